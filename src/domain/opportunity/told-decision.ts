import type { StoredDeal } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import { localDay } from '../shared/local-day.ts';
import type { AppNote, Subject } from '../shared/papers.ts';
import { type Decision, decisionIn, recentDecision } from './decision.ts';
import { decisionKey, decisionNote } from './decision-texts.ts';
import { dealTaskKey } from './tasks.ts';

/** What is to be told of a deal's decision. */
export type Telling = {
  /** The decision that the timeline was told of then; null when there is none. */
  decisionTold: string | null;
  notes: AppNote[];
  /** Keys of tasks that asked for the decision and are to be done. */
  closedTasks: string[];
};

const noteOf = (
  deal: StoredDeal,
  decision: Decision,
  others: readonly Subject[],
  { language }: Context,
): AppNote => ({
  key: decisionKey(deal.id, decision),
  ...decisionNote(deal.name, deal.amount, decision, deal.changedBy, deal.initiationNote, language),
  subjects: [{ object: 'opportunity', id: deal.id }, ...others],
});

/**
 * Whether the app itself can say that a decided deal is large: it was asked about, or it is one of the full process
 * whose decision was seen being made. An import of decided deals tells nothing.
 */
const isLarge = (
  { id, initiationTask }: StoredDeal,
  salesTrack: string | null,
  { decidedIds }: Context,
): boolean => initiationTask !== 'NONE' || (decidedIds.has(id) && salesTrack === 'FULL_PROCESS');

/**
 * Tells of a recent decision on a large deal, once for each deal and decision, and sets the task that asked for it to
 * done. A deal that is not decided any more forgets what was told, so that the next decision is told again.
 *
 * @param salesTrack as it was judged now
 * @param others what the note is about beside the deal
 */
export function tellDecision(
  deal: StoredDeal,
  salesTrack: string | null,
  others: readonly Subject[],
  context: Context,
): Telling {
  const { id, initiation, initiationTask, updatedAt } = deal;
  const decisionTold = decisionIn(initiation) === null ? null : deal.decisionTold;
  const decision = recentDecision(
    { initiation, changedOn: localDay(updatedAt, context.timeZone), justDecided: context.decidedIds.has(id) },
    context.today,
  );
  if (decision === null || !isLarge(deal, salesTrack, context))
    return { decisionTold, notes: [], closedTasks: [] };
  const isUntold = decision !== decisionTold;
  // A task that no reading has seen may have been made a moment ago.
  const mayBeOpen = initiationTask === 'OPEN' || (isUntold && initiationTask === 'NONE');
  return {
    decisionTold: decision,
    notes: isUntold ? [noteOf(deal, decision, others, context)] : [],
    closedTasks: mayBeOpen ? [dealTaskKey('INITIATION', id)] : [],
  };
}
