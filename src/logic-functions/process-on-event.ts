import { parseEvents } from '../adapters/event-payload.ts';
import { changedDeals } from '../flows/opportunity-events.ts';
import { type Processed, processChangedDeals } from '../flows/process-opportunities.ts';
import { guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const NOTHING: { processed: Processed | null } = { processed: null };

/** Gives changed opportunities their sales track and initiation, and asks for the tasks that follow. */
export const processOnEvent = async (payload: unknown, timeoutSeconds: number) => {
  const changed = changedDeals(parseEvents(payload));
  if (changed.opportunityIds.length === 0) return { ...NOTHING, requests: 0 };
  return guarded(wire(timeoutSeconds), NOTHING, async (wiring) => ({
    processed: await processChangedDeals(wiring, changed),
  }));
};
