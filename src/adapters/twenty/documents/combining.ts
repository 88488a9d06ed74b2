import { filteredUpdateOf } from './filtered-updates.ts';
import { queryOf, type Root } from './roots.ts';

const keyAccounts = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
} as const;

/** The company of a key account; one in the trash answers null. */
export const HOME = { ...keyAccounts, first: 1, selection: 'id company { id }' } as const satisfies Root;

/** Key accounts that may be combined. */
export const COMBINED = {
  ...keyAccounts,
  first: 200,
  selection: 'id companyId name status keySince regionalOwnerId localHeadId directorId',
} as const satisfies Root;

export const READ_HOME = queryOf('ReadHomeOfKeyAccount', [HOME]);
export const READ_COMBINED = queryOf('ReadCombinedKeyAccounts', [COMBINED]);

export const FILL_SEATS = filteredUpdateOf('KeyAccount', 'KeyAccounts');

/** Plans, and what ties tasks and notes. */
export const MOVE_TO_LEADER = `mutation MoveToLeader(
  $plans: EspPlanFilterInput!, $plan: EspPlanUpdateInput!,
  $tasks: TaskTargetFilterInput!, $task: TaskTargetUpdateInput!,
  $notes: NoteTargetFilterInput!, $note: NoteTargetUpdateInput!) {
  updateEspPlans(filter: $plans, data: $plan) { id }
  updateTaskTargets(filter: $tasks, data: $task) { id }
  updateNoteTargets(filter: $notes, data: $note) { id }
}`;

export const MOVE_CREDITS = filteredUpdateOf('SalesCredit', 'SalesCredits');

export const TRASH_KEY_ACCOUNTS = `mutation TrashKeyAccounts($filter: KeyAccountFilterInput!) {
  deleteKeyAccounts(filter: $filter) { id }
}`;
