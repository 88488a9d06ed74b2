import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onDealAssessment,
  name: 'key-accounts-on-deal-assessment',
  description: 'Judges the deal of a changed round of TAS+.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'dealAssessment.updated',
    updatedFields: watchedFields('dealAssessment'),
    batchMode: true,
  },
});
