import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import type { OwnReview } from './given-review.ts';
import { MONITORS, type Monitor, type PerMonitor, perMonitor, type ReviewedOn } from './monitors.ts';
import { heldBy, type ScheduledReview } from './schedule.ts';

/** How long ago a review may have been held to be put on the timeline, in days with today. */
export const TIMELINE_DAYS = 7;

/** What was done for a monitor. */
export type MonitorMark = {
  /** The review it was done for. */
  reviewedOn: DayNumber | null;
  /** The due dates for which open tasks were given. */
  asked: readonly DayNumber[];
  /** Which review of that day has the day's own note; null while it may be any. */
  own: OwnReview | null;
};

export type MonitorMarks = PerMonitor<MonitorMark>;

export const NO_MARKS: MonitorMarks = perMonitor(() => ({ reviewedOn: null, asked: [], own: null }));

/** One review that was or is to be asked for. */
export type AskedReview = { monitor: Monitor; dueOn: DayNumber };

/** One review that was held. */
export type HeldReview = { monitor: Monitor; on: DayNumber };

export type FollowUp = {
  /** Reviews for which a task has to be given. */
  ask: AskedReview[];
  /** Reviews whose tasks are done. */
  close: AskedReview[];
  /** Reviews that belong on the timeline. */
  tell: HeldReview[];
  /** What has to be remembered once all that is done. */
  marks: MonitorMarks;
};

/**
 * What follows from an account's reviews, beside what was done before.
 *
 * A task is given once for each due date, when the review falls due. A date that moves on completes a review: the
 * tasks that were open for it are done, and it is told when it was held within the last week, so that years of history
 * flood nobody. A date that is moved back is a correction and completes nothing.
 *
 * @param schedule the reviews to come; empty to give no tasks
 */
export function followUp(
  reviewedOn: ReviewedOn,
  schedule: readonly ScheduledReview[],
  known: MonitorMarks,
  today: DayNumber,
): FollowUp {
  const held = perMonitor((monitor) => heldBy(reviewedOn[monitor], today));
  const isCompleted = perMonitor((monitor) => {
    const [now, before] = [held[monitor], known[monitor].reviewedOn];
    return now !== null && (before === null || now > before);
  });
  const ask = schedule
    .filter(({ state }) => state !== 'UP_TO_DATE')
    .filter(({ monitor, dueOn }) => isCompleted[monitor] || !known[monitor].asked.includes(dueOn))
    .map(({ monitor, dueOn }) => ({ monitor, dueOn }));
  return {
    ask,
    close: MONITORS.filter((monitor) => isCompleted[monitor]).flatMap((monitor) =>
      known[monitor].asked.map((dueOn) => ({ monitor, dueOn })),
    ),
    tell: MONITORS.flatMap((monitor) => {
      const on = held[monitor];
      return on !== null && isCompleted[monitor] && isWithin(on, lastDays(today, TIMELINE_DAYS))
        ? [{ monitor, on }]
        : [];
    }),
    marks: perMonitor((monitor) => ({
      reviewedOn: held[monitor],
      asked: [
        ...(isCompleted[monitor] ? [] : known[monitor].asked),
        ...ask.filter((asked) => asked.monitor === monitor).map(({ dueOn }) => dueOn),
      ].sort((a, b) => a - b),
      own: known[monitor].own?.on === held[monitor] ? known[monitor].own : null,
    })),
  };
}
