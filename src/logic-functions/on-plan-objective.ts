import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onPlanObjective,
  name: 'key-accounts-on-plan-objective',
  description: 'Measures the account plan of a changed objective.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'planObjective.updated',
    updatedFields: watchedFields('planObjective'),
    batchMode: true,
  },
});
