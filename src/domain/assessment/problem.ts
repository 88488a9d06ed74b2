import type { StoredDeal } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import { decisionIn, recentDecision } from '../opportunity/decision.ts';
import { localDay } from '../shared/local-day.ts';
import { type Gate, gateGaps } from './gate.ts';
import { gateText } from './texts.ts';

type Found = Pick<Gate, 'round' | 'assessmentDays'> & { context: Context };

/**
 * What a decision on an initiation lacked. It is looked at when the decision is new; from then on it can only be put
 * right: a round that grows old later was not too old when it was decided.
 *
 * @returns the text (null for none) and the decision that was looked at
 */
export function problemOf(
  deal: StoredDeal,
  { round, assessmentDays, context }: Found,
): { text: string | null; decision: string | null } {
  const { initiation, updatedAt, id, assessmentMarks } = deal;
  const decision = decisionIn(initiation);
  if (decision === null || deal.salesTrack !== 'FULL_PROCESS') return { text: null, decision: null };
  const gate: Gate = { decision, round, initiationNote: deal.initiationNote, assessmentDays };
  const textNow = (): string | null => gateText(gateGaps(gate, context.today), context.language) || null;
  if (assessmentMarks.decision === decision) {
    const isStillSo = deal.initiationProblem !== null && textNow() !== null;
    return { text: isStillSo ? deal.initiationProblem : null, decision };
  }
  const changedOn = localDay(updatedAt, context.timeZone);
  const isNew =
    recentDecision({ initiation, changedOn, justDecided: context.decidedIds.has(id) }, context.today) !==
    null;
  return isNew ? { text: textNow(), decision } : { text: null, decision: assessmentMarks.decision };
}
