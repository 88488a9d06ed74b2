import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onKeyAccount,
  name: 'key-accounts-on-key-account',
  description: 'Recomputes the account of a changed key account: its status, coverage, reviews and credits.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'keyAccount.updated',
    updatedFields: watchedFields('keyAccount'),
    batchMode: true,
  },
});
