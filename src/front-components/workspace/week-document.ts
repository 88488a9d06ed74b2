import { MONEY } from './money.ts';

/** As many of each list as are read; the most urgent come first. */
export const MOST_IN_WEEK = 200;

/** Who looks on, and which companies are theirs. */
export const WHO_QUERY = `query Who($user: UUID!) {
  workspaceMembers(filter: { userId: { eq: $user } }, first: 1) { edges { node { id
    ownedKeyAccounts { edges { node { companyId } } } directedKeyAccounts { edges { node { companyId } } } } } }
}`;

const changing = (name: string, object: string, plural: string): string =>
  `mutation ${name}($filter: ${object}FilterInput!, $data: ${object}UpdateInput!) {
  update${plural}(filter: $filter, data: $data) { id }
}`;

/** What an item of the week is decided by, each only while it is as it was seen. */
export const ANSWER_SUPPORT = changing('AnswerSupport', 'SupportRequest', 'SupportRequests');
export const CHANGE_RENEWAL = changing('ChangeRenewal', 'Contract', 'Contracts');
export const MARK_OBJECTIVE = changing('MarkObjective', 'PlanObjective', 'PlanObjectives');

/** What asks for somebody. Each list stands for itself: who may not read one is told so, and reads the others. */
export const WEEK_QUERY = `query Week($accounts: KeyAccountFilterInput, $deals: OpportunityFilterInput,
  $plans: EspPlanFilterInput, $contracts: ContractFilterInput, $support: SupportRequestFilterInput) {
  keyAccounts(filter: $accounts, first: ${MOST_IN_WEEK}, orderBy: [{ nextReviewOn: AscNullsLast }]) { edges { node { id
    name status keySince recommendedStatus recommendationReason importanceRank rankedOutOf reviewState overdueReviews
    nextReviewOn importanceReviewedOn needsReviewedOn closenessReviewedOn attentionSignals attention
    regionalOwnerId directorId
    company { id name importanceScore closenessScore scoringPolicyId accountOwnerId } } } }
  opportunities(filter: $deals, first: ${MOST_IN_WEEK}, orderBy: [{ closeDate: AscNullsLast }]) { edges { node { id
    name stage amount ${MONEY} closeDate company { name } } } }
  espPlans(filter: $plans, first: ${MOST_IN_WEEK}, orderBy: [{ periodEndsOn: AscNullsLast }]) { edges { node { id name
    health healthReason attainment completeness periodEndsOn company { name } } } }
  contracts(filter: $contracts, first: ${MOST_IN_WEEK}, orderBy: [{ noticeBy: AscNullsLast }]) { edges { node { id name
    amount ${MONEY} endsOn noticeBy autoRenews company { name } } } }
  supportRequests(filter: $support, first: ${MOST_IN_WEEK}, orderBy: [{ neededBy: AscNullsLast }]) { edges { node { id
    name supportState neededBy priority priorityReason company { name } } } }
  scoringPolicies(filter: { id: { is: NOT_NULL } }, first: 200) { edges { node { id isDefault
    importanceReviewMonths needsReviewMonths closenessReviewMonths } } }
}`;
