import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onAccountNeed,
  name: 'key-accounts-on-account-need',
  description: 'Scores the companies of a changed need again, and moves it to its horizon.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'accountNeed.*',
    updatedFields: watchedFields('accountNeed'),
    batchMode: true,
  },
});
