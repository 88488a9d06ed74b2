/** What completing reviews needs from the world, beside the ports that all flows share. */
import type { ReviewMarks } from '../../domain/review/marks.ts';
import type { Monitor } from '../../domain/review/monitors.ts';
import type { ReviewAccount } from '../../domain/review/review-account.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { AppNote } from '../../domain/shared/papers.ts';

/** A review that a person completes; a status that is null stays, and so does a remark. */
export type CompletedReview = {
  monitor: Monitor;
  on: DayNumber;
  status: AccountStatus | null;
  remark: string | null;
};

export type ReviewStore = {
  /** A living key account, unless its company is in the trash; one request. */
  find(id: string): Promise<ReviewAccount | null>;
  /**
   * Stamps a review in one write, as long as nobody changed the account since it was read.
   *
   * @returns whether it was written
   */
  complete(account: ReviewAccount, review: CompletedReview): Promise<boolean>;
  /**
   * Writes what is remembered of an account's reviews, as long as nobody changed it since it was read.
   *
   * @returns whether it was written
   */
  mark(account: ReviewAccount, marks: ReviewMarks): Promise<boolean>;
};

/** Notes that a command writes beside those that recomputing an account makes. */
export type ReviewNotes = {
  /**
   * Writes notes that were never written, and ties them to their subjects. One that is there or was thrown away stays
   * as it is.
   *
   * @throws {WorkspaceError}
   */
  writeNotes(notes: readonly AppNote[]): Promise<void>;
  /** Gives notes that are there another text, unless a person changed one of them. */
  rewriteNotes(notes: readonly AppNote[]): Promise<void>;
};
