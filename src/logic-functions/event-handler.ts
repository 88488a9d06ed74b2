import { followEvent } from './follow-event.ts';
import { needsNothing } from './own-writing.ts';

/** The limit of a function that follows a database event. */
export const EVENT_TIMEOUT_SECONDS = 120;

/**
 * What every database event of a record does: recomputes the accounts it concerns. One that needs nothing ends before
 * anything of the work is made. The work is imported here and not when first needed: esbuild wraps every module that
 * is loaded late, which makes the bundle a fifth longer.
 */
export async function onEvent(payload: unknown) {
  if (needsNothing(payload)) return { result: 'NOTHING', outcomes: [], requests: 0 };
  return followEvent(payload, EVENT_TIMEOUT_SECONDS);
}
