import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import { clamp, gapsBetween, halved, median } from '../shared/numbers.ts';
import type { Reason } from '../shared/reasons.ts';
import type { Contact, Coverage, Interaction, SupportLevel } from '../shared/records.ts';

/** How far back an interaction is seen at all. */
export const INTERACTION_WINDOW_DAYS = 365;
const VOLUME_WINDOW_DAYS = 90;
const MEETING_VOLUME = 3;
const RECIPROCAL_EMAIL_VOLUME = 2;
const ONE_SIDED_EMAIL_VOLUME = 0.25;
const VOLUME_SCALE = 10;
const DEFAULT_HALF_LIFE_DAYS = 60;
const SHORTEST_HALF_LIFE_DAYS = 30;
const LONGEST_HALF_LIFE_DAYS = 180;
/** A rhythm can be read from this many distinct interaction days on. */
export const DAYS_FOR_A_RHYTHM = 4;
const VOUCH_HALF_LIFE_DAYS = 180;

const VOUCHED_POINTS: Readonly<Record<Coverage, number>> = {
  IN_DEPTH: 80,
  MULTIPLE_CONTACTS: 60,
  BRIEF_CONTACT: 30,
  NO_CONTACT: 0,
};

const SUPPORT_FACTORS: Readonly<Record<SupportLevel, number>> = {
  MENTOR: 1.1,
  SUPPORTER: 1,
  NEUTRAL: 0.9,
  NON_SUPPORTER: 0.6,
  ENEMY: 0.2,
};

export type ContactCloseness = {
  id: string;
  /** 0 to 100, not rounded: the account's score builds on it. */
  closeness: number;
  parts: {
    volume: number;
    frequency: number;
    recency: number;
    halfLife: number;
    automatic: number;
    vouched: number;
    supportFactor: number;
    daysSinceLast: number | null;
  };
  missing: Reason[];
};

/**
 * The volume of contact over the last 90 days.
 *
 *   V = 3 × meetings + 2 × min(in, out) + 0.25 × |in − out|
 *
 * An answered e-mail weighs eight times an unanswered one.
 */
const volumeOf = (interactions: readonly Interaction[], today: DayNumber): number => {
  const window = lastDays(today, VOLUME_WINDOW_DAYS);
  const count = (kind: Interaction['kind']): number =>
    interactions.filter((interaction) => interaction.kind === kind && isWithin(interaction.day, window))
      .length;
  const [meetings, received, sent] = [count('MEETING'), count('EMAIL_IN'), count('EMAIL_OUT')];
  return (
    MEETING_VOLUME * meetings +
    RECIPROCAL_EMAIL_VOLUME * Math.min(received, sent) +
    ONE_SIDED_EMAIL_VOLUME * Math.abs(received - sent)
  );
};

/**
 * How fast silence hurts, in days.
 *
 *   h = clamp(2 × median gap between interaction days, 30, 180)   with at least 4 distinct days, else 60
 */
const halfLifeOf = (days: readonly DayNumber[]): number => {
  const gap = new Set(days).size >= DAYS_FOR_A_RHYTHM ? median(gapsBetween(days)) : null;
  return gap === null
    ? DEFAULT_HALF_LIFE_DAYS
    : clamp(2 * gap, SHORTEST_HALF_LIFE_DAYS, LONGEST_HALF_LIFE_DAYS);
};

const vouchedOf = (contact: Contact, today: DayNumber): { points: number; missing: Reason[] } => {
  const points = contact.coverage === null ? 0 : VOUCHED_POINTS[contact.coverage];
  if (points === 0) return { points: 0, missing: [] };
  if (contact.relationshipCheckedOn === null)
    return { points: 0, missing: [{ code: 'CHECK_DATE_MISSING', id: contact.id }] };
  const age = today - contact.relationshipCheckedOn;
  if (age < 0) return { points: 0, missing: [{ code: 'CHECKED_IN_FUTURE', id: contact.id }] };
  return { points: points * halved(age, VOUCH_HALF_LIFE_DAYS), missing: [] };
};

/** The interactions that count on a day: those of the last 365 days. */
export const countedInteractions = (contact: Contact, today: DayNumber): Interaction[] => {
  const window = lastDays(today, INTERACTION_WINDOW_DAYS);
  return contact.interactions.filter(({ day }) => isWithin(day, window));
};

/**
 * How close we are to one contact, 0 to 100.
 *
 *   frequency = 1 − e^(−V / 10)
 *   recency   = 0.5^(days since last / h)
 *   automatic = 100 × recency × (0.4 + 0.6 × frequency)
 *   vouched   = {in depth 80, multiple contacts 60, brief contact 30} × 0.5^(days since checked / 180)
 *   closeness = min(100, s × max(automatic, vouched))
 *
 * s is the support factor: mentor 1.1, supporter 1, neutral 0.9, non-supporter 0.6, enemy 0.2, unset 1.
 */
export const scoreContact = (contact: Contact, today: DayNumber): ContactCloseness => {
  const interactions = countedInteractions(contact, today);
  const days = interactions.map(({ day }) => day);
  const volume = volumeOf(interactions, today);
  const frequency = 1 - Math.exp(-volume / VOLUME_SCALE);
  const halfLife = halfLifeOf(days);
  const daysSinceLast =
    days.length === 0 ? null : today - days.reduce((latest, day) => Math.max(latest, day));
  const recency = daysSinceLast === null ? 0 : halved(daysSinceLast, halfLife);
  const automatic = 100 * recency * (0.4 + 0.6 * frequency);
  const vouched = vouchedOf(contact, today);
  const supportFactor = contact.supportLevel === null ? 1 : SUPPORT_FACTORS[contact.supportLevel];
  return {
    id: contact.id,
    closeness: Math.min(100, supportFactor * Math.max(automatic, vouched.points)),
    parts: {
      volume,
      frequency,
      recency,
      halfLife,
      automatic,
      vouched: vouched.points,
      supportFactor,
      daysSinceLast,
    },
    missing: vouched.missing,
  };
};
