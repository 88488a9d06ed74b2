import type { DataFlaw } from './data-flaws.ts';

/** What a run is for. */
export type RunKind = 'SWEEP' | 'BACKFILL' | 'POLICY' | 'MANUAL' | 'DECISIONS' | 'FEED';

/** A pass over many companies as its health is judged by. */
export type JudgedRun = {
  mode: Exclude<RunKind, 'DECISIONS' | 'FEED'>;
  state: 'WAITING' | 'RUNNING' | 'FINISHED' | 'FAILED';
  /** Only companies of this policy; null for all. */
  policyId: string | null;
  processed: number;
  total: number;
  failed: number;
  failureReasons: readonly { reason: string }[];
  /** Until when a process works on it. */
  leasedUntil: Date | null;
  /** When it was last written. */
  updatedAt: Date | null;
};

/** What is wrong with a run: companies failed, it ended early, what follows it failed, or nobody goes on with it. */
export type RunTrouble<Run extends JudgedRun> = {
  code: 'COMPANIES_FAILED' | 'ENDED_EARLY' | 'FOLLOW_UP_FAILED' | 'STANDING_STILL';
  run: Run;
};

/** What the health check says, but for sentences that come with what it found. */
export type HealthWords = {
  subjects: {
    policies: string;
    data: string;
    policy: (name: string) => string;
    runs: string;
    setting: (name: string) => string;
    workspace: string;
  };
  noDefault: string;
  manyDefaults: (count: number) => string;
  nothingScored: (reason: string) => string;
  /** In the place of what whoever asks may not see. */
  hidden: string;
  neverRan: string;
  silent: (hours: number) => string;
  modes: Readonly<Record<JudgedRun['mode'], string>>;
  troubles: Readonly<
    Record<RunTrouble<JudgedRun>['code'], (mode: string, run: JudgedRun, reason: string) => string>
  >;
  noReason: string;
  /** With the list that shows them. */
  flaws: Readonly<Record<DataFlaw, (count: number) => string>>;
};

/** A run that is not over is taken up by the next tick of the cron, every minute: so many missed are many. */
export const STANDING_STILL_MINUTES = 35;

const isOver = ({ state }: JudgedRun): boolean => state === 'FINISHED' || state === 'FAILED';

/** Whether it got to all of its companies, however they came off. */
const isWhole = ({ state, processed, total }: JudgedRun): boolean =>
  state === 'FINISHED' || (state === 'FAILED' && total > 0 && processed >= total);

const isAboutAllOf = (run: JudgedRun, other: JudgedRun): boolean =>
  run.policyId === null || run.policyId === other.policyId;

function isStandingStill({ leasedUntil, updatedAt }: JudgedRun, now: Date): boolean {
  const isHeld = leasedUntil !== null && leasedUntil >= now;
  const idle = updatedAt === null ? 0 : now.getTime() - updatedAt.getTime();
  return !isHeld && idle > STANDING_STILL_MINUTES * 60_000;
}

function codeOf<Run extends JudgedRun>(run: Run, now: Date): RunTrouble<Run>['code'] | null {
  if (!isOver(run)) return isStandingStill(run, now) ? 'STANDING_STILL' : null;
  if (run.failed > 0) return 'COMPANIES_FAILED';
  if (run.state === 'FAILED') return 'ENDED_EARLY';
  return run.failureReasons.length > 0 ? 'FOLLOW_UP_FAILED' : null;
}

/**
 * What is wrong with recent runs. A run counts until a later one has been to all of its companies: a later pass over
 * all, or a later run of the same policy; that one then tells how they stand. Of several that ended early for the same
 * reason of being run, the latest counts.
 *
 * @param runs recent passes, the newest first
 */
export const runTroubles = <Run extends JudgedRun>(runs: readonly Run[], now: Date): RunTrouble<Run>[] =>
  runs.flatMap((run, index) => {
    const later = runs.slice(0, index);
    const isSettled = later.some(
      (other) =>
        (isWhole(other) && isAboutAllOf(other, run)) ||
        (isOver(other) && other.mode === run.mode && other.policyId === run.policyId),
    );
    const code = isSettled ? null : codeOf(run, now);
    return code === null ? [] : [{ code, run }];
  });
