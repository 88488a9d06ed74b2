import { queryOf, type Root } from './roots.ts';

/** What ranking reads: every living company, and every key account. */
export const RANKING_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 5000,
    selection: 'id name importanceScore scoringPolicyId keyAccountStatus',
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 5000,
    selection: `id companyId status keySince deletedAt recommendedStatus recommendationReason importanceRank rankedOutOf`,
  },
} as const satisfies Record<string, Root>;

/** All that ranking needs, but for ties. */
export const READ_RANKING = queryOf('ReadRanking', Object.values(RANKING_ROOTS));

/** How much of what ranks are made of changed. */
export const COUNT_OUTDATED = `query CountOutdated($companies: CompanyFilterInput, $keyAccounts: KeyAccountFilterInput) {
  companies(first: 1, filter: $companies) { totalCount }
  keyAccounts(first: 1, filter: $keyAccounts) { totalCount }
}`;

/** The revenue part of companies whose scores are tied stands in their explanations. */
export const READ_TIED = `query ReadTied($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter) { edges { node { id scoreExplanation } } }
}`;

/** Raises the mark of the accounts that are alive, and writes each its own place. */
export const UPDATE_RANKING = `mutation UpdateRanking(
  $living: KeyAccountFilterInput!, $marked: KeyAccountUpdateInput!, $rows: [KeyAccountCreateInput!]!) {
  updateKeyAccounts(filter: $living, data: $marked) { id }
  createKeyAccounts(data: $rows, upsert: true) { id }
}`;

export const CREATE_KEY_ACCOUNTS = `mutation CreateKeyAccounts($rows: [KeyAccountCreateInput!]!) {
  createKeyAccounts(data: $rows) { id }
}`;
