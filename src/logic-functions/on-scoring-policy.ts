import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { type PolicyOutcome, policiesChanged } from '../flows/policy-changed.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { affectedByEvent, guarded } from './on-event.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 300;

const handler = async (payload: unknown) => {
  const affected = affectedByEvent(payload);
  if (affected === null) return { policies: [], requests: 0 };
  return guarded(wire(TIMEOUT_SECONDS), { policies: [] as PolicyOutcome[] }, async (wiring) => ({
    policies: await policiesChanged(wiring, affected.policyIds, wiring.sweepOptions),
  }));
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onScoringPolicy,
  name: 'key-accounts-on-scoring-policy',
  description: 'Checks a changed scoring policy and scores its companies again.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'scoringPolicy.*',
    updatedFields: [...TRIGGERS.scoringPolicy.watched],
    batchMode: true,
  },
});
