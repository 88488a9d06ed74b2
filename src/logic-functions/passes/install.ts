import { prepareWorkspace } from '../../flows/run/install.ts';
import type { ScoreRun } from '../../flows/run/ports.ts';
import { guarded } from '../guarded.ts';
import { wirePasses } from '../wiring/passes.ts';

/** Where whoever installed the app goes on; shown with the result of the install. */
const NEXT =
  'Open the page "Set-up" in the folder Key accounts: it fits currencies, stages and thresholds to this workspace.';

/** Creates the default scoring policy and scores every company for the first time, or again after an upgrade. */
export const install = (timeoutSeconds: number) =>
  guarded(wirePasses(timeoutSeconds), { run: null as ScoreRun | null, next: NEXT }, async (wiring) => ({
    run: await prepareWorkspace(wiring, wiring.runOptions),
    next: NEXT,
  }));
