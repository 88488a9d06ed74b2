import { MONITORS, type Monitor } from '../../src/domain/review/monitors.ts';
import { addMonths, type DayNumber, formatDay } from '../../src/domain/shared/calendar.ts';
import type { KeyAccountInput } from './programme-types.ts';
import type { Random } from './random.ts';
import type { Standing } from './standing.ts';

/** How far the reviews of an account are: what is due or overdue; what is not named is up to date. */
export type ReviewMood = Partial<Record<Monitor, 'DUE' | 'OVERDUE'>>;

/** Most accounts are up to date; in turn some have a review due within a week or one that was missed. */
export const REVIEW_MOODS: readonly ReviewMood[] = [
  {},
  {},
  { CLOSENESS: 'DUE' },
  {},
  { NEEDS: 'OVERDUE' },
  {},
  { IMPORTANCE: 'DUE' },
  { CLOSENESS: 'OVERDUE' },
  {},
  { IMPORTANCE: 'OVERDUE', CLOSENESS: 'OVERDUE' },
  {},
  { NEEDS: 'DUE' },
];

type ReviewDates = Pick<KeyAccountInput, 'importanceReviewedOn' | 'needsReviewedOn' | 'closenessReviewedOn'>;

/** The field that says when a monitor was last reviewed. */
export const REVIEWED_ON = {
  IMPORTANCE: 'importanceReviewedOn',
  NEEDS: 'needsReviewedOn',
  CLOSENESS: 'closenessReviewedOn',
} as const satisfies Record<Monitor, keyof ReviewDates>;

/** The last day from which so many months lead to a day not after `dueOn`. */
function reviewedFor(dueOn: DayNumber, months: number): DayNumber {
  let day = addMonths(dueOn, -months);
  while (addMonths(day + 1, months) <= dueOn) day += 1;
  return day;
}

// Months differ in length, so a review may fall due up to three days before the day aimed at; the ranges leave room.
function dueIn(state: 'DUE' | 'OVERDUE' | undefined, months: number, random: Random): number {
  if (state === 'DUE') return random.int(4, 7);
  return state === 'OVERDUE' ? -random.int(2, 35) : random.int(12, 28 * months - 4);
}

/** When the three reviews of an account were last held, so that each is as the mood says on `today`. */
export function reviewDates(
  mood: ReviewMood,
  { policy }: Pick<Standing, 'policy'>,
  today: DayNumber,
  random: Random,
): ReviewDates {
  const { importance, needs, closeness } = policy.reviewMonths;
  const months = { IMPORTANCE: importance, NEEDS: needs, CLOSENESS: closeness };
  return Object.fromEntries(
    MONITORS.map((monitor) => [
      REVIEWED_ON[monitor],
      formatDay(reviewedFor(today + dueIn(mood[monitor], months[monitor], random), months[monitor])),
    ]),
  );
}
