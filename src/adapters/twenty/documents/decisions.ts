import { queryOf, type Root } from './roots.ts';

/** Key accounts as decisions on their status see them. A company in the trash answers null. */
export const DECIDED_ROOT = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 1000,
  selection: `id name status deletedAt recommendedStatus recommendationReason importanceReviewedOn
    recordedStatus statusSince keySince
    company { id name amountsWithoutRate }`,
} as const satisfies Root;

export const READ_DECIDED = queryOf('ReadDecidedAccounts', [DECIDED_ROOT]);

export const WRITE_STATUSES = `mutation WriteStatuses(
  $keyAccounts: KeyAccountFilterInput!, $data: KeyAccountUpdateInput!) {
  updateKeyAccounts(filter: $keyAccounts, data: $data) { id }
}`;

/** One run of any mode, with the decisions that it may have applied. */
export const READ_DECISION_RUN = `query ReadDecisionRun($filter: ScoreRunFilterInput!) {
  scoreRuns(first: 1, filter: $filter) { edges { node {
    id mode state decisions requests failureReasons startedAt finishedAt leasedUntil undoneAt } } }
}`;

export const CREATE_DECISION_RUN = `mutation CreateDecisionRun($data: ScoreRunCreateInput!) {
  createScoreRun(data: $data) { id }
}`;

export const SAVE_DECISION_RUN = `mutation SaveDecisionRun(
  $filter: ScoreRunFilterInput!, $data: ScoreRunUpdateInput!) {
  updateScoreRuns(filter: $filter, data: $data) { id }
}`;
