import { checkHealth } from '../../flows/run/health.ts';
import { wire } from '../wiring.ts';

/** The health check of newer servers: the state, and what to do about it. */
export async function checkUp(timeoutSeconds: number) {
  const wiring = wire(timeoutSeconds);
  const { status, findings } = await checkHealth(wiring, wiring.problems, wiring.settings.sweepEveryHours);
  const [first] = findings;
  if (status === 'OK' || !first) return { status: 'OK' as const };
  return {
    status,
    title: first.subject,
    description: findings.map(({ subject, text }) => `${subject}: ${text}`).join('\n'),
  };
}
