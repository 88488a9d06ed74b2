import { rootFieldsOf } from './root-fields.ts';

/** How fast one process asks: no more root fields a minute than it was granted, evenly, so that others get their turn. */
export type Pace = {
  /** How long to wait before a document, in milliseconds. The place is taken. */
  waitFor(document: string, now: Date): number;
};

const MINUTE_MS = 60_000;

/** What slow answers left unasked is caught up with, but no more of it than belongs to so long a time. */
const CATCH_UP_MS = 2000;

/**
 *   wait = max(0, free − now);  free = max(now − 2 s, free) + root fields × 60 000 / granted;  at first free is now
 *
 * @param granted root fields a minute
 */
export function paceOf(granted: number): Pace {
  let free: number | null = null;
  return {
    waitFor(document, now) {
      const asked = now.getTime();
      free ??= asked;
      const wait = Math.max(0, free - asked);
      free = Math.max(asked - CATCH_UP_MS, free) + (rootFieldsOf(document) * MINUTE_MS) / granted;
      return wait;
    },
  };
}
