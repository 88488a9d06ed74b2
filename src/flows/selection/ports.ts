/** What ranking needs from the world. */
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';

/** A living company as selection sees it. */
export type RankedCompany = {
  id: string;
  name: string;
  importance: number | null;
  policyId: string | null;
  /** The status that the company shows of its key account. */
  shownStatus: string | null;
};

/** A key account's place, as stored. */
export type StoredRanking = {
  id: string;
  /** Null when somebody took it from its company. */
  companyId: string | null;
  status: AccountStatus | null;
  /** Since when it is key or watched. */
  keySince: DayNumber | null;
  /** In the trash: somebody does not want it. */
  isDeleted: boolean;
  recommendedStatus: string | null;
  recommendationReason: string | null;
  importanceRank: number | null;
  rankedOutOf: number | null;
};

export type RankingRow = Pick<
  StoredRanking,
  'recommendedStatus' | 'recommendationReason' | 'importanceRank' | 'rankedOutOf'
>;

export type RankingStore = {
  /** Every living company, and every key account with those in the trash. */
  read(): Promise<{ companies: RankedCompany[]; accounts: StoredRanking[] }>;
  /** Points of the revenue part, as last scored. */
  revenuePoints(companyIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  update(rows: readonly (RankingRow & { id: string })[], rankedAt: Date): Promise<void>;
  /**
   * Creates key accounts; false when somebody created one of them meanwhile.
   *
   * @param taken ids that records have: one of a company may be another company's by now
   */
  create(
    rows: readonly (RankingRow & { companyId: string; name: string })[],
    rankedAt: Date,
    taken: ReadonlySet<string>,
  ): Promise<boolean>;
  /**
   * Whether ranks may have to be made again since an instant: a company was scored or went to the trash, or somebody
   * changed a key account whose rank was not written since.
   */
  isOutdatedSince(instant: Date): Promise<boolean>;
};
