/** The GraphQL documents of the pictures. */
import { COCKPIT_QUERY } from './cockpit-document.ts';
import { MONTH } from './month-fields.ts';
import { ANSWER_SUPPORT, CHANGE_RENEWAL, MARK_OBJECTIVE, WEEK_QUERY, WHO_QUERY } from './week-document.ts';

/** The months of a company, and what happened there. */
export const HISTORY_QUERY = `query ScoreHistory($id: UUID!) {
  companies(filter: { id: { eq: $id } }, first: 1) { edges { node { id scoreExplanation } } }
  closenessScores(filter: { companyId: { eq: $id } }, first: 60, orderBy: [{ month: DescNullsLast }]) {
    edges { node { ${MONTH} } } }
  contracts(filter: { companyId: { eq: $id }, signedOn: { is: NOT_NULL } }, first: 200,
    orderBy: [{ signedOn: DescNullsLast }]) { edges { node { id name signedOn } } }
  opportunities(filter: { companyId: { eq: $id }, closedOn: { is: NOT_NULL } }, first: 200,
    orderBy: [{ closedOn: DescNullsLast }]) { edges { node { id name stage closedOn } } }
  keyAccounts(filter: { companyId: { eq: $id } }, first: 5) { edges { node { id status statusSince
    importanceReviewedOn needsReviewedOn closenessReviewedOn } } }
  noteTargets(filter: { targetCompanyId: { eq: $id } }, first: 300, orderBy: [{ createdAt: DescNullsLast }]) {
    edges { node { id note { title createdAt createdBy { source } } } } }
}`;

/** The months alone, for someone who may not read the rest. */
export const MONTHS_QUERY = `query ScoreMonths($id: UUID!) {
  closenessScores(filter: { companyId: { eq: $id } }, first: 60, orderBy: [{ month: DescNullsLast }]) {
    edges { node { ${MONTH} } } }
}`;

/** The people of a company, as their records tell them. */
export const PEOPLE_QUERY = `query MapPeople($id: UUID!) {
  people(filter: { companyId: { eq: $id } }, first: 200) { edges { node { id name { firstName lastName } jobTitle
    buyingRole influence supportLevel closeness reportsToId lastContactOn } } }
}`;

const ACCOUNTS = `keyAccounts(filter: $accounts, first: 1000, after: $accountsAfter, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id status importanceRank rankedOutOf revenuePoints director { id name { firstName lastName } }
      company { id name importanceScore closenessScore scoringPolicyId } } }
    pageInfo { hasNextPage endCursor } }`;

const BEFORE = `closenessScores(filter: $before, first: 1000, after: $beforeAfter, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { companyId score importance rulesVersion } }
    pageInfo { hasNextPage endCursor } }`;

const VARIABLES = `$accounts: KeyAccountFilterInput, $accountsAfter: String,
  $before: ClosenessScoreFilterInput, $beforeAfter: String`;

/** The key accounts, where they were before, and the policies that they are measured by. */
export const PORTFOLIO_QUERY = `query Portfolio(${VARIABLES}, $policies: ScoringPolicyFilterInput) {
  ${ACCOUNTS}
  ${BEFORE}
  scoringPolicies(filter: $policies, first: 200, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id name isDefault keyShare keyMargin entryScore exitScore } } }
}`;

/** The same for someone who may not read policies, and any further page. */
export const PORTFOLIO_PAGE_QUERY = `query PortfolioPage(${VARIABLES}) {
  ${ACCOUNTS}
  ${BEFORE}
}`;

export const PICTURE_DOCUMENTS: Readonly<Record<string, string>> = {
  cockpit: COCKPIT_QUERY,
  history: HISTORY_QUERY,
  months: MONTHS_QUERY,
  people: PEOPLE_QUERY,
  portfolio: PORTFOLIO_QUERY,
  portfolioPage: PORTFOLIO_PAGE_QUERY,
  who: WHO_QUERY,
  week: WEEK_QUERY,
  answerSupport: ANSWER_SUPPORT,
  changeRenewal: CHANGE_RENEWAL,
  markObjective: MARK_OBJECTIVE,
};
