import { needsNothing } from './own-writing.ts';

/** The limit of a function that follows a database event. */
export const EVENT_TIMEOUT_SECONDS = 120;

/**
 * What every database event of a record does: recomputes the accounts it concerns. One that needs nothing ends before
 * the rest of the app is loaded.
 */
export const onEvent = async (payload: unknown) => {
  if (needsNothing(payload)) return { result: 'NOTHING', outcomes: [], requests: 0 };
  const { followEvent } = await import('./follow-event.ts');
  return followEvent(payload, EVENT_TIMEOUT_SECONDS);
};
