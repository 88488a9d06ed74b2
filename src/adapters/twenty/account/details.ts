/** What is missing after the first request: related records beyond those that a nested list holds, and tied tasks. */
import { dayOfInstant, monthStart } from '../../../domain/shared/calendar.ts';
import { and, anyOf, type Filter } from '../filters.ts';
import type { DETAIL_ROOTS } from './documents.ts';
import type { CompanyNode, DealNode, Found, PlanNode } from './found.ts';
import type { FiltersOf } from './read-lists.ts';
import { shapes } from './shapes.ts';

/** Related records that Twenty gives within a list; it leaves out the rest without a word. */
const MOST_RELATED = 60;

const NOT_DONE: Filter = { or: [{ status: { is: 'NULL' } }, { status: { neq: 'DONE' } }] };

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** Those of whose related records there may be more. */
const cut = <Node extends { id: string }>(
  records: readonly Node[],
  related: (record: Node) => readonly unknown[],
): string[] => idsOf(records.filter((record) => related(record).length >= MOST_RELATED));

/** Records whose relation leads to one of these ids; none when there is nothing to look for. */
const anyTied = (ties: Readonly<Record<string, readonly string[]>>): Filter | null => {
  const ways = Object.entries(ties).filter(([, ids]) => ids.length > 0);
  return ways.length === 0 ? null : { or: ways.map(([way, ids]) => ({ [way]: anyOf(ids) })) };
};

const guarded = (filter: Filter | null, ...further: readonly Filter[]): Filter | undefined =>
  filter === null ? undefined : and(filter, ...further);

const monthsOf = (readAt: Date): string[] => {
  const today = dayOfInstant(readAt);
  return [monthStart(today), monthStart(today, -1)];
};

const companiesWithoutMonths = (companies: readonly CompanyNode[], months: readonly string[]): string[] =>
  cut(
    companies.filter(({ closenessScores }) => {
      const here = closenessScores.map(({ month }) => month);
      return !months.every((month) => here.includes(month));
    }),
    ({ closenessScores }) => closenessScores,
  );

/** Key accounts by whose tasks plans might be worked on that are not by their own or their company's. */
const keyAccountsOfIdlePlans = ({ espPlans, keyAccount, openTasks }: Found): string[] => {
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
};

const taskFilter = (found: Found, initiationTaskIds: readonly string[]): Filter | undefined => {
  const planned = new Set(found.espPlans.map(({ companyId }) => companyId));
  const open = anyTied({
    // Only plans look at tasks.
    targetCompanyId: cut(
      found.companies.filter(({ id }) => planned.has(id)),
      ({ taskTargets }) => taskTargets,
    ),
    targetEspPlanId: cut(found.espPlans, ({ taskTargets }) => taskTargets),
    targetKeyAccountId: keyAccountsOfIdlePlans(found),
  });
  const ways = [
    ...(open === null ? [] : [and(open, { task: NOT_DONE })]),
    ...(initiationTaskIds.length === 0 ? [] : [{ taskId: anyOf(initiationTaskIds) }]),
  ];
  return ways.length === 0 ? undefined : { or: ways };
};

/** Contracts that deals are part of and that did not come with their companies. */
const contractsElsewhere = ({ opportunities, contract }: Found): string[] => [
  ...new Set(
    opportunities.flatMap(({ partOfContractId }) =>
      partOfContractId === null || contract.has(partOfContractId) ? [] : [partOfContractId],
    ),
  ),
];

/** Opportunities that are tied to so many tasks that the one asking for their initiation may not be among them. */
export const busyDeals = ({ opportunities }: Found): string[] =>
  cut(opportunities, ({ taskTargets }) => taskTargets);

/**
 * The filters of what is missing; none when nothing is.
 *
 * @param initiationTaskIds the tasks that ask for the initiation of the opportunities that `busyDeals` names
 */
export const detailFilters = (
  found: Found,
  initiationTaskIds: readonly string[],
  readAt: Date,
): FiltersOf<typeof DETAIL_ROOTS> => {
  const { companies, opportunities, espPlans } = found;
  const cutCompanies = (related: (company: CompanyNode) => readonly unknown[]) => cut(companies, related);
  const cutDeals = (related: (deal: DealNode) => readonly unknown[]) => cut(opportunities, related);
  const cutPlans = (related: (plan: PlanNode) => readonly unknown[]) => cut(espPlans, related);
  const months = monthsOf(readAt);
  const filters: FiltersOf<typeof DETAIL_ROOTS> = {
    people: guarded(anyTied({ companyId: cutCompanies(({ people }) => people) }), ...shapes.person.guard()),
    contracts: guarded(
      anyTied({
        companyId: cutCompanies(({ contracts }) => contracts),
        opportunityId: cutDeals(({ contracts }) => contracts),
        // Contracts of others that deals are part of; one in the trash stays unknown.
        id: contractsElsewhere(found),
      }),
      ...shapes.contract.guard(),
    ),
    keyAccounts: guarded(
      anyTied({ companyId: cutCompanies(({ keyAccounts }) => keyAccounts) }),
      ...shapes.keyAccount.guard(),
    ),
    closenessScores: guarded(
      anyTied({ companyId: companiesWithoutMonths(companies, months) }),
      { month: { in: months } },
      ...shapes.closenessScore.guard(),
    ),
    accountNeeds: guarded(
      anyTied({
        companyId: cutCompanies(({ accountNeeds }) => accountNeeds),
        opportunityId: cutDeals(({ accountNeeds }) => accountNeeds),
      }),
      ...shapes.accountNeed.guard(),
    ),
    supportRequests: guarded(
      anyTied({
        companyId: cutCompanies(({ supportRequests }) => supportRequests),
        opportunityId: cutDeals(({ supportRequests }) => supportRequests),
        espPlanId: cutPlans(({ supportRequests }) => supportRequests),
      }),
      ...shapes.supportRequest.guard(),
    ),
    salesCredits: guarded(
      anyTied({ companyId: cutCompanies(({ salesCredits }) => salesCredits) }),
      ...shapes.salesCredit.guard(),
    ),
    planObjectives: guarded(
      anyTied({ espPlanId: cutPlans(({ objectives }) => objectives) }),
      ...shapes.planObjective.guard(),
    ),
    dealAssessments: guarded(
      anyTied({ opportunityId: cutDeals((deal) => deal.dealAssessments) }),
      ...shapes.dealAssessment.guard(),
    ),
    dealCompetitors: guarded(
      anyTied({ opportunityId: cutDeals((deal) => deal.dealCompetitors) }),
      ...shapes.dealCompetitor.guard(),
    ),
    decisionCriteria: guarded(
      anyTied({ opportunityId: cutDeals((deal) => deal.decisionCriteria) }),
      ...shapes.decisionCriterion.guard(),
    ),
    dealMilestones: guarded(
      anyTied({ opportunityId: cutDeals((deal) => deal.dealMilestones) }),
      ...shapes.dealMilestone.guard(),
    ),
    taskTargets: taskFilter(found, initiationTaskIds),
  };
  return filters;
};
