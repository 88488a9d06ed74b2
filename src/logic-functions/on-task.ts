import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { watchedFields } from '../flows/change/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: logicFunctions.onTask,
  name: 'key-accounts-on-task',
  description: 'Measures the account plans that a task belongs to when it is done or taken up again.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'task.updated',
    updatedFields: watchedFields('task'),
    batchMode: true,
  },
});
