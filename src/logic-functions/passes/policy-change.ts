import { parseEvents } from '../../adapters/event-payload.ts';
import { consoleLog } from '../../adapters/system.ts';
import { affectedBy } from '../../flows/affected.ts';
import { type PolicyOutcome, policiesChanged } from '../../flows/policy-changed.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

/** Checks changed scoring policies and scores their companies again. */
export const policyChange = async (payload: unknown, timeoutSeconds: number) => {
  const { policyIds } = affectedBy(parseEvents(payload));
  if (policyIds.length === 0) {
    consoleLog.write({ event: 'nothing relevant changed' });
    return { policies: [], requests: 0 };
  }
  return guarded(wire(timeoutSeconds), { policies: [] as PolicyOutcome[] }, async (wiring) => ({
    policies: await policiesChanged(wiring, policyIds, wiring.sweepOptions),
  }));
};
