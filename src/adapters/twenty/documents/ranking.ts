import { queryOf, type Root } from './roots.ts';

/** What ranking reads: every living company, and every key account. */
export const RANKING_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 5000,
    selection: 'id name importanceScore scoringPolicyId keyAccountStatus amountsWithoutRate',
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 5000,
    selection: `id companyId status keySince deletedAt recommendedStatus recommendationReason importanceRank rankedOutOf
      importancePlace`,
  },
} as const satisfies Record<string, Root>;

/** Everybody's place, for a question of what would be. */
export const READ_PLACES = queryOf('ReadPlaces', Object.values(RANKING_ROOTS));

const PLACE =
  'id companyId status keySince recommendedStatus recommendationReason importanceRank rankedOutOf importancePlace';

/** A stretch of a class from the highest score on, with the living key accounts. */
export const READ_RANKING = `query ReadRanking($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter, orderBy: [{ importanceScore: DescNullsLast }, { id: AscNullsFirst }]) {
    edges { node { id name importanceScore scoringPolicyId keyAccountStatus amountsWithoutRate keyAccounts { edges { node { ${PLACE} } } } } }
    pageInfo { hasNextPage } }
}`;

export const COUNT_RANKED = `query CountRanked($filter: CompanyFilterInput) {
  companies(first: 1, filter: $filter) { totalCount }
}`;

/** Living key accounts with their companies: those that have no place in a class are among them. */
export const READ_UNPLACED = `query ReadUnplaced($filter: KeyAccountFilterInput, $first: Int) {
  keyAccounts(first: $first, filter: $filter, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { ${PLACE} company { id name importanceScore scoringPolicyId keyAccountStatus amountsWithoutRate } } }
    pageInfo { hasNextPage } }
}`;

/** Key accounts of some companies, or of some ids, with those in the trash. */
export const FIND_KEY_ACCOUNTS = queryOf('FindKeyAccounts', [RANKING_ROOTS.keyAccounts]);

/** How much of what ranks are made of changed. */
export const COUNT_OUTDATED = `query CountOutdated($companies: CompanyFilterInput, $keyAccounts: KeyAccountFilterInput) {
  companies(first: 1, filter: $companies) { totalCount }
  keyAccounts(first: 1, filter: $keyAccounts) { totalCount }
}`;

/** The revenue part of companies whose scores are tied stands in their explanations. */
export const READ_TIED = `query ReadTied($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter) { edges { node { id scoreExplanation } } }
}`;

const MARK = {
  declaration: '$living: KeyAccountFilterInput!, $marked: KeyAccountUpdateInput!',
  call: 'updateKeyAccounts(filter: $living, data: $marked) { id }',
};
const PLACES = {
  declaration: '$rows: [KeyAccountCreateInput!]!',
  call: 'createKeyAccounts(data: $rows, upsert: true) { id }',
};

/** Raises the mark of the accounts that are alive, and writes each its own place. */
export const UPDATE_RANKING = `mutation UpdateRanking(${MARK.declaration}, ${PLACES.declaration}) {
  ${MARK.call}
  ${PLACES.call}
}`;

/** Each half of it, for when a busy server did the other one only. */
export const MARK_RANKED = `mutation MarkRanked(${MARK.declaration}) { ${MARK.call} }`;
export const WRITE_PLACES = `mutation WritePlaces(${PLACES.declaration}) { ${PLACES.call} }`;

export const CREATE_KEY_ACCOUNTS = `mutation CreateKeyAccounts($rows: [KeyAccountCreateInput!]!) {
  createKeyAccounts(data: $rows) { id }
}`;
