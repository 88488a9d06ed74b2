import type { Clock, Log, Sleeper } from '../flows/ports.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The machine's timer. */
export const systemSleeper: Sleeper = {
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** One JSON line per entry on standard output, which Twenty keeps as the function's log. */
export const consoleLog: Log = { write: (entry) => console.log(JSON.stringify(entry)) };
