import type { ScoreRun } from '../../flows/ports.ts';
import { sweep } from '../../flows/sweep.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

/** Scores every company again at the set interval, and goes on with runs that are not over. */
export const tick = (timeoutSeconds: number) =>
  guarded(wire(timeoutSeconds), { runs: [] as ScoreRun[] }, async (wiring) => ({
    runs: await sweep(wiring, wiring.settings.sweepEveryHours, wiring.sweepOptions),
  }));
