import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onCompany,
  name: 'key-accounts-on-company',
  description: 'Scores a company again when its own inputs change.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'company.*',
    updatedFields: watchedFields('company'),
    batchMode: true,
  },
});
