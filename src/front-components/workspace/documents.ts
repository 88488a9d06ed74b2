/** The GraphQL documents of the web interface. A list with one id, as a missing single record is an error to Twenty. */
import { PICTURE_DOCUMENTS } from './picture-documents.ts';

/** The lists a record may be in, by the name of its object, with what a page needs to know of it. */
export const LIST_OF = {
  company: ['companies', 'id'],
  keyAccount: ['keyAccounts', 'id companyId'],
  espPlan: ['espPlans', 'id companyId'],
  accountNeed: ['accountNeeds', 'id companyId'],
  opportunity: ['opportunities', 'id companyId'],
  supportRequest: ['supportRequests', 'id companyId'],
  scoreRun: ['scoreRuns', 'id'],
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
    planProblem revenueTarget { amountMicros currencyCode } revenueActual { amountMicros currencyCode }`,
  ),
]);

export const NEED_QUERY = byId('AccountNeed', [
  listed(
    'accountNeeds',
    `id need needState horizon expectedOn capability resourceGap opportunityId
    estimatedValue { amountMicros currencyCode } company { name }`,
  ),
]);

/** Deals, the last that were closed first, with the needs that their insights became. */
export const INSIGHTS_QUERY = `query Insights($filter: OpportunityFilterInput!) {
  opportunities(filter: $filter, first: 60, orderBy: [{ closedOn: DescNullsFirst }]) {
    edges { node { id name insightGained closedOn companyId amount { currencyCode }
      insightNeeds { edges { node { id need needState } } } } } }
}`;

export const RUN_QUERY = byId('ScoreRun', [
  listed('scoreRuns', 'id name mode state startedAt finishedAt undoneAt decisions'),
]);

/** All of them, so that each can be held against a schema. */
export const PANEL_DOCUMENTS: Readonly<Record<string, string>> = {
  whichRecord: whichRecordQuery(RECORD_KINDS),
  company: COMPANY_QUERY,
  keyAccountOfCompany: KEY_ACCOUNT_OF_COMPANY_QUERY,
  plan: PLAN_QUERY,
  need: NEED_QUERY,
  insights: INSIGHTS_QUERY,
  run: RUN_QUERY,
  ...PICTURE_DOCUMENTS,
};
