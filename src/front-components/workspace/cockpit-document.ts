import { MONEY } from './money.ts';
import { MONTH } from './month-fields.ts';

const MEMBER = '{ id name { firstName lastName } }';

/** As many months as are drawn: this one and the twelve before. */
const MONTHS = 13;

/** An account on one screen. Each list stands for itself: who may not read one is told so, and reads the others. */
export const COCKPIT_QUERY = `query Cockpit($id: UUID!) {
  companies(filter: { id: { eq: $id } }, first: 1) { edges { node { id name importanceScore closenessScore
    closenessTrend relationshipState lastContactOn scoringPolicyId scoreExplanation
    updatedAt scoredAt updatedBy { source } } } }
  keyAccounts(filter: { companyId: { eq: $id } }, first: 10) { edges { node { id status statusSince keySince
    recommendedStatus recommendationReason importanceRank rankedOutOf importanceReviewedOn needsReviewedOn
    closenessReviewedOn nextReviewOn reviewState overdueReviews attentionSignals attention directorLine
    ownerCreditShare directorCreditShare coverageProblem updatedAt
    regionalOwner ${MEMBER} localHead ${MEMBER} director ${MEMBER} } } }
  closenessScores(filter: { companyId: { eq: $id } }, first: ${MONTHS}, orderBy: [{ month: DescNullsLast }]) {
    edges { node { ${MONTH} } } }
  espPlans(filter: { companyId: { eq: $id }, status: { in: [ACTIVE, IN_REVIEW, DRAFT] } }, first: 60) {
    edges { node { id name status createdAt periodStartsOn periodEndsOn revenueTarget ${MONEY}
      revenueActual ${MONEY} attainment completeness missingItems health healthReason } } }
  accountNeeds(filter: { companyId: { eq: $id }, needState: { eq: OPEN } }, first: 200) { edges { node { id need
    horizon capability resourceGap estimatedValue ${MONEY} opportunityId } } }
  people(filter: { companyId: { eq: $id } }, first: 200) { edges { node { id name { firstName lastName } buyingRole
    influence supportLevel closeness lastContactOn } } }
  opportunities(filter: { companyId: { eq: $id }, closedOn: { is: NULL } }, first: 200) { edges { node { id name
    stage amount ${MONEY} closeDate initiation assessmentVerdict assessmentScore assessmentState } } }
  contracts(filter: { companyId: { eq: $id }, status: { eq: ACTIVE } }, first: 200) { edges { node { id name status
    amount ${MONEY} amountPer signedOn startsOn endsOn terminatedOn noticeBy renewalState autoRenews
    opportunity { termMonths } } } }
  scoringPolicies(filter: { id: { is: NOT_NULL } }, first: 200) { edges { node { id isDefault
    importanceReviewMonths needsReviewMonths closenessReviewMonths } } }
}`;
