import type { CreditShares, SharesSince } from '../domain/credit/shares.ts';
import type { Scope } from './scope.ts';

/** Who covers a living key account, and what is credited for it. */
export type CoveredAccount = {
  id: string;
  companyId: string | null;
  /** The owner of its company. */
  accountOwnerId: string | null;
  regionalOwnerId: string | null;
  directorId: string | null;
  /** The shares as they stand, usable or not. */
  shares: CreditShares;
  /** The entries that can be read, in ascending order of days. */
  history: readonly SharesSince[];
  /** What is stored and can't be read. */
  unreadable: readonly unknown[];
  /** The text that stands on the record now; null for none. */
  problem: string | null;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

/** New values of one key account; what is left out stays. */
export type CoverageChange = {
  account: CoveredAccount;
  regionalOwnerId?: string;
  history?: readonly SharesSince[];
  problem?: string | null;
};

export type CoverageStore = {
  /** A page of living key accounts in ascending order of ids, after `cursor`. */
  page(scope: Scope, cursor: string | null): Promise<{ accounts: CoveredAccount[]; hasMore: boolean }>;
  read(keyAccountIds: readonly string[]): Promise<CoveredAccount[]>;
  /**
   * Writes changes. A key account that changed since it was read or went to the trash is left alone.
   *
   * @returns ids of the key accounts that were written
   */
  write(changes: readonly CoverageChange[]): Promise<string[]>;
  /**
   * Replaces what is stored of the history, readable or not.
   *
   * @returns whether it was written; a key account that changed since it was read is not
   */
  replaceHistory(account: CoveredAccount, history: readonly SharesSince[]): Promise<boolean>;
  /**
   * Writes the shares of a key account as they stand: the workspace refuses whoever may not decide on them.
   *
   * @throws {WorkspaceError}
   */
  confirmShares(account: CoveredAccount): Promise<void>;
};
