import type { Clock } from '../ports.ts';
import type { RunMode, RunStore, ScoreRun } from './ports.ts';

/** A run that has not begun. */
export const freshRun = (
  mode: RunMode,
  policyId: string | null,
  now: Date,
  coveredTo: string | null = null,
): Omit<ScoreRun, 'id'> => ({
  mode,
  policyId,
  state: 'WAITING',
  phase: 'ACCOUNTS',
  cursor: null,
  coveredTo,
  processed: 0,
  total: 0,
  changed: 0,
  failed: 0,
  requests: 0,
  failureReasons: [],
  startedAt: now,
  finishedAt: null,
  leasedUntil: null,
});

/** Asks for a pass over all accounts (or one class); a run for the same that has not begun is used instead. */
export async function requestRun(
  ports: { runs: RunStore; clock: Clock },
  mode: RunMode,
  policyId: string | null = null,
): Promise<ScoreRun> {
  const { open } = await ports.runs.overview();
  const waiting = open.find(
    (run) => run.state === 'WAITING' && run.mode === mode && run.policyId === policyId,
  );
  return waiting ?? ports.runs.create(freshRun(mode, policyId, ports.clock.now()));
}
