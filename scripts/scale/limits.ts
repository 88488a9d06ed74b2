/** What servers let an app do, and what its requests take of a server's time. */

/**
 * How long a server works on a document, in milliseconds, as 2.21 took on a machine that had other work too:
 *   60 + 30 × root fields + 0.4 × records read + 4 × records written
 */
export const workOf = ({ roots, read, written }: { roots: number; read: number; written: number }): number =>
  60 + 30 * roots + 0.4 * read + 4 * written;

/** How long it takes until a process of a function has loaded. */
export const START_MS = 1200;

/** Processes that run at once. */
export const MOST_PROCESSES = 10;

/** How long a function may take. */
export const FUNCTION_LIMIT_MS = 300_000;

const MINUTE_MS = 60_000;

/** Root fields a minute that newer servers let an application ask for. */
export const ROOTS_A_MINUTE = 500;

export type Budget = {
  /** Takes so many root fields, unless there are not so many left. */
  take(roots: number, now: Date): boolean;
};

/** Refilled evenly, and never more than a minute's. */
export function createBudget(aMinute: number): Budget {
  let left = aMinute;
  let at: number | null = null;
  return {
    take(roots, now) {
      const elapsed = at === null ? 0 : now.getTime() - at;
      left = Math.min(aMinute, left + (elapsed * aMinute) / MINUTE_MS);
      at = now.getTime();
      if (left < roots) return false;
      left -= roots;
      return true;
    },
  };
}

/** The busiest minute of a time in which root fields were asked for. */
export function busiestMinute(asked: readonly { at: number; roots: number }[]): number {
  let [start, sum, most] = [0, 0, 0];
  for (const { at, roots } of asked) {
    sum += roots;
    while ((asked[start]?.at ?? at) <= at - MINUTE_MS) {
      sum -= asked[start]?.roots ?? 0;
      start += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
}
