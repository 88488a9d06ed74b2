/** What restating credits needs from the world, beside the ports that all flows share. */
import type { CreditMembers, CreditShares, SharesSince } from '../../domain/credit/shares.ts';

/** A living key account as far as its shares go. */
export type CoveredAccount = {
  id: string;
  companyId: string | null;
  /** The shares as they stand, usable or not. */
  shares: CreditShares;
  /** Who covers the account now. */
  members: CreditMembers;
  /** What is on record, as far as it can be read. */
  history: readonly SharesSince[];
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

export type CoverageStore = {
  /** Null for one that does not exist or is in the trash. */
  find(keyAccountId: string): Promise<CoveredAccount | null>;
  /**
   * Replaces what is stored of the history, readable or not.
   *
   * @returns whether it was written; a key account that changed since it was read is not
   */
  replaceHistory(account: CoveredAccount, history: readonly SharesSince[]): Promise<boolean>;
  /**
   * Writes the shares of a key account as they stand: the workspace refuses whoever may not decide on them.
   *
   * @returns whether it was written; one that changed since it was read, or that the caller may not see, is not
   * @throws {WorkspaceError}
   */
  confirmShares(account: CoveredAccount): Promise<boolean>;
};
