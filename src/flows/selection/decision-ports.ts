/** What applying recommendations needs from the world, beside the ports that all flows share. */
import type { TracedRun } from '../../domain/review/commanded.ts';
import type { AccountStanding } from '../../domain/selection/decide.ts';
import type { RecordedDecision } from '../../domain/selection/decision-record.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { RunFailure, RunState } from '../run/ports.ts';

/** One change of many key accounts, made only where its conditions hold at the moment of writing. */
export type StatusWrite = {
  keyAccountIds: readonly string[];
  /** Only while this is the status. */
  whileStatus: AccountStatus;
  /** Only while importance was last reviewed on (or, for `NOT_ON`, not on) this day. */
  whileReviewed: { on: string } | { notOn: string };
  status: AccountStatus;
  importanceReviewedOn: string | null;
};

export type StatusWritten = {
  ids: string[];
  /** False when the request had to be sent again, so that an earlier try may have written what this one did not. */
  isCertain: boolean;
};

/** Statuses as whoever gave the command may read and write them. */
export type DecisionStore = {
  /** Every key account, those in the trash too. */
  all(): Promise<AccountStanding[]>;
  find(keyAccountIds: readonly string[]): Promise<AccountStanding[]>;
  /** At most `MOST_DECISIONS_PER_WRITE` accounts at once. */
  write(write: StatusWrite): Promise<StatusWritten>;
};

/** How many accounts one write takes. */
export const MOST_DECISIONS_PER_WRITE = 100;

/** The record of applied recommendations, by which they can be followed and taken back. */
export type DecisionRun = {
  id: string;
  mode: string | null;
  state: RunState;
  decisions: RecordedDecision[];
  requests: number;
  failureReasons: RunFailure[];
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Until when a process works on it. */
  leasedUntil: Date | null;
  undoneAt: Date | null;
};

/** Runs as the app itself keeps them: people only read them. */
export type DecisionRuns = {
  create(run: Omit<DecisionRun, 'id' | 'mode'>): Promise<string>;
  /** Null for an id that no run has. */
  find(id: string): Promise<DecisionRun | null>;
  /** The last runs, newest first, that were worked on at this instant or after it. */
  touchedSince(instant: Date): Promise<TracedRun[]>;
  save(run: Omit<DecisionRun, 'mode'>): Promise<void>;
  /** Takes a run that was not undone and that nobody works on; false when there is none. */
  claim(id: string, now: Date, until: Date): Promise<boolean>;
};
