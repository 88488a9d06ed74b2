import type { AccountStatus } from '../selection/recommend.ts';
import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Monitor, ReviewedOn } from './monitors.ts';
import { heldBy } from './schedule.ts';

/** A review as a person gives it. */
export type GivenReview = { monitor: Monitor; on: DayNumber; status: AccountStatus | null };

/**
 * Why a review can't be completed as it was given, in a sentence; null when it can. A review of the importance
 * decides the status, the others leave it alone; no review lies in the future or before the last one.
 */
export function completionProblem(
  { monitor, on, status }: GivenReview,
  reviewedOn: ReviewedOn,
  today: DayNumber,
): string | null {
  if (monitor === 'IMPORTANCE' && status === null)
    return 'A review of the importance decides the status: send KEY, WATCH, CANDIDATE or FORMER as "status".';
  if (monitor !== 'IMPORTANCE' && status !== null)
    return 'Only a review of the importance decides the status; leave "status" out.';
  if (on > today) return `${formatDay(on)} lies in the future; today is ${formatDay(today)}.`;
  const last = heldBy(reviewedOn[monitor], today);
  if (last !== null && on < last)
    return `The last review was on ${formatDay(last)}; this one can't have been before it.`;
  return null;
}
