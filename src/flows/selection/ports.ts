/** What ranking needs from the world. */
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { RecomputePorts } from '../account/ports.ts';
import type { PolicyStore } from '../policy/ports.ts';

/** A living company as selection sees it. */
export type RankedCompany = {
  id: string;
  name: string;
  importance: number | null;
  policyId: string | null;
  /** The status that the company shows of its key account. */
  shownStatus: string | null;
  /** What has no exchange rate of it; empty when there is nothing. */
  amountsWithoutRate: string;
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
  importancePlace: string | null;
};

export type RankingRow = Pick<
  StoredRanking,
  'recommendedStatus' | 'recommendationReason' | 'importanceRank' | 'rankedOutOf' | 'importancePlace'
>;

/** The companies of a policy: those that name it, and for the default those that name none of the others. */
export type PolicyClass = { id: string; isDefault: boolean; otherIds: readonly string[] };

/** A company with a score, and its living key accounts, the one that leads first. */
export type PlacedCompany = RankedCompany & { importance: number; accounts: StoredRanking[] };

/** Companies from here on, by score and then id. */
export type FromScore = { below: number | null; orAt: { score: number; afterId: string } | null };

/** A living key account and its company; null when it is of no living one. */
export type AccountOfCompany = StoredRanking & { company: RankedCompany | null };

/** Key accounts that are created together. */
export const MOST_CREATED = 100;

export type RankingStore = {
  /** Every living company, and every key account with those in the trash. */
  read(): Promise<{ companies: RankedCompany[]; accounts: StoredRanking[] }>;
  /** Some scored companies of a class, the highest first. One request. */
  stretch(
    of: PolicyClass,
    from: FromScore,
    size: number,
  ): Promise<{ companies: PlacedCompany[]; hasMore: boolean }>;
  /** How many companies of a class have a score. */
  ranked(of: PolicyClass): Promise<number>;
  /** Living key accounts, some after an id; `next` is null when there are no more. One request. */
  living(afterId: string | null): Promise<{ accounts: AccountOfCompany[]; next: string | null }>;
  /** The key accounts of these companies, with those in the trash. */
  accountsOf(companyIds: readonly string[]): Promise<StoredRanking[]>;
  /**
   * The ids of new key accounts, by company. They follow from the company, so that no second process makes another
   * one. A company that has a key account, be it in the trash, gets none.
   */
  newIds(companyIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Points of the revenue part, as last scored. */
  revenuePoints(companyIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  update(rows: readonly (RankingRow & { id: string })[], rankedAt: Date): Promise<void>;
  /** Creates key accounts, `MOST_CREATED` at most; false, and none, when somebody took one of the ids meanwhile. */
  create(
    rows: readonly (RankingRow & { id: string; companyId: string; name: string })[],
    rankedAt: Date,
  ): Promise<boolean>;
  /**
   * Whether ranks may have to be made again since an instant: a company was scored or went to the trash, or somebody
   * changed a key account whose rank was not written since.
   */
  isOutdatedSince(instant: Date): Promise<boolean>;
};

export type SelectPorts = RecomputePorts & {
  ranking: RankingStore;
  policies: PolicyStore;
};
