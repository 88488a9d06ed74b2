import { COVERAGE_ROOT } from './coverage.ts';
import { filteredUpdateOf } from './filtered-updates.ts';
import { queryOf, type Root } from './roots.ts';

/** What credits follow from, and the credits as they stand. */
export const CREDIT_ROOTS = {
  contracts: {
    field: 'contracts',
    variable: 'contracts',
    filterType: 'ContractFilterInput',
    first: 1000,
    selection: `id name companyId status amount { amountMicros currencyCode } signedOn startsOn terminatedOn pastTerms
      renewals company { deletedAt }`,
  },
  keyAccounts: COVERAGE_ROOT,
  salesCredits: {
    field: 'salesCredits',
    variable: 'credits',
    filterType: 'SalesCreditFilterInput',
    first: 2000,
    selection: `id name contractId companyId keyAccountId memberId creditRole share amount { amountMicros currencyCode }
      creditState creditedOn quarter createdAt updatedAt deletedAt contract { companyId deletedAt }`,
  },
} as const satisfies Record<string, Root>;

export const READ_CREDITS = queryOf('ReadCredits', Object.values(CREDIT_ROOTS));

/** Credits that count, with who is credited. */
export const COUNTED_CREDIT_ROOT = {
  field: 'salesCredits',
  variable: 'credits',
  filterType: 'SalesCreditFilterInput',
  first: 2000,
  selection: `id memberId member { name { firstName lastName } } quarter creditRole
      amount { amountMicros currencyCode }`,
} as const satisfies Root;

export const READ_COUNTED_CREDITS = queryOf('ReadCountedCredits', [COUNTED_CREDIT_ROOT]);

export const CREATE_CREDITS = `mutation CreateCredits($credits: [SalesCreditCreateInput!]!) {
  createSalesCredits(data: $credits) { id }
}`;

export const UPDATE_CREDITS = filteredUpdateOf('SalesCredit', 'SalesCredits');

export const RESTORE_CREDITS = `mutation RestoreCredits($filter: SalesCreditFilterInput!) {
  restoreSalesCredits(filter: $filter) { id }
}`;
