import type { Account } from '../account/account.ts';
import { corrected } from '../account/corrected.ts';
import type { RequestCompany, StoredRequest } from '../account/programme-records.ts';
import type { Context, Rule } from '../account/rule.ts';
import { lastRound } from '../assessment/rounds.ts';
import { policyOf } from '../policy/stored-policy.ts';
import { type DayNumber, parseDay } from '../shared/calendar.ts';
import { noonOf } from '../shared/local-day.ts';
import type { AppTask } from '../shared/papers.ts';
import { asksForReminder, reminderAssignee, reminderText, reminderTitle } from './reminder.ts';
import { settleRequest } from './settlement.ts';

/** The company a request is about, with what was judged of it when it is the account's own. */
const companyOf = ({ company: stored }: StoredRequest, { company }: Account): RequestCompany | null =>
  company !== null && stored?.id === company.id ? company : stored;

/** The same for its opportunity. */
const opportunityOf = (
  { opportunityId, opportunity }: StoredRequest,
  { opportunities }: Account,
): StoredRequest['opportunity'] => opportunities.find(({ id }) => id === opportunityId) ?? opportunity;

/**
 * What "can we win?" of the deal's last round adds; null where the policy gives it no weight or there is no round.
 * A deal of another account is not looked at: its rounds are not among this one's.
 */
function winningOf(
  { opportunityId }: StoredRequest,
  { dealAssessments }: Account,
  weight: number,
  today: DayNumber,
): { weight: number; points: number } | null {
  if (!(weight > 0) || opportunityId === null) return null;
  const rounds = dealAssessments.filter((one) => one.opportunityId === opportunityId && one.kind !== 'QUICK');
  const dated = rounds.flatMap(({ id, round, assessedOn, winPoints }) =>
    assessedOn === null ? [] : [{ id, round, day: assessedOn, winPoints }],
  );
  const points = lastRound(dated, today)?.winPoints ?? null;
  return points === null ? null : { weight, points };
}

/** What a request is to show, but for the reminder. */
function settledValues(request: StoredRequest, account: Account, context: Context): Partial<StoredRequest> {
  const { policies, scoring, today, language, readAt, isLastAttempt } = context;
  const company = companyOf(request, account);
  // The threshold is used even of a policy that is refused for its weights: help that is asked for can't wait for it.
  const { largeDealThreshold, supportWinWeight } = policyOf(
    company?.scoringPolicyId ?? null,
    policies,
  ).policy;
  const { companyId, deliveredOn, ...values } = settleRequest(
    {
      ...request,
      state: request.supportState,
      company: company === null ? null : { id: company.id, importance: company.importanceScore },
      namesCompany: request.companyId !== null,
      opportunity: opportunityOf(request, account),
      largeDealThreshold,
      winning: winningOf(request, account, supportWinWeight, today),
    },
    scoring,
    today,
    language,
  );
  const isPrioritised = values.priority !== undefined || values.priorityReason !== undefined;
  // A company in the trash is not seen, and keeps the place that the last attempt leaves to it.
  return {
    ...values,
    ...(deliveredOn === undefined ? {} : { deliveredOn: parseDay(deliveredOn) }),
    ...(companyId !== undefined && !isLastAttempt ? { companyId } : {}),
    ...(isPrioritised ? { prioritizedAt: readAt } : {}),
  };
}

const linksOf = ({ id, name, opportunityId }: StoredRequest, { company, opportunities }: Account) => [
  { object: 'supportRequest' as const, id, name },
  ...opportunities
    .filter((deal) => deal.id === opportunityId)
    .map((deal) => ({ object: 'opportunity' as const, id: deal.id, name: deal.name })),
  ...(company === null ? [] : [{ object: 'company' as const, id: company.id, name: company.name }]),
];

function reminderOf(request: StoredRequest, account: Account, { timeZone, language }: Context): AppTask {
  const { id, name, neededBy, supporterId, requestedById, opportunityId, company } = request;
  return {
    key: `SUPPORT ${id}`,
    title: reminderTitle(name, language),
    markdown: reminderText(neededBy, linksOf(request, account), language),
    dueAt: neededBy === null ? null : noonOf(neededBy, timeZone),
    assigneeId: reminderAssignee({
      supporter: supporterId,
      director: account.keyAccounts[0]?.directorId ?? null,
      requestedBy: requestedById,
    }),
    subjects: [
      { object: 'supportRequest', id },
      ...(opportunityId !== null ? [{ object: 'opportunity' as const, id: opportunityId }] : []),
      ...(opportunityId === null && company !== null ? [{ object: 'company' as const, id: company.id }] : []),
    ],
  };
}

/**
 * Whether somebody is to be reminded of a request now, by this account. A request that another company is about, and
 * nobody gives the help for, is that company's to remind of: only there it is known who its director is.
 */
const isToRemind = (request: StoredRequest, account: Account, { today }: Context): boolean =>
  asksForReminder({ ...request, state: request.supportState }, today) &&
  (request.supporterId !== null || request.company === null || request.company.id === account.company?.id);

/**
 * Settles the support requests of an account: company, priority, day of delivery, what became of the opportunity, and
 * the reminder near the date.
 */
export const judgeRequests: Rule = (account, context) => {
  const due = new Set(account.supportRequests.filter((request) => isToRemind(request, account, context)));
  return {
    account: {
      ...account,
      supportRequests: account.supportRequests.map((request) =>
        corrected(request, {
          ...settledValues(request, account, context),
          ...(due.has(request) ? { remindedOn: context.today } : {}),
        }),
      ),
    },
    tasks: [...due].map((request) => reminderOf(request, account, context)),
  };
};
