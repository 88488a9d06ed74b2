import { ACCOUNT_ROOTS } from './accounts.ts';
import { filteredUpdateOf } from './filtered-updates.ts';
import { queryOf, type Root } from './roots.ts';

const COMPANY = 'company { id importanceScore scoringPolicyId }';

/** `deletedAt` is asked for because Twenty leaves the relations of a related record empty without it. */
export const SUPPORT_ROOTS = {
  supportRequests: {
    field: 'supportRequests',
    variable: 'supportRequests',
    filterType: 'SupportRequestFilterInput',
    first: 200,
    selection: `id name companyId opportunityId espPlanId supportState neededBy deliveredOn remindedOn priority
      priorityReason outcome closenessOutcome supporterId requestedById updatedAt ${COMPANY}
      opportunity { id deletedAt stage closenessOutcome amount { amountMicros currencyCode } ${COMPANY} }
      espPlan { id deletedAt ${COMPANY} }`,
  },
} as const satisfies Record<string, Root>;

export const DIRECTOR_ROOT = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 500,
  selection: 'id companyId directorId',
} as const satisfies Root;

/** A page of requests, and the policies that say what a large deal is. */
export const READ_SUPPORT = queryOf('ReadSupportRequests', [
  SUPPORT_ROOTS.supportRequests,
  ACCOUNT_ROOTS.scoringPolicies,
]);

export const READ_DIRECTORS = queryOf('ReadDirectors', [DIRECTOR_ROOT]);

export const UPDATE_SUPPORT = filteredUpdateOf('SupportRequest', 'SupportRequests');
