/** The records of a reading, each once, however many lists it came in. */
import type { AccountObject } from '../../../domain/account/account.ts';
import type { DETAIL_ROOTS, LOOSE_ROOTS, WHOLE_ROOTS } from './documents.ts';
import type { ListsOf } from './read-lists.ts';
import type { NodeOf } from './shapes.ts';
import { without } from './without.ts';

export type CompanyNode = ListsOf<typeof WHOLE_ROOTS>['companies'][number];
export type DealNode = ListsOf<typeof WHOLE_ROOTS>['opportunities'][number];
export type PlanNode = ListsOf<typeof WHOLE_ROOTS>['espPlans'][number];
type TiedTask = CompanyNode['taskTargets'][number]['task'];

type Related = {
  [Name in Exclude<AccountObject, 'company' | 'opportunity' | 'espPlan'>]: Map<string, NodeOf<Name>>;
};

export type Found = Related & {
  companies: readonly CompanyNode[];
  opportunities: readonly DealNode[];
  espPlans: readonly PlanNode[];
  /** Tasks that are not done, with what they are tied to: ids of companies, key accounts and plans. */
  openTasks: Map<string, Set<string>>;
  /** Living tasks that are tied to opportunities, and whether they are done. */
  dealTasks: Map<string, 'OPEN' | 'DONE'>;
};

const add = <Node extends { id: string }>(into: Map<string, Node>, nodes: readonly Node[]): void => {
  for (const node of nodes) into.set(node.id, node);
};

type Living = { id: string; status: 'OPEN' | 'DONE' };

const living = (task: TiedTask): Living[] =>
  task === null || task.deletedAt !== null
    ? []
    : [{ id: task.id, status: task.status === 'DONE' ? 'DONE' : 'OPEN' }];

const addTasks = (found: Found, subjectId: string, targets: readonly { task: TiedTask }[]): void => {
  for (const { id, status } of targets.flatMap(({ task }) => living(task))) {
    if (status !== 'OPEN') continue;
    const subjects = found.openTasks.get(id) ?? new Set();
    found.openTasks.set(id, subjects.add(subjectId));
  }
};

const addDealTasks = (found: Found, targets: readonly { task: TiedTask }[]): void => {
  for (const { id, status } of targets.flatMap(({ task }) => living(task))) found.dealTasks.set(id, status);
};

const unique = <Node extends { id: string }>(nodes: readonly Node[]): Node[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
];

const withoutCompany = <Node extends { company: unknown }>(node: Node): Omit<Node, 'company'> =>
  without(node, 'company');

/** The records of the first lists. */
export const foundIn = (whole: ListsOf<typeof WHOLE_ROOTS>, loose: ListsOf<typeof LOOSE_ROOTS>): Found => {
  const found: Found = {
    companies: whole.companies,
    opportunities: unique([...whole.opportunities, ...loose.opportunities]),
    espPlans: unique([...whole.espPlans, ...loose.espPlans]),
    contract: new Map(),
    accountNeed: new Map(),
    person: new Map(),
    keyAccount: new Map(),
    closenessScore: new Map(),
    planObjective: new Map(),
    salesCredit: new Map(),
    supportRequest: new Map(),
    dealAssessment: new Map(),
    dealCompetitor: new Map(),
    decisionCriterion: new Map(),
    dealMilestone: new Map(),
    openTasks: new Map(),
    dealTasks: new Map(),
  };
  for (const company of found.companies) {
    add(found.contract, company.contracts);
    add(found.accountNeed, company.accountNeeds);
    add(found.person, company.people);
    add(found.keyAccount, company.keyAccounts);
    add(found.closenessScore, company.closenessScores);
    add(found.salesCredit, company.salesCredits);
    add(found.supportRequest, company.supportRequests);
    addTasks(found, company.id, company.taskTargets);
  }
  for (const deal of found.opportunities) {
    add(found.contract, deal.contracts);
    add(found.accountNeed, deal.accountNeeds);
    add(found.supportRequest, deal.supportRequests);
    add(found.dealAssessment, deal.dealAssessments);
    add(found.dealCompetitor, deal.dealCompetitors);
    add(found.decisionCriterion, deal.decisionCriteria);
    add(found.dealMilestone, deal.dealMilestones);
    addDealTasks(found, deal.taskTargets);
  }
  for (const plan of found.espPlans) {
    add(found.planObjective, plan.objectives);
    add(found.supportRequest, plan.supportRequests);
    addTasks(found, plan.id, plan.taskTargets);
  }
  add(found.contract, loose.contracts.map(withoutCompany));
  add(found.accountNeed, loose.accountNeeds.map(withoutCompany));
  add(found.salesCredit, loose.salesCredits.map(withoutCompany));
  add(found.supportRequest, loose.supportRequests);
  for (const account of loose.keyAccounts) {
    add(found.keyAccount, [without(account, 'company', 'taskTargets')]);
    addTasks(found, account.id, account.taskTargets);
  }
  return found;
};

/** Adds what the first lists held only in part. */
export const addDetails = (found: Found, details: ListsOf<typeof DETAIL_ROOTS>): void => {
  add(found.person, details.people);
  add(found.contract, details.contracts);
  add(found.keyAccount, details.keyAccounts);
  add(found.closenessScore, details.closenessScores);
  add(found.accountNeed, details.accountNeeds);
  add(found.supportRequest, details.supportRequests);
  add(found.salesCredit, details.salesCredits);
  add(found.planObjective, details.planObjectives);
  add(found.dealAssessment, details.dealAssessments);
  add(found.dealCompetitor, details.dealCompetitors);
  add(found.decisionCriterion, details.decisionCriteria);
  add(found.dealMilestone, details.dealMilestones);
  for (const target of details.taskTargets) {
    addDealTasks(found, target.targetOpportunityId === null ? [] : [target]);
    const { targetCompanyId, targetKeyAccountId, targetEspPlanId } = target;
    for (const id of [targetCompanyId, targetKeyAccountId, targetEspPlanId])
      if (id !== null) addTasks(found, id, [target]);
  }
};
