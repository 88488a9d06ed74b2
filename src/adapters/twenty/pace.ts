import { rootFieldsOf } from './root-fields.ts';

/** How fast one process asks: no more root fields a minute than it was granted, evenly, so that others get their turn. */
export type Pace = {
  /** How long to wait before a document, in milliseconds. The place is taken. */
  waitFor(document: string, now: Date): number;
};

const MINUTE_MS = 60_000;

/**
 *   wait = max(0, free − now);  free = max(now, free) + root fields × 60 000 / granted
 *
 * @param granted root fields a minute
 */
export const paceOf = (granted: number): Pace => {
  let free = 0;
  return {
    waitFor(document, now) {
      const wait = Math.max(0, free - now.getTime());
      free = Math.max(now.getTime(), free) + (rootFieldsOf(document) * MINUTE_MS) / granted;
      return wait;
    },
  };
};
