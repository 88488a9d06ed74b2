import { defineHealthCheck } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { checkHealth } from '../flows/health.ts';
import { wire } from './wiring.ts';

const TIMEOUT_SECONDS = 60;

const handler = async () => {
  const wiring = wire(TIMEOUT_SECONDS);
  const { status, findings } = await checkHealth(wiring, wiring.problems, wiring.settings.sweepEveryHours);
  const [first] = findings;
  if (status === 'OK' || !first) return { status: 'OK' as const };
  return {
    status,
    title: first.subject,
    description: findings.map(({ subject, text }) => `${subject}: ${text}`).join('\n'),
  };
};

export default defineHealthCheck({
  universalIdentifier: ids.logicFunctions.healthCheck,
  name: 'key-accounts-health-check',
  description: 'Shows the administrator whether scoring works.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
});
