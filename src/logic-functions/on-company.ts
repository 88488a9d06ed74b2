import { defineLogicFunction } from 'twenty-sdk/define';
import { parseEvents } from '../adapters/event-payload.ts';
import { ids } from '../definitions/ids.ts';
import { mirrorStatuses } from '../flows/mirror.ts';
import { type RescoreOutcome, rescoreCompanies } from '../flows/rescore.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { affectedByEvent, type EventResult, guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 60;

const handler = async (payload: unknown): Promise<EventResult> => {
  const affected = affectedByEvent(payload);
  if (affected === null) return { outcomes: [], requests: 0 };
  // A company in the trash shows the status its key account had when it was thrown away.
  const restored = parseEvents(payload).filter(({ action }) => action === 'restored');
  return guarded(wire(TIMEOUT_SECONDS), { outcomes: [] as RescoreOutcome[] }, async (wiring) => {
    const outcomes = await rescoreCompanies(wiring, affected.companyIds, { confirm: true });
    await mirrorStatuses(
      wiring,
      restored.map(({ recordId }) => recordId),
    );
    return { outcomes };
  });
};

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
