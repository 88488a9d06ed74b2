import { defineLogicFunction } from 'twenty-sdk/define';
import { parseEvents } from '../adapters/event-payload.ts';
import { consoleLog } from '../adapters/system.ts';
import { ids } from '../definitions/ids.ts';
import { changedDeals, PROCESS_FIELDS } from '../flows/opportunity-events.ts';
import { type Processed, processChangedDeals } from '../flows/process-opportunities.ts';
import { guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 60;

const handler = async (payload: unknown) => {
  const changed = changedDeals(parseEvents(payload));
  if (changed.opportunityIds.length === 0) {
    consoleLog.write({ event: 'nothing relevant changed' });
    return { processed: null, requests: 0 };
  }
  return guarded(wire(TIMEOUT_SECONDS), { processed: null as Processed | null }, async (wiring) => ({
    processed: await processChangedDeals(wiring, changed),
  }));
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onOpportunityProcess,
  name: 'key-accounts-on-opportunity-process',
  description:
    'Gives a changed opportunity its sales track and initiation, and asks for the tasks that follow.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'opportunity.*',
    updatedFields: [...PROCESS_FIELDS],
    batchMode: true,
  },
});
