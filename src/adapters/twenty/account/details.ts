/** What is missing after the first request: related records beyond those that a nested list holds, and tied tasks. */
import { dayOfInstant, monthStart } from '../../../domain/shared/calendar.ts';
import { and, anyOf, type Filter, NOT_DONE } from '../filters.ts';
import type { DETAIL_ROOTS } from './documents.ts';
import type { CompanyNode, Found } from './found.ts';
import type { FiltersOf } from './read-lists.ts';
import { shapes } from './shapes.ts';

/** Related records that Twenty gives within a list; it leaves out the rest without a word. */
const MOST_RELATED = 60;

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

type Listing<List extends string> = { id: string } & Readonly<Record<List, readonly unknown[]>>;

/** Those of whose related records there may be more. */
const cut = <List extends string>(records: readonly Listing<List>[], list: List): string[] =>
  idsOf(records.filter((record) => record[list].length >= MOST_RELATED));

/** Records whose relation leads to one of these ids; none when there is nothing to look for. */
function anyTied(ties: Readonly<Record<string, readonly string[]>>): Filter | null {
  const ways = Object.entries(ties).filter(([, ids]) => ids.length > 0);
  return ways.length === 0 ? null : { or: ways.map(([way, ids]) => ({ [way]: anyOf(ids) })) };
}

/** Records of an object that are tied to others and did not come with them. */
function rest(
  object: keyof typeof shapes,
  ties: Readonly<Record<string, readonly string[]>>,
  ...further: readonly Filter[]
): Filter | undefined {
  const tied = anyTied(ties);
  return tied === null ? undefined : and(tied, ...further, ...shapes[object].guard());
}

function monthsOf(readAt: Date): string[] {
  const today = dayOfInstant(readAt);
  return [monthStart(today), monthStart(today, -1)];
}

const companiesWithoutMonths = (companies: readonly CompanyNode[], months: readonly string[]): string[] =>
  cut(
    companies.filter(({ closenessScores }) => {
      const here = closenessScores.map(({ month }) => month);
      return !months.every((month) => here.includes(month));
    }),
    'closenessScores',
  );

/** Key accounts by whose tasks plans might be worked on that are not by their own or their company's. */
function keyAccountsOfIdlePlans({ espPlans, keyAccount, openTasks }: Found): string[] {
  const accounts = [...keyAccount.values()];
  const busy = new Set([...openTasks.values()].flatMap((subjects) => [...subjects]));
  const idle = espPlans.filter(
    ({ id, status, companyId }) =>
      status !== 'CLOSED' && !busy.has(id) && (companyId === null || !busy.has(companyId)),
  );
  const ids = idle.flatMap(({ keyAccountId, companyId }) => [
    ...(keyAccountId === null ? [] : [keyAccountId]),
    ...idsOf(accounts.filter((account) => companyId !== null && account.companyId === companyId)),
  ]);
  return [...new Set(ids)].filter((id) => !busy.has(id));
}

function taskFilter(found: Found, initiationTaskIds: readonly string[]): Filter | undefined {
  const planned = new Set(found.espPlans.map(({ companyId }) => companyId));
  // Only plans look at tasks.
  const open = anyTied({
    targetCompanyId: cut(
      found.companies.filter(({ id }) => planned.has(id)),
      'taskTargets',
    ),
    targetEspPlanId: cut(found.espPlans, 'taskTargets'),
    targetKeyAccountId: keyAccountsOfIdlePlans(found),
  });
  const ways = [
    ...(open === null ? [] : [and(open, { task: NOT_DONE })]),
    ...(initiationTaskIds.length === 0 ? [] : [{ taskId: anyOf(initiationTaskIds) }]),
  ];
  return ways.length === 0 ? undefined : { or: ways };
}

/** Contracts that deals are part of and that did not come with their companies. */
const contractsElsewhere = ({ opportunities, contract }: Found): string[] => [
  ...new Set(
    opportunities.flatMap(({ partOfContractId }) =>
      partOfContractId === null || contract.has(partOfContractId) ? [] : [partOfContractId],
    ),
  ),
];

/** Opportunities that are tied to so many tasks that the one asking for their initiation may not be among them. */
export const busyDeals = ({ opportunities }: Found): string[] => cut(opportunities, 'taskTargets');

/**
 * The filters of what is missing; none when nothing is.
 *
 * @param initiationTaskIds the tasks that ask for the initiation of the opportunities that `busyDeals` names
 */
export function detailFilters(
  found: Found,
  initiationTaskIds: readonly string[],
  readAt: Date,
): FiltersOf<typeof DETAIL_ROOTS> {
  const { companies, opportunities, espPlans } = found;
  const months = monthsOf(readAt);
  // Contracts of others that deals are part of; one in the trash stays unknown.
  return {
    people: rest('person', { companyId: cut(companies, 'people') }),
    contracts: rest('contract', {
      companyId: cut(companies, 'contracts'),
      opportunityId: cut(opportunities, 'contracts'),
      id: contractsElsewhere(found),
    }),
    keyAccounts: rest('keyAccount', { companyId: cut(companies, 'keyAccounts') }),
    closenessScores: rest(
      'closenessScore',
      { companyId: companiesWithoutMonths(companies, months) },
      { month: { in: months } },
    ),
    accountNeeds: rest('accountNeed', {
      companyId: cut(companies, 'accountNeeds'),
      opportunityId: cut(opportunities, 'accountNeeds'),
    }),
    supportRequests: rest('supportRequest', {
      companyId: cut(companies, 'supportRequests'),
      opportunityId: cut(opportunities, 'supportRequests'),
      espPlanId: cut(espPlans, 'supportRequests'),
    }),
    salesCredits: rest('salesCredit', { companyId: cut(companies, 'salesCredits') }),
    planObjectives: rest('planObjective', { espPlanId: cut(espPlans, 'objectives') }),
    dealAssessments: rest('dealAssessment', { opportunityId: cut(opportunities, 'dealAssessments') }),
    dealCompetitors: rest('dealCompetitor', { opportunityId: cut(opportunities, 'dealCompetitors') }),
    decisionCriteria: rest('decisionCriterion', { opportunityId: cut(opportunities, 'decisionCriteria') }),
    dealMilestones: rest('dealMilestone', { opportunityId: cut(opportunities, 'dealMilestones') }),
    taskTargets: taskFilter(found, initiationTaskIds),
  };
}
