import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onOpportunity,
  name: 'key-accounts-on-opportunity',
  description: 'Recomputes the account of a changed opportunity: scores, sales track, initiation, tasks.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'opportunity.*',
    updatedFields: watchedFields('opportunity'),
    batchMode: true,
  },
});
