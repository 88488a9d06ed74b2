import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import type { ScoreRun } from '../flows/ports.ts';
import { sweep } from '../flows/sweep.ts';
import { guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 300;

const handler = () =>
  guarded(wire(TIMEOUT_SECONDS), { runs: [] as ScoreRun[] }, async (wiring) => ({
    runs: await sweep(wiring, wiring.settings.sweepEveryHours, wiring.sweepOptions),
  }));

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.sweep,
  name: 'key-accounts-sweep',
  description: 'Scores every company again at the set interval, and goes on with runs that are not over.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  cronTriggerSettings: { pattern: '*/10 * * * *' },
});
