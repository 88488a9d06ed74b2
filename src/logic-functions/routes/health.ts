import { checkHealth } from '../../flows/run/health.ts';
import { type Asked, wireAsCaller } from './caller.ts';

/** Says whether scoring works here, and what to do about it if not, as far as whoever asks may see it. */
export function tellHealth(asked: Asked) {
  const wiring = wireAsCaller(asked);
  return checkHealth(wiring, wiring.problems, wiring.settings.sweepEveryHours);
}
