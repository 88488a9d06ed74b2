/** The records of a reading, each once, however many lists it came in. */
import { type AccountObject, LISTS } from '../../../domain/account/account.ts';
import type { DETAIL_ROOTS, LOOSE_ROOTS, WHOLE_ROOTS } from './documents.ts';
import type { ListsOf } from './read-lists.ts';
import type { NodeOf } from './shapes.ts';
import { without } from './without.ts';

export type CompanyNode = ListsOf<typeof WHOLE_ROOTS>['companies'][number];
export type DealNode = ListsOf<typeof WHOLE_ROOTS>['opportunities'][number];
export type PlanNode = ListsOf<typeof WHOLE_ROOTS>['espPlans'][number];
type TiedTask = CompanyNode['taskTargets'][number]['task'];

/** The objects whose records come in lists of other records. */
const RELATED = [
  'contract',
  'accountNeed',
  'person',
  'keyAccount',
  'closenessScore',
  'planObjective',
  'salesCredit',
  'supportRequest',
  'dealAssessment',
  'dealCompetitor',
  'decisionCriterion',
  'dealMilestone',
] as const satisfies readonly Exclude<AccountObject, 'company' | 'opportunity' | 'espPlan'>[];

type RelatedObject = (typeof RELATED)[number];

/** What a record of the first lists has beside itself; the account holds it. */
export const BESIDE = [
  ...RELATED.map((object) => LISTS[object][0]),
  'objectives',
  'company',
  'taskTargets',
] as const;

/** Records by their ids. */
type Related = { [Name in RelatedObject]: Map<string, NodeOf<Name>> };

type RelatedLists = { [Name in RelatedObject as (typeof LISTS)[Name][0]]?: readonly NodeOf<Name>[] };

export type Found = Related & {
  companies: readonly CompanyNode[];
  opportunities: readonly DealNode[];
  espPlans: readonly PlanNode[];
  /** Tasks that are not done, with what they are tied to: ids of companies, key accounts and plans. */
  openTasks: Map<string, Set<string>>;
  /** Living tasks that are tied to opportunities, and whether they are done. */
  dealTasks: Map<string, 'OPEN' | 'DONE'>;
};

function addAll(found: Related, lists: RelatedLists): void {
  for (const object of RELATED) {
    // That a list holds records of its object can't be followed through the names.
    const records: Map<string, { id: string }> = found[object];
    for (const node of lists[LISTS[object][0]] ?? []) records.set(node.id, node);
  }
}

type Living = { id: string; status: 'OPEN' | 'DONE' };

const living = (task: TiedTask): Living[] =>
  task === null || task.deletedAt !== null
    ? []
    : [{ id: task.id, status: task.status === 'DONE' ? 'DONE' : 'OPEN' }];

function addTasks(found: Found, subjectId: string, targets: readonly { task: TiedTask }[]): void {
  for (const { id, status } of targets.flatMap(({ task }) => living(task))) {
    if (status !== 'OPEN') continue;
    const subjects = found.openTasks.get(id) ?? new Set();
    found.openTasks.set(id, subjects.add(subjectId));
  }
}

function addDealTasks(found: Found, targets: readonly { task: TiedTask }[]): void {
  for (const { id, status } of targets.flatMap(({ task }) => living(task))) found.dealTasks.set(id, status);
}

const unique = <Node extends { id: string }>(nodes: readonly Node[]): Node[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
];

const withoutCompany = <Node extends { company: unknown }>(node: Node): Omit<Node, 'company'> =>
  without(node, 'company');

/** The records of the first lists. */
export function foundIn(whole: ListsOf<typeof WHOLE_ROOTS>, loose: ListsOf<typeof LOOSE_ROOTS>): Found {
  const found: Found = {
    companies: whole.companies,
    opportunities: unique([...whole.opportunities, ...loose.opportunities]),
    espPlans: unique([...whole.espPlans, ...loose.espPlans]),
    ...(Object.fromEntries(RELATED.map((object) => [object, new Map()])) as Related),
    openTasks: new Map(),
    dealTasks: new Map(),
  };
  for (const company of found.companies) {
    addAll(found, company);
    addTasks(found, company.id, company.taskTargets);
  }
  for (const deal of found.opportunities) {
    addAll(found, deal);
    addDealTasks(found, deal.taskTargets);
  }
  for (const plan of found.espPlans) {
    addAll(found, { ...plan, planObjectives: plan.objectives });
    addTasks(found, plan.id, plan.taskTargets);
  }
  addAll(found, {
    contracts: loose.contracts.map(withoutCompany),
    accountNeeds: loose.accountNeeds.map(withoutCompany),
    salesCredits: loose.salesCredits.map(withoutCompany),
    supportRequests: loose.supportRequests,
    keyAccounts: loose.keyAccounts.map((account) => without(account, 'company', 'taskTargets')),
  });
  for (const account of loose.keyAccounts) addTasks(found, account.id, account.taskTargets);
  return found;
}

/** Adds what the first lists held only in part. */
export function addDetails(found: Found, details: ListsOf<typeof DETAIL_ROOTS>): void {
  addAll(found, details);
  for (const target of details.taskTargets) {
    addDealTasks(found, target.targetOpportunityId === null ? [] : [target]);
    const { targetCompanyId, targetKeyAccountId, targetEspPlanId } = target;
    for (const id of [targetCompanyId, targetKeyAccountId, targetEspPlanId])
      if (id !== null) addTasks(found, id, [target]);
  }
}
