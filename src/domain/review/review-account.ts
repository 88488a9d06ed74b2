import type { StoredCompany } from '../account/business-records.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { AccountStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import type { ReviewMarks } from './marks.ts';
import type { Membership } from './membership.ts';
import type { ReviewedOn } from './monitors.ts';
import type { Covering } from './reviewer.ts';
import type { Figures } from './words.ts';

/** What an account shows of its reviews, as stored. */
export type StoredReviews = {
  nextReviewOn: DayNumber | null;
  reviewState: string | null;
  overdueReviews: readonly string[];
};

/** A living key account with what reviews need of its company; one whose company is in the trash does not count. */
export type ReviewAccount = Covering &
  Membership &
  StoredReviews & {
    id: string;
    companyId: string | null;
    /** Of its company, else its own. */
    name: string;
    /** The policy of its company; null for the default. */
    policyId: string | null;
    status: AccountStatus | null;
    reviewedOn: ReviewedOn;
    marks: ReviewMarks;
    remark: string | null;
    recommendedStatus: string | null;
    recommendationReason: string | null;
    figures: Figures;
    revenue: Money;
    attention: string | null;
    /** Who changed it last; null when that was an application. */
    changedBy: string | null;
    createdAt: Date;
    /** The mark by which a write sees that the record changed since this reading. */
    updatedAt: Date;
  };

/**
 * A key account as reviews see it; null for one whose company is not there any more.
 *
 * @param company its living company; null for none
 */
export function toReviewAccount(
  keyAccount: StoredKeyAccount,
  company: StoredCompany | null,
): ReviewAccount | null {
  const { companyId } = keyAccount;
  if (companyId !== null && company?.id !== companyId) return null;
  return {
    ...keyAccount,
    name: company?.name ?? keyAccount.name,
    policyId: company?.scoringPolicyId ?? null,
    reviewedOn: {
      IMPORTANCE: keyAccount.importanceReviewedOn,
      NEEDS: keyAccount.needsReviewedOn,
      CLOSENESS: keyAccount.closenessReviewedOn,
    },
    marks: keyAccount.reviewMarks,
    remark: keyAccount.reviewRemark,
    figures: {
      importance: keyAccount.importanceScore,
      rank: keyAccount.importanceRank,
      rankedOutOf: keyAccount.rankedOutOf,
      closeness: company?.closenessScore ?? null,
      trend: company?.closenessTrend ?? null,
    },
    director: keyAccount.directorId,
    regionalOwner: keyAccount.regionalOwnerId,
    accountOwner: company?.accountOwnerId ?? null,
  };
}
