/** What asks for somebody this week, and in which order. */
import type { Monitor } from '../../domain/review/monitors.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';
import { byId } from '../../domain/shared/order.ts';
import type { CockpitAccount } from '../cockpit/model.ts';
import type { RecordRef } from '../panel/desk.ts';

/** From the first group to the last. */
export const WEEK_KINDS = ['REVIEW', 'INITIATION', 'PLAN', 'RENEWAL', 'SUPPORT', 'PEOPLE'] as const;

export type WeekKind = (typeof WEEK_KINDS)[number];

/** What a review is decided by. */
export type ReviewEvidence = Pick<
  CockpitAccount,
  'id' | 'status' | 'recommendedStatus' | 'recommendationReason' | 'rank' | 'rankedOutOf' | 'attention'
> & { importance: number | null; closeness: number | null; reviewedOn: DayNumber | null };

type Item<Kind extends WeekKind, Evidence> = {
  /** Of the item: no other has it. */
  id: string;
  kind: Kind;
  /** Of the company, or of the record where it has none. */
  name: string;
  /** The day by which something is to be done; null for none. */
  due: DayNumber | null;
  record: RecordRef;
} & Evidence;

export type WeekItem =
  | Item<'REVIEW', { monitor: Monitor; account: ReviewEvidence }>
  | Item<'INITIATION', { deal: string; amount: Money; stage: string | null }>
  | Item<
      'PLAN',
      {
        plan: string;
        health: string | null;
        reason: string;
        attainment: number | null;
        completeness: number | null;
      }
    >
  | Item<'RENEWAL', { contract: string; amount: Money; endsOn: DayNumber | null; autoRenews: boolean }>
  | Item<'SUPPORT', { request: string; state: string | null; priority: number | null; reason: string }>
  | Item<'PEOPLE', { companyId: string | null; signals: readonly string[]; attention: readonly string[] }>;

export type ReviewItem = Extract<WeekItem, { kind: 'REVIEW' }>;

export type Week = {
  today: DayNumber;
  /** In order. */
  items: readonly WeekItem[];
  /** The kinds of which something is hidden from the reader. */
  hidden: ReadonlySet<WeekKind>;
  /** Whether there is more than could be read. */
  isPartly: boolean;
};

const LAST = Number.MAX_SAFE_INTEGER;

const moneyOf = (item: WeekItem): number =>
  item.kind === 'INITIATION' || item.kind === 'RENEWAL' ? (item.amount.amount ?? 0) : 0;

const byUrgency = (one: WeekItem, other: WeekItem): number =>
  WEEK_KINDS.indexOf(one.kind) - WEEK_KINDS.indexOf(other.kind) ||
  (one.due ?? LAST) - (other.due ?? LAST) ||
  moneyOf(other) - moneyOf(one) ||
  (one.name < other.name ? -1 : one.name > other.name ? 1 : 0) ||
  byId(one, other);

/** Kind by kind, in each what is due first, of equals what is worth most. */
export const inOrder = (items: readonly WeekItem[]): WeekItem[] => items.toSorted(byUrgency);

/**
 * The part of a list that is shown: `size` items with the present one among them, in the middle where there is room on
 * both sides.
 */
export function windowAround(index: number, count: number, size: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(index - Math.floor(size / 2), count - size));
  return { from, to: Math.min(count, from + size) };
}
