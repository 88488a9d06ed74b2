/** What setting up asks and writes. Twenty takes each field once at the root of a document. */
import { queryOf, type Root } from '../documents/roots.ts';

/** Amounts by their currencies, of every object that has amounts. */
export const COUNT_CURRENCIES = `query CountCurrencies($opportunities: OpportunityFilterInput,
  $contracts: ContractFilterInput, $companies: CompanyFilterInput, $accountNeeds: AccountNeedFilterInput) {
  opportunitiesGroupBy(groupBy: [{ amount: { currencyCode: true } }], filter: $opportunities) {
    groupByDimensionValues totalCount }
  contractsGroupBy(groupBy: [{ amount: { currencyCode: true } }], filter: $contracts) {
    groupByDimensionValues totalCount }
  companiesGroupBy(groupBy: [{ potentialAnnualValue: { currencyCode: true } }], filter: $companies) {
    groupByDimensionValues totalCount }
  accountNeedsGroupBy(groupBy: [{ estimatedValue: { currencyCode: true } }], filter: $accountNeeds) {
    groupByDimensionValues totalCount }
}`;

export const COUNT_STAGES = `query CountStages {
  opportunitiesGroupBy(groupBy: [{ stage: true }]) { groupByDimensionValues totalCount }
}`;

/** Companies by the options of a field that an administrator made: it stands in no document that is checked. */
export const countOptions = (field: string): string => `query CountOptions {
  companiesGroupBy(groupBy: [{ ${field}: true }]) { groupByDimensionValues totalCount }
}`;

/** One round of counting: one condition of each object. */
export const COUNT_QUALITY = `query CountQuality($companies: CompanyFilterInput,
  $opportunities: OpportunityFilterInput, $people: PersonFilterInput, $contracts: ContractFilterInput) {
  companies(first: 1, filter: $companies) { totalCount }
  opportunities(first: 1, filter: $opportunities) { totalCount }
  people(first: 1, filter: $people) { totalCount }
  contracts(first: 1, filter: $contracts) { totalCount }
}`;

const owned = (field: string, filterType: string) =>
  ({ field, variable: field, filterType, first: 5000, selection: 'id companyId' }) as const satisfies Root;

/** Whose the records are that a company needs: Twenty neither counts distinct relations nor filters by their absence. */
export const OWNED_ROOTS = {
  opportunities: owned('opportunities', 'OpportunityFilterInput'),
  contracts: owned('contracts', 'ContractFilterInput'),
  people: owned('people', 'PersonFilterInput'),
} as const;

export const READ_OWNED = queryOf('ReadOwned', Object.values(OWNED_ROOTS));

/** The fields of an object with their kinds, and the options of those that have some. */
export const DESCRIBE = `query Describe($name: String!) {
  __type(name: $name) { fields { name type { kind enumValues { name } ofType { kind enumValues { name } } } } }
}`;

/** Of no policy at all: the server looks at rights before it looks for records. */
export const TRY_POLICY = `mutation TryPolicy($filter: ScoringPolicyFilterInput!, $data: ScoringPolicyUpdateInput!) {
  updateScoringPolicies(filter: $filter, data: $data) { id }
}`;

/** By its id: 2.21 tells of no update whose values leave its own filter, and the policy's companies wait to be told. */
export const SET_POLICY = `mutation SetPolicy($id: UUID!, $data: ScoringPolicyUpdateInput!) {
  updateScoringPolicy(id: $id, data: $data) { id }
}`;

export const ASSIGN_POLICY = `mutation AssignPolicy($filter: CompanyFilterInput!, $data: CompanyUpdateInput!) {
  updateCompanies(filter: $filter, data: $data) { id }
}`;

export const THROW_POLICIES_AWAY = `mutation ThrowPoliciesAway($filter: ScoringPolicyFilterInput!) {
  deleteScoringPolicies(filter: $filter) { id }
}`;

export const SETUP_DOCUMENTS = {
  COUNT_CURRENCIES,
  COUNT_STAGES,
  COUNT_QUALITY,
  READ_OWNED,
  DESCRIBE,
  TRY_POLICY,
  SET_POLICY,
  ASSIGN_POLICY,
  THROW_POLICIES_AWAY,
} as const;
