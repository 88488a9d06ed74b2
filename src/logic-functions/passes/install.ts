import { prepareWorkspace } from '../../flows/install.ts';
import type { ScoreRun } from '../../flows/ports.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

/** Creates the default scoring policy and scores every company for the first time, or again after an upgrade. */
export const install = (timeoutSeconds: number) =>
  guarded(wire(timeoutSeconds), { run: null as ScoreRun | null }, async (wiring) => ({
    run: await prepareWorkspace(wiring, wiring.sweepOptions),
  }));
