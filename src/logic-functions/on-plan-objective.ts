import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onPlanObjective,
  name: 'key-accounts-on-plan-objective',
  description: 'Measures the account plan of a changed objective.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'planObjective.*',
    updatedFields: watchedFields('planObjective'),
    batchMode: true,
  },
});
