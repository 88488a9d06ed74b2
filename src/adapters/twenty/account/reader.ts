import type { Account } from '../../../domain/account/account.ts';
import type { StoredDeal } from '../../../domain/account/business-records.ts';
import type { OpenTask } from '../../../domain/account/programme-records.ts';
import type { Moment, Traffic } from '../../../domain/closeness/interactions.ts';
import { dealTaskKey } from '../../../domain/opportunity/tasks.ts';
import { groupBy } from '../../../domain/shared/grouping.ts';
import { byId } from '../../../domain/shared/order.ts';
import type { AccountReader, Reading, Wanted } from '../../../flows/account/ports.ts';
import type { TwentyClient } from '../client.ts';
import { toStoredPolicy } from '../policy/policy-node.ts';
import { companiesCounting } from './companies-counting.ts';
import { busyDeals, detailFilters } from './details.ts';
import { DETAIL_ROOTS, LOOSE_ROOTS, WHOLE_ROOTS } from './documents.ts';
import { addDetails, BESIDE, type CompanyNode, type Found, foundIn } from './found.ts';
import { companiesElsewhere, NO_COMPANY, sortedHome } from './homes.ts';
import { memberNames } from './member-names.ts';
import { readLists } from './read-lists.ts';
import { looseFilters, wholeFilters } from './reading-filters.ts';
import { toContract, toCredit, toDeal, toNeed, toRequest, toStoredRival } from './stored.ts';
import { taskIdsOf } from './task-ids.ts';
import { type Lines, partyFilters, trafficOf } from './traffic.ts';
import { without } from './without.ts';

type TrafficOf = ReadonlyMap<string, Traffic>;

const NO_TRAFFIC: Traffic = { interactions: [], uncounted: [] };

/** The task that asks for an opportunity's initiation, by the opportunity. */
const initiationTasks = async (dealIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      dealIds.map(async (id) => [id, (await taskIdsOf(dealTaskKey('INITIATION', id))).task] as const),
    ),
  );

/** Reads what the first request holds only in part into what was found, and who had to do with people. */
async function completed(
  client: TwentyClient,
  found: Found,
  lines: Lines,
  { now, timeZone }: Moment,
): Promise<TrafficOf> {
  const tasks = await initiationTasks(busyDeals(found));
  const [party = {}, ...furtherParties] = partyFilters(lines);
  const details = await readLists(client, 'ReadAccountDetails', DETAIL_ROOTS, {
    ...detailFilters(found, [...tasks.values()], now),
    ...party,
  });
  addDetails(found, details);
  const answers = [details];
  for (const filters of furtherParties)
    answers.push(await readLists(client, 'ReadAccountDetails', DETAIL_ROOTS, filters));
  return trafficOf(lines, answers, { now, timeZone });
}

const toCompany = (node: CompanyNode): NonNullable<Account['company']> => without(node, ...BESIDE);

/** The tasks of an account's subjects, in ascending order of ids. */
function openTasksOf(
  { openTasks }: Found,
  subjects: readonly { id: string }[],
  plans: readonly { keyAccountId: string | null }[],
): OpenTask[] {
  const ids = new Set<string | null>([
    ...subjects.map(({ id }) => id),
    ...plans.map(({ keyAccountId }) => keyAccountId),
  ]);
  return [...openTasks]
    .map(([id, tied]) => ({ id, subjectIds: [...tied].filter((subject) => ids.has(subject)).sort() }))
    .filter(({ subjectIds }) => subjectIds.length > 0)
    .sort(byId);
}

async function accountsIn(found: Found, wanted: Wanted, traffic: TrafficOf): Promise<Account[]> {
  const homes = sortedHome(found, wanted);
  const objectives = groupBy([...found.planObjective.values()], ({ espPlanId }) => espPlanId);
  // Most opportunities have no task, and a name for one takes longer than judging it.
  const tasks = await initiationTasks(
    found.dealTasks.size === 0 ? [] : found.opportunities.map(({ id }) => id),
  );
  const initiationTask = (dealId: string): StoredDeal['initiationTask'] =>
    found.dealTasks.get(tasks.get(dealId) ?? '') ?? 'NONE';

  const accountOf = (company: CompanyNode | null): Account => {
    const of = <Node>(list: ReadonlyMap<string, Node[]>): Node[] => list.get(company?.id ?? NO_COMPANY) ?? [];
    const plans = of(homes.espPlans);
    const keyAccounts = of(homes.keyAccounts);
    return {
      company: company && toCompany(company),
      opportunities: of(homes.opportunities).map((node) => toDeal(node, initiationTask(node.id))),
      contracts: of(homes.contracts).map(toContract),
      contractsOfOthers: of(homes.contractsOfOthers).map(toContract),
      accountNeeds: of(homes.accountNeeds).map(toNeed),
      needsOfOthers: of(homes.needsOfOthers).map(toNeed),
      people: of(homes.people).map((node) => ({ ...node, ...(traffic.get(node.id) ?? NO_TRAFFIC) })),
      keyAccounts,
      closenessScores: of(homes.closenessScores),
      espPlans: plans.map((node) => without(node, ...BESIDE)),
      planObjectives: plans.flatMap(({ id }) => objectives.get(id) ?? []),
      salesCredits: of(homes.salesCredits).map(toCredit),
      supportRequests: of(homes.supportRequests).map(toRequest),
      dealAssessments: of(homes.dealAssessments),
      dealCompetitors: of(homes.dealCompetitors).map(toStoredRival),
      decisionCriteria: of(homes.decisionCriteria),
      dealMilestones: of(homes.dealMilestones),
      openTasks: openTasksOf(found, [...(company ? [company] : []), ...keyAccounts, ...plans], plans),
      hasTraffic: wanted.withTraffic,
    };
  };
  const hasLoose = Object.values(homes).some((list) => list.has(NO_COMPANY));
  return [...found.companies.map(accountOf), ...(hasLoose ? [accountOf(null)] : [])];
}

/** Opportunities and plans come with the companies of a reading, if there are any. */
const looseOf = ({ companyIds, records }: Wanted): Wanted['records'] =>
  companyIds.length === 0 ? records : { ...records, opportunity: [], espPlan: [] };

/**
 * Reads accounts whole over Twenty's GraphQL.
 *
 * @param settings the time zone whose days things happened on
 */
export const createAccountReader = (
  client: TwentyClient,
  { timeZone }: { timeZone: string },
): AccountReader => ({
  companiesCounting: (marks) => companiesCounting(client, marks),

  memberNames: (ids) => memberNames(client, ids),

  async read(wanted, readAt): Promise<Reading> {
    const whole = await readLists(
      client,
      'ReadAccounts',
      WHOLE_ROOTS,
      wanted.companyIds.length === 0 ? {} : wholeFilters(wanted, readAt),
    );
    const loose = await readLists(client, 'ReadLooseRecords', LOOSE_ROOTS, looseFilters(looseOf(wanted)));
    const found = foundIn(whole, loose);
    const traffic = await completed(client, found, whole, { now: readAt, timeZone });
    const policies = wanted.companyIds.length === 0 ? loose.scoringPolicies : whole.scoringPolicies;
    return {
      accounts: await accountsIn(found, wanted, traffic),
      policies: policies.map(toStoredPolicy),
      discovered: companiesElsewhere(found, wanted),
    };
  },
});
