import { definePostInstallLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { prepareWorkspace } from '../flows/install.ts';
import type { ScoreRun } from '../flows/ports.ts';
import { guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 300;

const handler = () =>
  guarded(wire(TIMEOUT_SECONDS), { run: null as ScoreRun | null }, async (wiring) => ({
    run: await prepareWorkspace(wiring, wiring.sweepOptions),
  }));

export default definePostInstallLogicFunction({
  universalIdentifier: ids.logicFunctions.postInstall,
  name: 'key-accounts-post-install',
  description: 'Creates the default scoring policy and scores every company for the first time.',
  timeoutSeconds: TIMEOUT_SECONDS,
  shouldRunOnVersionUpgrade: true,
  shouldRunSynchronously: false,
  handler,
});
