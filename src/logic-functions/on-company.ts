import { defineLogicFunction } from 'twenty-sdk/define';
import { parseEvents } from '../adapters/event-payload.ts';
import { ids } from '../definitions/ids.ts';
import { mirrorStatuses } from '../flows/mirror.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';
import { guarded } from './guarded.ts';
import { wire } from './wiring.ts';

const MIRROR_SECONDS = 30;

const handler = async (payload: unknown) => {
  const result = await onEvent(payload);
  // A company in the trash shows the status its key account had when it was thrown away.
  const restored = parseEvents(payload).filter(({ action }) => action === 'restored');
  if (restored.length === 0) return result;
  const companyIds = restored.map(({ recordId }) => recordId);
  const mirrors = await guarded(wire(MIRROR_SECONDS), { mirrored: [] as string[] }, async (wiring) => ({
    mirrored: await mirrorStatuses(wiring, companyIds),
  }));
  return { ...result, mirrors };
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onCompany,
  name: 'key-accounts-on-company',
  description: 'Scores a company again when its own inputs change.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS + MIRROR_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'company.*',
    updatedFields: watchedFields('company'),
    batchMode: true,
  },
});
