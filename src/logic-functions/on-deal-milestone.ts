import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onDealMilestone,
  name: 'key-accounts-on-deal-milestone',
  description: 'Judges the plan to win the deal of a changed step.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'dealMilestone.updated',
    updatedFields: watchedFields('dealMilestone'),
    batchMode: true,
  },
});
