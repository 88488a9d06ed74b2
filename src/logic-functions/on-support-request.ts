import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onSupportRequest,
  name: 'key-accounts-on-support-request',
  description: 'Sets the priority of a changed request for support, and reminds of it.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'supportRequest.updated',
    updatedFields: watchedFields('supportRequest'),
    batchMode: true,
  },
});
