import { parseEvents } from '../../adapters/event-payload.ts';
import { consoleLog } from '../../adapters/system.ts';
import { changedPolicies } from '../../flows/policy/changed-policies.ts';
import { type PolicyOutcome, policiesChanged } from '../../flows/policy/policy-changed.ts';
import { guarded } from '../guarded.ts';
import { wirePasses } from '../wiring/passes.ts';

/** Checks changed scoring policies and scores their companies again. */
export async function policyChange(payload: unknown, timeoutSeconds: number) {
  const changed = changedPolicies(parseEvents(payload));
  if (changed.policyIds.length === 0) {
    consoleLog.write({ event: 'nothing relevant changed' });
    return { policies: [], requests: 0 };
  }
  return guarded(wirePasses(timeoutSeconds), { policies: [] as PolicyOutcome[] }, async (wiring) => ({
    policies: await policiesChanged(wiring, changed, wiring.runOptions),
  }));
}
