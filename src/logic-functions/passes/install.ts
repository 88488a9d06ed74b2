import { prepareWorkspace } from '../../flows/run/install.ts';
import type { ScoreRun } from '../../flows/run/ports.ts';
import { guarded } from '../guarded.ts';
import { wirePasses } from '../wiring/passes.ts';

/** Creates the default scoring policy and scores every company for the first time, or again after an upgrade. */
export const install = (timeoutSeconds: number) =>
  guarded(wirePasses(timeoutSeconds), { run: null as ScoreRun | null }, async (wiring) => ({
    run: await prepareWorkspace(wiring, wiring.runOptions),
  }));
