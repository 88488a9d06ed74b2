import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onDecisionCriterion,
  name: 'key-accounts-on-decision-criterion',
  description: 'Judges the deal of a changed decision criterion.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'decisionCriterion.updated',
    updatedFields: watchedFields('decisionCriterion'),
    batchMode: true,
  },
});
