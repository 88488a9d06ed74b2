import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onKeyAccount,
  name: 'key-accounts-on-key-account',
  description: 'Lets companies show the status of their key account, and sees to its coverage and reviews.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'keyAccount.*',
    updatedFields: watchedFields('keyAccount'),
    batchMode: true,
  },
});
