import type { AccountStatus } from '../selection/recommend.ts';
import { addMonths, type DayNumber } from '../shared/calendar.ts';
import type { ReviewMonths } from './interval.ts';
import { MONITORS, type Monitor, type PerMonitor, type ReviewedOn } from './monitors.ts';

/** From best to worst. */
const STATES = ['UP_TO_DATE', 'DUE', 'OVERDUE'] as const;

export type ReviewState = (typeof STATES)[number];

/** How many days before its due date a review is called due. */
export const NOTICE_DAYS = 7;

const monthsOf = (months: ReviewMonths): PerMonitor<number> => ({
  IMPORTANCE: months.importance,
  NEEDS: months.needs,
  CLOSENESS: months.closeness,
});

/** Whether accounts of a status are reviewed. */
export const isReviewed = (status: AccountStatus | null): boolean => status === 'KEY' || status === 'WATCH';

/** The state of a review that is due on a day: DUE from 7 days before to that day, OVERDUE after it. */
export function reviewStateOn(dueOn: DayNumber, today: DayNumber): ReviewState {
  if (today > dueOn) return 'OVERDUE';
  return today >= dueOn - NOTICE_DAYS ? 'DUE' : 'UP_TO_DATE';
}

/** A review that has not taken place yet does not count; null for none that has. */
export const heldBy = (reviewedOn: DayNumber | null, today: DayNumber): DayNumber | null =>
  reviewedOn !== null && reviewedOn <= today ? reviewedOn : null;

export type ScheduledReview = { monitor: Monitor; dueOn: DayNumber; state: ReviewState };

/**
 * When an account has to be reviewed next, monitor by monitor; nothing for an account that is neither KEY nor WATCH.
 *
 *   due = (the last review, else the day it became KEY or WATCH) + the policy's months
 *
 * @param keySince the day it became KEY or WATCH
 * @param today the workspace's day
 */
export function reviewSchedule(
  account: { status: AccountStatus | null; keySince: DayNumber | null; reviewedOn: ReviewedOn },
  months: ReviewMonths,
  today: DayNumber,
): ScheduledReview[] {
  if (!isReviewed(account.status)) return [];
  const interval = monthsOf(months);
  return MONITORS.flatMap((monitor) => {
    const from = heldBy(account.reviewedOn[monitor], today) ?? account.keySince;
    if (from === null) return [];
    const dueOn = addMonths(from, interval[monitor]);
    return [{ monitor, dueOn, state: reviewStateOn(dueOn, today) }];
  });
}

/** What an account shows of its reviews: empty without any. */
export type ReviewSummary = {
  nextReviewOn: DayNumber | null;
  reviewState: ReviewState | null;
  overdueReviews: Monitor[];
};

/** The earliest due date, the worst state and the monitors that are overdue. */
export const summaryOf = (schedule: readonly ScheduledReview[]): ReviewSummary => ({
  nextReviewOn: schedule.length === 0 ? null : Math.min(...schedule.map(({ dueOn }) => dueOn)),
  reviewState: STATES.findLast((state) => schedule.some((review) => review.state === state)) ?? null,
  overdueReviews: schedule.filter(({ state }) => state === 'OVERDUE').map(({ monitor }) => monitor),
});
