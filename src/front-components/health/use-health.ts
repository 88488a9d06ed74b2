import { useCallback, useEffect, useState } from 'react';
import { readHealth } from '../workspace/accounts.ts';
import type { HealthReport } from '../workspace/answers.ts';
import type { WorkspaceClient } from '../workspace/client.ts';
import type { Failure } from '../workspace/failures.ts';
import { isOpen } from './progress.ts';

const POLL_MS = 2000;

export type HealthState =
  | { kind: 'LOADING' }
  | { kind: 'FAILED'; failure: Failure }
  | { kind: 'READY'; health: HealthReport };

/**
 * The health of scoring: read once, on `reload`, and again and again while a run is on its way. A failed reading
 * ends that, so that a server in trouble is left alone.
 *
 * @param isAwaited whether a run was asked for that may not have begun
 */
export function useHealth(
  client: WorkspaceClient,
  isAwaited: boolean,
): { state: HealthState; reload(): Promise<void> } {
  const [state, setState] = useState<HealthState>({ kind: 'LOADING' });
  const reload = useCallback(async () => {
    const answer = await readHealth(client);
    setState(
      answer.ok ? { kind: 'READY', health: answer.data } : { kind: 'FAILED', failure: answer.failure },
    );
  }, [client]);

  useEffect(() => {
    void reload();
  }, [reload]);

  useEffect(() => {
    if (state.kind !== 'READY' || !(isAwaited || isOpen(state.health.lastRun))) return;
    const timer = setTimeout(() => void reload(), POLL_MS);
    return () => clearTimeout(timer);
  }, [state, isAwaited, reload]);

  return { state, reload };
}
