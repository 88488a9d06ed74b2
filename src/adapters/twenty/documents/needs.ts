import { filteredUpdateOf } from './filtered-updates.ts';
import { queryOf, type Root } from './roots.ts';

/** One need, for a command. The link alone, without the opportunity, also names one in the trash. */
export const NEED_ON_DESK = {
  field: 'accountNeeds',
  variable: 'need',
  filterType: 'AccountNeedFilterInput',
  first: 1,
  selection: `id need needState expectedOn ownerId companyId opportunityId
      estimatedValue { amountMicros currencyCode } company { id name accountOwnerId }`,
} as const satisfies Root;

/** Where opportunities stand, and whether they are in the trash. */
export const WHEREABOUTS = {
  field: 'opportunities',
  variable: 'opportunities',
  filterType: 'OpportunityFilterInput',
  first: 20,
  selection: 'id stage deletedAt',
} as const satisfies Root;

export const READ_NEED = queryOf('ReadNeed', [NEED_ON_DESK]);
export const READ_WHEREABOUTS = queryOf('ReadWhereabouts', [WHEREABOUTS]);

export const CREATE_OPPORTUNITY = `mutation CreateOpportunity($opportunity: OpportunityCreateInput!) {
  createOpportunity(data: $opportunity) { id }
}`;

export const NEED_UPDATE = filteredUpdateOf('AccountNeed', 'AccountNeeds');
