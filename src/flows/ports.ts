/**
 * What the flows need from the world. Adapters implement these for Twenty; tests may implement them in memory.
 */
import type { CompanyRecords } from '../domain/company-score.ts';
import type { Json } from '../domain/explanation.ts';
import type { PolicyProblem, ScoringPolicy } from '../domain/policy.ts';
import type { AccountStatus } from '../domain/selection/recommend.ts';

export type Clock = { now(): Date };

/** Waits. */
export type Sleeper = { sleep(milliseconds: number): Promise<void> };

/** One line of what happened: ids and outcomes only, never record data. */
export type Log = { write(entry: { event: string; [detail: string]: Json }): void };

/** A policy as stored: usable, or with what is wrong. */
export type StoredPolicy = {
  id: string;
  name: string;
  isDefault: boolean;
  /** When the record was last changed. */
  changedAt: Date;
  /** Whether the app created it, as the default of a workspace that had none. */
  isMadeByApp: boolean;
  /** Whether the last change was the app's and no person's. */
  isChangedByApp: boolean;
  policy: ScoringPolicy;
  problems: PolicyProblem[];
  /** The text that stands on the record now. */
  storedProblem: string | null;
};

/** The computed values of a company as they stand in the workspace. */
export type StoredCompanyScores = {
  importanceScore: number | null;
  closenessScore: number | null;
  closenessTrend: string | null;
  relationshipState: string | null;
  scoreExplanation: unknown;
};

export type StoredKeyAccountScores = {
  id: string;
  importanceScore: number | null;
  revenuePoints: number | null;
  potentialPoints: number | null;
  referencePoints: number | null;
  winnabilityPoints: number | null;
};

export type MonthScore = {
  score: number | null;
  quality: number | null;
  density: number | null;
  authority: number | null;
  commercial: number | null;
  threads: number | null;
  change: number | null;
};

/** A company with everything its scores are made of, and what is stored for it now. */
export type CompanySnapshot = {
  records: CompanyRecords;
  name: string;
  policyId: string | null;
  stored: {
    company: StoredCompanyScores;
    /** Closeness per contact id. */
    contacts: ReadonlyMap<string, number | null>;
    keyAccount: StoredKeyAccountScores | null;
    /** The current month's row. */
    month: (MonthScore & { id: string }) | null;
  };
};

export type AccountReading = {
  snapshots: CompanySnapshot[];
  policies: StoredPolicy[];
  /** Companies outside the request whose opportunities are linked to a contract that was read. */
  linkedCompanyIds: string[];
};

export type AccountReader = {
  /**
   * Reads companies as they are now: one request, and a second one only when they have e-mails or meetings.
   * A company that does not exist (any more) is not among the answers.
   *
   * @param opportunityIds opportunities whose companies are also wanted as `linkedCompanyIds`
   * @throws {WorkspaceError}
   */
  read(
    companyIds: readonly string[],
    opportunityIds: readonly string[],
    readAt: Date,
  ): Promise<AccountReading>;
};

/** Computed values to write for one company; parts that did not change are left out. */
export type CompanyChange = {
  companyId: string;
  company: StoredCompanyScores | null;
  contacts: { id: string; closeness: number }[];
  keyAccount: StoredKeyAccountScores | null;
  /** `id` is null for a row that is not there yet. */
  month: (MonthScore & { id: string | null; month: string; name: string; explanation: Json }) | null;
};

/** What became of a company's write. `OVERTAKEN`: a newer run was here, so what was written must be made again. */
export type WriteOutcome = {
  companyId: string;
  result: 'WRITTEN' | 'OVERTAKEN' | 'GONE' | 'REFUSED';
  reason?: string;
};

export type ScoreWriter = {
  /**
   * Writes changes of many companies in one request. `readAt` is the guard: nothing that a later reading wrote is
   * left overwritten (see `OVERTAKEN`).
   *
   * @param confirmed companies without a change that are marked as scored at `readAt`
   * @param policyProblem a policy whose problem text changed
   * @throws {WorkspaceError}
   */
  write(
    changes: readonly CompanyChange[],
    confirmed: readonly string[],
    policyProblem: { id: string; text: string | null } | null,
    readAt: Date,
  ): Promise<WriteOutcome[]>;
};

export type RunMode = 'SWEEP' | 'BACKFILL' | 'POLICY' | 'MANUAL';
export type RunState = 'WAITING' | 'RUNNING' | 'FINISHED' | 'FAILED';

/** A pass over many companies, kept as a record so that it survives its process and people see it advance. */
export type ScoreRun = {
  id: string;
  mode: RunMode;
  state: RunState;
  /** Only companies of this policy; null for all. */
  policyId: string | null;
  cursor: string | null;
  processed: number;
  total: number;
  changed: number;
  failed: number;
  requests: number;
  failureReasons: RunFailure[];
  startedAt: Date | null;
  finishedAt: Date | null;
  leasedUntil: Date | null;
};

/** A stored run, and when it was last written. */
export type RecentRun = ScoreRun & { updatedAt: Date | null };

export type RunFailure = { companyId: string | null; reason: string };

export type RunStore = {
  /** Runs that are not over, oldest first; recent runs, newest first; and when the last sweep or backfill started. */
  overview(): Promise<{ open: ScoreRun[]; recent: RecentRun[]; lastFullStart: Date | null }>;
  create(run: Omit<ScoreRun, 'id'>): Promise<ScoreRun>;
  /** Takes a run for this process until `until`; false when another one holds it. */
  lease(run: ScoreRun, now: Date, until: Date): Promise<boolean>;
  /** Stores progress; false when another process has taken the run over. */
  save(run: ScoreRun, heldUntil: Date): Promise<boolean>;
  find(id: string): Promise<ScoreRun | null>;
  /** Adds to a run that is over what failed after it. */
  note(id: string, reasons: readonly RunFailure[]): Promise<void>;
};

export type CompanyPage = { ids: string[]; total: number; hasMore: boolean };

export type CompanyLister = {
  /** Ids of living companies in ascending order, after `cursor`; `policy` narrows to a class. */
  page(
    cursor: string | null,
    size: number,
    policy: { id: string; isDefault: boolean } | null,
  ): Promise<CompanyPage>;
};

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

export type RankingStore = {
  /** Every living company, and every key account with those in the trash. */
  read(): Promise<{ companies: RankedCompany[]; accounts: StoredRanking[] }>;
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

export type PolicyStore = {
  all(): Promise<StoredPolicy[]>;
  /** Creates the default policy once; its numbers are the defaults that the object declares. */
  createDefault(name: string): Promise<void>;
  setProblem(id: string, text: string | null): Promise<void>;
  /** Gives a policy the default mark, unless it was changed since it was read. */
  mark(policy: Pick<StoredPolicy, 'id' | 'changedAt'>): Promise<void>;
  /** Takes the default mark from policies, but for those that were changed since they were read. */
  unmark(policies: readonly Pick<StoredPolicy, 'id' | 'changedAt'>[]): Promise<void>;
};

/** How many requests were sent to the workspace so far. */
export type RequestCounter = { count(): number };
