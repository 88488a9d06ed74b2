import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onContract,
  name: 'key-accounts-on-contract',
  description:
    'Scores the companies of a changed contract again, and sees to its term and to who is credited.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'contract.*',
    updatedFields: watchedFields('contract'),
    batchMode: true,
  },
});
