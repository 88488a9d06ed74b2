import { ACCOUNT_ROOTS } from './accounts.ts';
import { TIE } from './paperwork.ts';
import { queryOf, type Root } from './roots.ts';

/** What processing opportunities reads: the deals, who covers their companies, and tasks made before. */
export const DEAL_ROOTS = {
  opportunities: {
    field: 'opportunities',
    variable: 'opportunities',
    filterType: 'OpportunityFilterInput',
    first: 500,
    selection: `id name stage amount { amountMicros currencyCode } closeDate companyId ownerId salesTrack initiation
      keyAccountStatus closenessOutcome insightGained updatedAt updatedBy { source name }
      company { scoringPolicyId accountOwnerId keyAccountStatus }`,
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 500,
    selection: 'id companyId directorId regionalOwnerId',
  },
  tasks: {
    field: 'tasks',
    variable: 'tasks',
    filterType: 'TaskFilterInput',
    first: 1000,
    selection: 'id status deletedAt',
  },
  noteTargets: {
    field: 'noteTargets',
    variable: 'noteTargets',
    filterType: 'NoteTargetFilterInput',
    first: 1000,
    selection: 'id',
  },
  taskTargets: {
    field: 'taskTargets',
    variable: 'taskTargets',
    filterType: 'TaskTargetFilterInput',
    first: 1000,
    selection: 'id',
  },
} as const satisfies Record<string, Root>;

const { opportunities, ...context } = DEAL_ROOTS;

/** All that an event's opportunities need. */
export const READ_DEALS = queryOf('ReadOpportunities', [
  opportunities,
  ACCOUNT_ROOTS.scoringPolicies,
  ...Object.values(context),
]);

/** A page of a pass over all opportunities. */
export const LIST_DEALS = queryOf('ListOpportunities', [opportunities]);

/** What the opportunities of a page need that ask for tasks. */
export const READ_TASK_CONTEXT = queryOf('ReadTaskContext', Object.values(context));

const UPDATE = {
  declaration: '$filter: OpportunityFilterInput!, $data: OpportunityUpdateInput!',
  call: 'updateOpportunities(filter: $filter, data: $data) { id }',
};
export const UPDATE_DEALS = `mutation UpdateOpportunities(${UPDATE.declaration}) { ${UPDATE.call} }`;

/** Both at once: neither relies on the other's being done. */
export const UPDATE_DEALS_AND_TIE_TASKS = `mutation UpdateOpportunitiesAndTieTasks(
  ${UPDATE.declaration}, ${TIE.declaration}) {
  ${UPDATE.call}
  ${TIE.call}
}`;
