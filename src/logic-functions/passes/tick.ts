import type { ScoreRun } from '../../flows/run/ports.ts';
import { tick as tickOn } from '../../flows/run/tick.ts';
import { guarded } from '../guarded.ts';
import { wirePasses } from '../wiring/passes.ts';

/** Counts what no event told of, recomputes every account at the set interval, and goes on with runs that are not over. */
export const tick = (timeoutSeconds: number) =>
  guarded(wirePasses(timeoutSeconds), { runs: [] as ScoreRun[] }, (wiring) =>
    tickOn(wiring, wiring.settings.sweepEveryHours, wiring.runOptions),
  );
