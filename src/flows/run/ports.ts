/** Passes over many accounts, kept as records so that they survive their processes and people see them advance. */
import type { LooseIds } from '../account/ports.ts';

export type RunMode = 'SWEEP' | 'BACKFILL' | 'POLICY' | 'MANUAL';
export type RunState = 'WAITING' | 'RUNNING' | 'FINISHED' | 'FAILED';

/** The parts of a pass, in their order. Each has a cursor of its own, and a pass is over when all of them are. */
export const PHASES = ['ACCOUNTS', 'LOOSE', 'RANKING'] as const;
export type Phase = (typeof PHASES)[number];

export type ScoreRun = {
  id: string;
  mode: RunMode;
  state: RunState;
  phase: Phase;
  /** Only companies of this policy; null for all. */
  policyId: string | null;
  /** Where the phase stands; null at its beginning. */
  cursor: string | null;
  /** Where the next night begins, of a sweep that went over a part of a large workspace; null for any other. */
  coveredTo: string | null;
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

export type RunOverview = {
  /** Runs that are not over, oldest first. */
  open: ScoreRun[];
  /** Recent runs, newest first. */
  recent: RecentRun[];
  /** When the last sweep or backfill started. */
  lastFullStart: Date | null;
  /** Where the next night begins, when that one went over a part. */
  coveredTo: string | null;
};

export type RunStore = {
  overview(): Promise<RunOverview>;
  /**
   * Makes a run. One whose answer was lost is not made twice, and neither is one that several processes ask for at once
   * under the same words.
   *
   * @param once words that name the occasion of the run; left out when every one that is asked for is another
   */
  create(run: Omit<ScoreRun, 'id'>, once?: string): Promise<ScoreRun>;
  /** Takes a run for this process until `until`; false when another one holds it. */
  lease(run: ScoreRun, now: Date, until: Date): Promise<boolean>;
  /** Stores progress; false when another process has taken the run over. */
  save(run: ScoreRun, heldUntil: Date): Promise<boolean>;
  find(id: string): Promise<ScoreRun | null>;
};

export type CompanyPage = { ids: string[]; hasMore: boolean };

/** Companies of a policy; key accounts and those on watch, or the others; null for all. */
export type Scope = { id: string; isDefault: boolean } | 'PROGRAMME' | 'OTHERS' | null;

export type AccountLister = {
  /** How many living companies there are after `cursor`. One request, for which a server looks at each of them. */
  count(cursor: string | null, scope: Scope): Promise<number>;
  /** Ids of living companies in ascending order, after `cursor`. One request. */
  companies(cursor: string | null, size: number, scope: Scope): Promise<CompanyPage>;
  /**
   * Companies with contracts whose state turns about a day, each once, after a cursor of an earlier answer. One request.
   *
   * @returns `next` is null when there are no more
   */
  turning(
    cursor: string | null,
    size: number,
    now: Date,
  ): Promise<{ companyIds: string[]; next: string | null }>;
  /**
   * Records without a company, some of each object, after a cursor of an earlier answer; and companies in the trash that
   * still count something. One request.
   *
   * @returns `cursor` is null when there are no more
   */
  loose(cursor: string | null): Promise<{ records: LooseIds; thrownAway: string[]; cursor: string | null }>;
};

/** How many requests were sent to the workspace so far. */
export type RequestCounter = { count(): number };
