import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';

/** What a person decides on a large deal. */
export const DECISIONS = ['APPROVED', 'REJECTED'] as const;

export type Decision = (typeof DECISIONS)[number];

/** How long ago a decided deal may have been changed last to be told of, in days with today. */
export const DECISION_DAYS = 7;

/** The decision that an initiation is; null for one that is none. */
export const decisionIn = (initiation: unknown): Decision | null =>
  DECISIONS.find((decision) => decision === initiation) ?? null;

/**
 * The decision of a deal that may have to be told of: one just made, or one of a deal that was changed within the
 * last week, so that the first pass over years of history floods nobody.
 */
export function recentDecision(
  deal: { initiation: string | null; changedOn: DayNumber; justDecided: boolean },
  today: DayNumber,
): Decision | null {
  const decision = decisionIn(deal.initiation);
  const isRecent = deal.justDecided || isWithin(deal.changedOn, lastDays(today, DECISION_DAYS));
  return isRecent ? decision : null;
}
