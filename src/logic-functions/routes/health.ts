import { checkHealth } from '../../flows/run/health.ts';
import { wire } from '../wiring.ts';

/** Says whether scoring works here, and what to do about it if not. */
export const tellHealth = (_request: unknown, timeoutSeconds: number) => {
  const wiring = wire(timeoutSeconds);
  return checkHealth(wiring, wiring.problems, wiring.settings.sweepEveryHours);
};
