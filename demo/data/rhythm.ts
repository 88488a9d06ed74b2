import type { DemoContext } from './context.ts';
import type { Random } from './random.ts';
import type { Archetype } from './types.ts';

/** How often and until when a company and the firm are in touch. All in days. */
export type Rhythm = {
  /** Usual days between two contacts. */
  gap: number;
  /** How many days ago the contact began, from and to. */
  began: readonly [number, number];
  /** How many days ago the last contact was, from and to. */
  silent: readonly [number, number];
  /** Share of contacts that are meetings; the others are e-mails. */
  meetings: number;
  /** How many people of the company take part over time. */
  contacts: readonly [number, number];
};

/** Null: no contact at all. Cooling: silent for some five weeks after a weekly contact; dormant: for half a year. */
export const RHYTHMS: Readonly<Record<Archetype, Rhythm | null>> = {
  warm: { gap: 7, began: [200, 320], silent: [1, 5], meetings: 0.25, contacts: [3, 4] },
  steady: { gap: 14, began: [200, 355], silent: [2, 12], meetings: 0.25, contacts: [2, 3] },
  meetingHeavy: { gap: 9, began: [200, 300], silent: [1, 7], meetings: 0.93, contacts: [4, 5] },
  singleThreaded: { gap: 11, began: [220, 340], silent: [2, 9], meetings: 0.2, contacts: [1, 1] },
  cooling: { gap: 7, began: [210, 290], silent: [33, 37], meetings: 0.25, contacts: [2, 3] },
  dormant: { gap: 14, began: [320, 358], silent: [183, 205], meetings: 0.2, contacts: [2, 3] },
  cold: null,
  empty: null,
};

/** 0 = Sunday to 6 = Saturday. */
const weekday = (day: number): number => (day + 4) % 7;

/** The same day, or the Friday before when it falls on a weekend. */
export function workday(day: number): number {
  const of = weekday(day);
  return of === 6 ? day - 1 : of === 0 ? day - 2 : day;
}

/** The days of contact, oldest first, each once; all before today. */
export function contactDays(context: DemoContext, rhythm: Rhythm, random: Random): number[] {
  const last = context.today - random.int(...rhythm.silent);
  const first = context.today - random.int(...rhythm.began);
  const days = new Set<number>();
  for (let day = last; day >= first; day -= rhythm.gap) {
    const jitter = day === last || rhythm.gap < 7 ? 0 : random.int(-1, 1);
    days.add(workday(day + jitter));
  }
  return [...days].sort((a, b) => a - b);
}
