/** What every flow needs from the world. Adapters implement these for Twenty; tests may implement them in memory. */
import type { Json } from '../domain/explanation.ts';

export type Clock = { now(): Date };

/** Somebody who works in the workspace. */
export type Member = { id: string; name: string };

/** One line of what happened: ids and outcomes only, never record data. */
export type Log = { write(entry: { event: string; [detail: string]: Json }): void };
