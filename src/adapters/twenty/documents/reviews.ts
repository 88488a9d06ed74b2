import { queryOf, type Root } from './roots.ts';

/** Key accounts with all that settling their reviews needs. */
export const REVIEW_ROOT = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 200,
  selection: `id name companyId status recordedStatus statusSince keySince
    importanceReviewedOn needsReviewedOn closenessReviewedOn nextReviewOn reviewState overdueReviews reviewMarks
    reviewRemark recommendedStatus recommendationReason importanceScore importanceRank rankedOutOf attention
    directorId regionalOwnerId createdAt updatedAt updatedBy { source name }
    company { name accountOwnerId scoringPolicyId closenessScore closenessTrend }`,
} as const satisfies Root;

export const READ_REVIEWS = queryOf('ReadReviews', [REVIEW_ROOT]);
