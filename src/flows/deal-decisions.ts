import { type Decision, decisionKey, decisionNote, recentDecision } from '../domain/opportunity/decision.ts';
import { dealTaskKey } from '../domain/opportunity/tasks.ts';
import { type DayNumber, dayOfInstant } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import type { Deal, TaskContext } from './opportunity-ports.ts';
import type { AppNote, Paperwork } from './paperwork-ports.ts';

/** A deal with a decision that may have to be told of. */
export type DecidedDeal = { deal: Deal; decision: Decision; isSeenDecided: boolean };

/**
 * Deals whose decision may have to be told of.
 *
 * @param decidedIds deals whose decision was seen being made
 * @param isLarge whether a deal takes the full process
 */
export const decidedIn = (
  deals: readonly Deal[],
  decidedIds: ReadonlySet<string>,
  isLarge: (deal: Deal) => boolean,
  today: DayNumber,
): DecidedDeal[] =>
  deals.flatMap((deal) => {
    const justDecided = decidedIds.has(deal.id);
    const changedOn = dayOfInstant(deal.updatedAt);
    const decision = recentDecision({ initiation: deal.initiation, changedOn, justDecided }, today);
    return decision === null ? [] : [{ deal, decision, isSeenDecided: justDecided && isLarge(deal) }];
  });

const noteOf = ({ deal, decision }: DecidedDeal, { coverage }: TaskContext, language: Language): AppNote => {
  const account = coverage.find(({ companyId }) => companyId === deal.companyId);
  return {
    key: decisionKey(deal.id, decision),
    ...decisionNote(deal.name, deal.amount, decision, deal.changedBy, language),
    subjects: [
      { object: 'opportunity', id: deal.id },
      ...(deal.companyId === null ? [] : [{ object: 'company' as const, id: deal.companyId }]),
      ...(account ? [{ object: 'keyAccount' as const, id: account.keyAccountId }] : []),
    ],
  };
};

/**
 * Tells of decisions on large deals, and sets the tasks that asked for them to done. Large is a deal that was asked
 * about, and one of the full process whose decision was seen being made: an import of decided deals tells nothing.
 */
export const tellDecisions = async (
  { paperwork, settings }: { paperwork: Paperwork; settings: { language: Language } },
  decided: readonly DecidedDeal[],
  context: TaskContext,
): Promise<void> => {
  const large = decided.filter(
    ({ deal, isSeenDecided }) =>
      isSeenDecided || context.hasTask({ kind: 'INITIATION', opportunityId: deal.id }),
  );
  const untold = large.filter(({ deal, decision }) => !context.isTold(deal.id, decision));
  await paperwork.writeNotes(untold.map((one) => noteOf(one, context, settings.language)));
  const open = large.filter(({ deal }) => context.isTaskOpen({ kind: 'INITIATION', opportunityId: deal.id }));
  await paperwork.closeTasks(open.map(({ deal }) => dealTaskKey('INITIATION', deal.id)));
};
