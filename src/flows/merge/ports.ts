/** What combining key accounts asks of the world, beside the ports that all flows share. */
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';

/** A living key account as combining sees it. */
export type CombinedAccount = {
  id: string;
  companyId: string;
  name: string;
  status: AccountStatus | null;
  keySince: DayNumber | null;
  regionalOwnerId: string | null;
  localHeadId: string | null;
  directorId: string | null;
};

/** The seats of an account that a combination may fill. */
export type Coverage = Pick<CombinedAccount, 'regionalOwnerId' | 'localHeadId' | 'directorId'>;

export type CombineStore = {
  /** The living key accounts of the company that this one belongs to, itself among them; none without a company. */
  ofSameCompany(keyAccountId: string): Promise<CombinedAccount[]>;
  /** Fills seats that are empty still; one that was taken meanwhile stays. */
  fill(keyAccountId: string, coverage: Partial<Coverage>): Promise<void>;
  /** Moves plans, and what ties tasks and notes, from key accounts to another one. */
  moveTo(keyAccountId: string, from: readonly string[]): Promise<void>;
  /** Moves credits from key accounts to another one. */
  moveCredits(keyAccountId: string, from: readonly string[]): Promise<void>;
  /** Puts key accounts into the trash. */
  trash(keyAccountIds: readonly string[]): Promise<void>;
};

export type Leaders = {
  /** The key account that leads a company; null for a company that has none. */
  leaderOf(companyId: string): Promise<string | null>;
};
