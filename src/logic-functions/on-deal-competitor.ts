import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onDealCompetitor,
  name: 'key-accounts-on-deal-competitor',
  description: 'Judges the deal of a changed rival.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'dealCompetitor.updated',
    updatedFields: watchedFields('dealCompetitor'),
    batchMode: true,
  },
});
