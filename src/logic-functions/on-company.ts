import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { rescoreOnEvent } from './on-event.ts';

const TIMEOUT_SECONDS = 60;

const handler = (payload: unknown) => rescoreOnEvent(payload, TIMEOUT_SECONDS);

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onCompany,
  name: 'key-accounts-on-company',
  description: 'Scores a company again when its own inputs change.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'company.*',
    updatedFields: [...TRIGGERS.company.watched],
    batchMode: true,
  },
});
