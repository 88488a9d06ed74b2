import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { rescoreOnEvent } from './on-event.ts';

const TIMEOUT_SECONDS = 60;

const handler = (payload: unknown) => rescoreOnEvent(payload, TIMEOUT_SECONDS);

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onContract,
  name: 'key-accounts-on-contract',
  description: 'Scores the companies of a contract again when it changes.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'contract.*',
    updatedFields: [...TRIGGERS.contract.watched],
    batchMode: true,
  },
});
