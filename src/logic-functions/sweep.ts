import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { occasionOf } from './occasions.ts';
import { install } from './passes/install.ts';
import { policyChange } from './passes/policy-change.ts';
import { tick } from './passes/tick.ts';

const TIMEOUT_SECONDS = 300;

/** One function for all passes over many companies, because a server takes only so many files of an app at once. */
function handler(payload: unknown) {
  switch (occasionOf(payload)) {
    case 'EVENT':
      return policyChange(payload, TIMEOUT_SECONDS);
    case 'INSTALL':
      return install(TIMEOUT_SECONDS);
    default:
      return tick(TIMEOUT_SECONDS);
  }
}

export default defineLogicFunction({
  universalIdentifier: logicFunctions.sweep,
  name: 'key-accounts-sweep',
  description:
    'Every minute counts what no event told of; recomputes every account at the set interval, after an installation and after a change of a scoring policy.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  cronTriggerSettings: { pattern: '* * * * *' },
  databaseEventTriggerSettings: {
    eventName: 'scoringPolicy.*',
    updatedFields: watchedFields('scoringPolicy'),
    batchMode: true,
  },
});
