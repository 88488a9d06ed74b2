import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onTask,
  name: 'key-accounts-on-task',
  description: 'Measures the account plans that a changed task belongs to.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'task.*',
    updatedFields: watchedFields('task'),
    batchMode: true,
  },
});
