import { queryOf, type Root } from './roots.ts';

/** Key accounts as far as their coverage goes. */
export const COVERAGE_ROOT = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 500,
  selection: `id companyId regionalOwnerId directorId ownerCreditShare directorCreditShare coverageHistory coverageProblem
      updatedAt company { accountOwnerId deletedAt }`,
} as const satisfies Root;

export const READ_COVERAGE = queryOf('ReadCoverage', [COVERAGE_ROOT]);
