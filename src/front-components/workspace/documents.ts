/** The GraphQL documents of the web interface. A list with one id, as a missing single record is an error to Twenty. */

import { LIST_STAMPS } from './list-stamps.ts';
import { MONEY } from './money.ts';
import { NEEDS_DOCUMENTS } from './needs-documents.ts';
import { PICTURE_DOCUMENTS } from './picture-documents.ts';
import { PROJECT_DOCUMENTS } from './project-documents.ts';

/** The lists a record may be in, by the name of its object, with what a page needs to know of it. */
export const LIST_OF = {
  company: ['companies', 'id'],
  keyAccount: ['keyAccounts', 'id companyId'],
  espPlan: ['espPlans', 'id companyId'],
  accountNeed: ['accountNeeds', 'id companyId'],
  opportunity: ['opportunities', 'id companyId'],
  supportRequest: ['supportRequests', 'id companyId'],
  contract: ['contracts', 'id companyId'],
  scoreRun: ['scoreRuns', 'id'],
  scoringPolicy: ['scoringPolicies', 'id'],
} as const;

export type RecordKind = keyof typeof LIST_OF;

export const RECORD_KINDS = Object.keys(LIST_OF) as RecordKind[];

const listed = (list: string, fields: string): string =>
  `${list}(filter: { id: { eq: $id } }, first: 1) { edges { node { ${fields} } } }`;

const byId = (name: string, roots: readonly string[]): string =>
  `query ${name}($id: UUID!) { ${roots.join(' ')} }`;

/** Asks which of these kinds of record an id belongs to. */
export const whichRecordQuery = (kinds: readonly RecordKind[]): string =>
  byId(
    'WhichRecord',
    kinds.map((kind) => listed(LIST_OF[kind][0], LIST_OF[kind][1])),
  );

export const COMPANY_QUERY = byId('CompanyScore', [
  listed(
    'companies',
    'id importanceScore closenessScore closenessTrend relationshipState scoredAt scoreExplanation',
  ),
]);

export const KEY_ACCOUNT_OF_COMPANY_QUERY = `query KeyAccountOfCompany($companyId: UUID!) {
  keyAccounts(filter: { companyId: { eq: $companyId } }, first: 1) { edges { node { id } } }
}`;

export const PLAN_QUERY = byId('EspPlan', [
  listed(
    'espPlans',
    `id name status revision periodStartsOn periodEndsOn health healthReason attainment completeness missingItems
    planProblem revenueTarget ${MONEY} revenueActual ${MONEY}`,
  ),
]);

export const NEED_QUERY = byId('AccountNeed', [
  listed(
    'accountNeeds',
    `id need needState horizon expectedOn capability resourceGap opportunityId
    estimatedValue ${MONEY} company { name }`,
  ),
]);

/** Deals, the last that were closed first, with the needs that their insights became. */
export const INSIGHTS_QUERY = `query Insights($filter: OpportunityFilterInput!) {
  opportunities(filter: $filter, first: 60, orderBy: [{ closedOn: DescNullsFirst }]) {
    edges { node { id name insightGained closedOn companyId salesTrack amount ${MONEY}
      insightNeeds { edges { node { id need needState } } } } } }
}`;

export const RUN_QUERY = byId('ScoreRun', [
  listed('scoreRuns', 'id name mode state startedAt finishedAt undoneAt failed failureReasons decisions'),
]);

/** What a page asks again and again of its record, so little that many open pages can do so. */
const MARKS_OF = {
  company: ['companies', 'id updatedAt scoredAt updatedBy { source }'],
  keyAccount: ['keyAccounts', 'id updatedAt company { updatedAt }'],
  espPlan: ['espPlans', 'id updatedAt'],
  accountNeed: ['accountNeeds', 'id updatedAt'],
  opportunity: ['opportunities', 'id updatedAt'],
  scoreRun: ['scoreRuns', 'id updatedAt'],
} as const;

export type StampedKind = keyof typeof MARKS_OF;

/** The list that a kind of record is in, and the document that asks for the marks of one. */
export function stampQuery(kind: StampedKind): readonly [list: string, query: string] {
  const [list, marks] = MARKS_OF[kind];
  return [list, byId('Stamp', [listed(list, marks)])];
}

export const PROGRAMME_STAMP_QUERY = `query ProgrammeStamp {
  keyAccounts(filter: { id: { is: NOT_NULL } }, first: 1, orderBy: [{ updatedAt: DescNullsLast }]) {
    totalCount edges { node { id updatedAt } } }
}`;

const STAMPED_KINDS = Object.keys(MARKS_OF) as StampedKind[];

export const POLICY_QUERY = byId('ScoringPolicy', [
  listed('scoringPolicies', 'id name isDefault policyProblem'),
]);

/** Updates of no record, one for each right: whether they would be allowed is all that is asked. */
export const RIGHTS_QUERY = `mutation AskRights($none: UUID!) {
  updateKeyAccounts(filter: { id: { eq: $none } }, data: { status: KEY }) { id }
  updateEspPlans(filter: { id: { eq: $none } }, data: { status: DRAFT }) { id }
  updateAccountNeeds(filter: { id: { eq: $none } }, data: { needState: OPEN }) { id }
  updateOpportunities(filter: { id: { eq: $none } }, data: { name: "" }) { id }
  updateSupportRequests(filter: { id: { eq: $none } }, data: { supportState: ASKED }) { id }
  updateContracts(filter: { id: { eq: $none } }, data: { autoRenews: true }) { id }
}`;

export const COVERAGE_QUERY = byId('Coverage', [listed('keyAccounts', 'id coverageHistory')]);

export const CONTRACT_QUERY = byId('Contract', [
  listed('contracts', `id name companyId startsOn endsOn amount ${MONEY} amountPer earlierAmounts pastTerms`),
]);

const named = (name: string, list: string, fields: string): string =>
  `query ${name}($ids: [UUID!]!) { ${list}(filter: { id: { in: $ids } }, first: 60) { edges { node { id ${fields} } } } }`;

export const MEMBERS_QUERY = named('MembersByName', 'workspaceMembers', 'name { firstName lastName }');

export const COMPANIES_QUERY = named('CompaniesByName', 'companies', 'name');

/** Sets fields of a person. By its id, as Twenty tells of no update whose filter no longer fits what it wrote. */
export const UPDATE_PERSON = `mutation SetPerson($id: UUID!, $data: PersonUpdateInput!) {
  updatePerson(id: $id, data: $data) { id }
}`;

/** All of them, so that each can be held against a schema. */
export const PANEL_DOCUMENTS: Readonly<Record<string, string>> = {
  whichRecord: whichRecordQuery(RECORD_KINDS),
  company: COMPANY_QUERY,
  keyAccountOfCompany: KEY_ACCOUNT_OF_COMPANY_QUERY,
  plan: PLAN_QUERY,
  need: NEED_QUERY,
  insights: INSIGHTS_QUERY,
  run: RUN_QUERY,
  programmeStamp: PROGRAMME_STAMP_QUERY,
  ...Object.fromEntries(Object.entries(LIST_STAMPS).map(([of, query]) => [`stamp of ${of}`, query])),
  ...Object.fromEntries(STAMPED_KINDS.map((kind) => [`stamp of ${kind}`, stampQuery(kind)[1]])),
  policy: POLICY_QUERY,
  rights: RIGHTS_QUERY,
  coverage: COVERAGE_QUERY,
  contract: CONTRACT_QUERY,
  members: MEMBERS_QUERY,
  companies: COMPANIES_QUERY,
  updatePerson: UPDATE_PERSON,
  ...NEEDS_DOCUMENTS,
  ...PICTURE_DOCUMENTS,
  ...PROJECT_DOCUMENTS,
};
