import { filteredUpdateOf } from './filtered-updates.ts';
import { queryOf, type Root } from './roots.ts';

/** Contracts as far as their terms go. */
export const TERM_ROOT = {
  field: 'contracts',
  variable: 'contracts',
  filterType: 'ContractFilterInput',
  first: 500,
  selection: `id status startsOn endsOn autoRenews amount { amountMicros currencyCode } pastTerms renewals renewedOn
      renewalState updatedAt`,
} as const satisfies Root;

export const READ_CONTRACT_TERMS = queryOf('ReadContractTerms', [TERM_ROOT]);

export const UPDATE_CONTRACTS = filteredUpdateOf('Contract', 'Contracts');
