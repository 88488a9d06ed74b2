import { ACCOUNT_ROOTS } from './accounts.ts';
import { PAGE_INFO, queryOf } from './roots.ts';

export const LIST_COMPANIES = `query ListCompanies($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter, orderBy: [{ id: AscNullsFirst }]) {
    totalCount edges { node { id } } ${PAGE_INFO} }
}`;

export const LIST_POLICIES = queryOf('ListPolicies', [ACCOUNT_ROOTS.scoringPolicies]);

export const CREATE_POLICY = `mutation CreatePolicy($data: ScoringPolicyCreateInput!) {
  createScoringPolicy(data: $data) { id }
}`;

export const SET_POLICY_PROBLEM = `mutation SetPolicyProblem($id: UUID!, $data: ScoringPolicyUpdateInput!) {
  updateScoringPolicy(id: $id, data: $data) { id }
}`;

const markPolicies = (name: string): string => `mutation ${name}(
  $filter: ScoringPolicyFilterInput!, $data: ScoringPolicyUpdateInput!) {
  updateScoringPolicies(filter: $filter, data: $data) { id }
}`;

export const MARK_POLICIES = markPolicies('MarkPolicies');
export const UNMARK_POLICIES = markPolicies('UnmarkPolicies');

const RUN = `id mode state policyId cursor processed total changed failed requests failureReasons
  startedAt finishedAt leasedUntil updatedAt`;

export const LIST_RUNS = `query ListRuns($filter: ScoreRunFilterInput, $first: Int) {
  scoreRuns(first: $first, filter: $filter, orderBy: [{ createdAt: DescNullsLast }]) { edges { node { ${RUN} } } }
}`;

export const CREATE_RUN = `mutation CreateRun($data: ScoreRunCreateInput!) { createScoreRun(data: $data) { ${RUN} } }`;

export const UPDATE_RUN = `mutation UpdateRun($filter: ScoreRunFilterInput!, $data: ScoreRunUpdateInput!) {
  updateScoreRuns(filter: $filter, data: $data) { id }
}`;
