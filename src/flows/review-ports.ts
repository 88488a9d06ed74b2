/** What settling reviews needs from the world, beside the ports that all flows share. */
import type { ReviewMarks } from '../domain/review/marks.ts';
import type { Membership } from '../domain/review/membership.ts';
import type { Monitor, ReviewedOn } from '../domain/review/monitors.ts';
import type { Covering } from '../domain/review/reviewer.ts';
import type { Figures } from '../domain/review/texts.ts';
import type { AccountStatus } from '../domain/selection/recommend.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { StoredPolicy } from './ports.ts';
import type { Scope } from './scope.ts';

/** What an account shows of its reviews, as stored. */
export type StoredReviews = {
  nextReviewOn: DayNumber | null;
  reviewState: string | null;
  overdueReviews: readonly string[];
};

/** A living key account as it stands now; one whose company is in the trash does not count. */
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
    attention: string | null;
    /** Who changed it last; null when that was an application. */
    changedBy: string | null;
    createdAt: Date;
    /** The mark by which a write sees that the record changed since this reading. */
    updatedAt: Date;
  };

/** What the app keeps of an account's reviews; values that stay are left out. */
export type ReviewValues = Partial<Membership & StoredReviews & { marks: ReviewMarks }>;

/** A review that a person completes; a status that is null stays, and so does a remark. */
export type CompletedReview = {
  monitor: Monitor;
  on: DayNumber;
  status: AccountStatus | null;
  remark: string | null;
};

export type ReviewStore = {
  /** Living accounts with these ids; one request. */
  read(ids: readonly string[]): Promise<ReviewAccount[]>;
  /** A page of a scope's living accounts in ascending order of ids, after `cursor`, with all policies; one request. */
  page(
    scope: Scope,
    cursor: string | null,
  ): Promise<{
    accounts: ReviewAccount[];
    policies: StoredPolicy[];
    last: string | null;
    hasMore: boolean;
  }>;
  /**
   * Writes what changed. An account that changed since it was read or went to the trash is left alone.
   *
   * @returns ids of the accounts that were written
   */
  write(
    rows: readonly { account: ReviewAccount; values: ReviewValues }[],
    settledAt: Date,
  ): Promise<string[]>;
  /**
   * Stamps a review in one write, as long as nobody changed the account since it was read.
   *
   * @returns whether it was written
   */
  complete(account: ReviewAccount, review: CompletedReview): Promise<boolean>;
};
