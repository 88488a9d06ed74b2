/** What ranking needs from the world. */
import type { AccountStatus } from '../../domain/selection/recommend.ts';
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
};

/** A key account's place, as stored. */
export type StoredRanking = {
  id: string;
  /** Null when somebody took it from its company. */
  companyId: string | null;
  status: AccountStatus | null;
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

/** The companies of a policy: those that name it, and for the default those that name none of the others. */
export type PolicyClass = { id: string; isDefault: boolean; otherIds: readonly string[] };

/** A company with a score, and its living key accounts in ascending order of ids. */
export type PlacedCompany = RankedCompany & { importance: number; accounts: StoredRanking[] };

/** Companies from here on, by score and then id. */
export type FromScore = { below: number | null; orAt: { score: number; afterId: string } | null };

/** A living key account without a place in any class: of no living company, or of one without a score. */
export type UnplacedAccount = StoredRanking & { company: RankedCompany | null };

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
  /** Living key accounts without a place, of some after an id; `next` is null when there are no more. One request. */
  unplaced(afterId: string | null): Promise<{ accounts: UnplacedAccount[]; next: string | null }>;
  /** Which of these companies have a key account in the trash. */
  thrownAway(companyIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Points of the revenue part, as last scored. */
  revenuePoints(companyIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  update(rows: readonly (RankingRow & { id: string })[], rankedAt: Date): Promise<void>;
  /** Creates key accounts; false when somebody created one of them meanwhile. */
  create(
    rows: readonly (RankingRow & { companyId: string; name: string })[],
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
