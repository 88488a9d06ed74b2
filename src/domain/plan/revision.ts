import type { DayNumber, DayRange } from '../shared/calendar.ts';
import { proposedPeriod } from './period.ts';
import { periodOf } from './progress.ts';
import type { Plan } from './records.ts';

export const MONITORS = ['IMPORTANCE', 'NEEDS', 'CLOSENESS'] as const;
export type Monitor = (typeof MONITORS)[number];
export type RevisionCause = Monitor | 'OTHER';

/** The days on which an account was last reviewed. */
export type LastReviews = Readonly<Record<Monitor, DayNumber | null>>;

/**
 * What caused a revision, and the day of that review: the last one of the monitor that is named. Without a name it
 * is the review that took place last, the first of the three when several did; OTHER when there was none.
 */
export function revisionCause(
  named: RevisionCause | null,
  reviews: LastReviews,
): { cause: RevisionCause; reviewedOn: DayNumber | null } {
  if (named === 'OTHER') return { cause: named, reviewedOn: null };
  if (named !== null) return { cause: named, reviewedOn: reviews[named] };
  const [latest] = MONITORS.flatMap((cause) => {
    const reviewedOn = reviews[cause];
    return reviewedOn === null ? [] : [{ cause, reviewedOn }];
  }).sort((a, b) => b.reviewedOn - a.reviewedOn);
  return latest ?? { cause: 'OTHER', reviewedOn: null };
}

/** The period of the next revision: the same while it is not over, else that of a new plan. */
export function periodOfRevision(plan: Pick<Plan, 'startsOn' | 'endsOn'>, today: DayNumber): DayRange {
  const period = periodOf(plan);
  return period !== null && period.last >= today ? period : proposedPeriod(today);
}
