import { queryOf, type Root } from './roots.ts';

/** A deal with what it taught. */
export const INSIGHT_DEAL = {
  field: 'opportunities',
  variable: 'deal',
  filterType: 'OpportunityFilterInput',
  first: 1,
  selection: 'id insightGained ownerId companyId company { id accountOwnerId }',
} as const satisfies Root;

/** Needs, in the trash or not, by what they are filtered by. */
export const FOUND_NEEDS = {
  field: 'accountNeeds',
  variable: 'needs',
  filterType: 'AccountNeedFilterInput',
  first: 100,
  selection: 'id need deletedAt',
} as const satisfies Root;

export const READ_INSIGHT = queryOf('ReadInsight', [INSIGHT_DEAL, FOUND_NEEDS]);
export const READ_FOUND_NEEDS = queryOf('ReadFoundNeeds', [FOUND_NEEDS]);

export const CREATE_NEED = `mutation CreateAccountNeed($need: AccountNeedCreateInput!) {
  createAccountNeed(data: $need) { id }
}`;
