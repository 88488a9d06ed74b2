import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { rescoreOnEvent } from './on-event.ts';

const TIMEOUT_SECONDS = 60;

const handler = (payload: unknown) => rescoreOnEvent(payload, TIMEOUT_SECONDS);

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onPerson,
  name: 'key-accounts-on-person',
  description: 'Scores the companies of a contact again when what is known of the contact changes.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'person.*',
    updatedFields: [...TRIGGERS.person.watched],
    batchMode: true,
  },
});
