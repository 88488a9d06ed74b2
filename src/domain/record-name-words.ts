/** What the words of a language say of records that the app makes by itself. */
import type { RunKind } from './run-troubles.ts';

/** How a run stands, or ended. Counts are of companies, and of key accounts for applied recommendations. */
export type RunOutcome = {
  state: 'WAITING' | 'RUNNING' | 'FINISHED' | 'FAILED';
  processed: number;
  changed: number;
  failed: number;
  isUndone: boolean;
};

/** What the words of a language say of a run. */
export type RunNameWords = {
  runs: Readonly<Record<RunKind, string>>;
  waiting: string;
  /** Ended, well or not. */
  over: (outcome: RunOutcome) => string;
};
