import type { LastRun } from '../workspace/answers.ts';

/** Whether a run is not over yet. */
export const isOpen = (run: LastRun | null): boolean => run?.state === 'WAITING' || run?.state === 'RUNNING';

/** How far a run got, 0 to 100; 0 before its companies are counted. */
export function percentOf({ state, processed, total }: LastRun): number {
  if (state === 'FINISHED') return 100;
  return total <= 0 ? 0 : Math.min(100, Math.round((100 * processed) / total));
}
