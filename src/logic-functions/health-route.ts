import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { checkHealth } from '../flows/health.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 60;

const handler = () => {
  const wiring = wire(TIMEOUT_SECONDS);
  return checkHealth(wiring, wiring.problems, wiring.settings.sweepEveryHours);
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.healthRoute,
  name: 'key-accounts-health',
  description: 'Says whether scoring works here, and what to do about it if not.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  httpRouteTriggerSettings: { path: '/key-accounts/health', httpMethod: 'GET', isAuthRequired: true },
});
