import { POLICY_ROOT } from './policy-root.ts';
import { queryOf } from './roots.ts';

export const LIST_POLICIES = queryOf('ListPolicies', [POLICY_ROOT]);

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
