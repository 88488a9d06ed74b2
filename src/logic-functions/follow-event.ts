import { parseEvents } from '../adapters/event-payload.ts';
import { type Followed, follow } from '../flows/change/follow.ts';
import { guarded } from './guarded.ts';
import { wireRecompute } from './wiring/recompute.ts';

const NOTHING: Followed = { result: 'NOTHING', outcomes: [] };

/** Recomputes the accounts that the changes of an event concern; no request when they concern none. */
export function followEvent(payload: unknown, timeoutSeconds: number) {
  const changes = parseEvents(payload);
  return guarded(wireRecompute(timeoutSeconds), NOTHING, (wiring) => follow(wiring, changes));
}
