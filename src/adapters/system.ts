import type { Clock, Log } from '../flows/ports.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** One JSON line per entry on standard output, which Twenty keeps as the function's log. */
export const consoleLog: Log = { write: (entry) => console.log(JSON.stringify(entry)) };
