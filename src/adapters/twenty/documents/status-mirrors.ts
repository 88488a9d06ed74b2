import { queryOf, type Root } from './roots.ts';

const STANDING = 'id keyAccountStatus keyAccounts { edges { node { status deletedAt } } }';

/** Companies with the status they show and the key account whose status it is. */
export const STANDING_ROOT = {
  field: 'companies',
  variable: 'companies',
  filterType: 'CompanyFilterInput',
  first: 200,
  selection: STANDING,
} as const satisfies Root;

export const READ_STATUS_MIRRORS = queryOf('ReadStatusMirrors', [STANDING_ROOT]);

/** The answer is read after the write: it tells whether the key account changed meanwhile. */
export const WRITE_STATUS_MIRRORS = `mutation WriteStatusMirrors(
  $companies: CompanyFilterInput!, $data: CompanyUpdateInput!) {
  updateCompanies(filter: $companies, data: $data) { ${STANDING} }
}`;
