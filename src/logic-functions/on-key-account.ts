import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { mirrorStatuses } from '../flows/mirror.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { affectedByEvent, guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 60;

const handler = async (payload: unknown) => {
  const affected = affectedByEvent(payload);
  if (affected === null) return { mirrored: [], requests: 0 };
  return guarded(wire(TIMEOUT_SECONDS), { mirrored: [] as string[] }, async (wiring) => ({
    mirrored: await mirrorStatuses(wiring, affected.companyIds),
  }));
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onKeyAccount,
  name: 'key-accounts-on-key-account',
  description: 'Lets companies show the status of their key account.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'keyAccount.*',
    updatedFields: [...TRIGGERS.keyAccount.watched],
    batchMode: true,
  },
});
