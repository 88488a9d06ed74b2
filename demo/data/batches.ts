import { type DemoKind, LOAD_ORDER } from './ids.ts';
import type { DemoData } from './types.ts';

/** How many records Twenty takes in one create request. */
export const BATCH_SIZE = 200;

type DemoRecord = { id: string };

/** One create request's worth of records. `from` is the place of the first record in its list. */
export type Batch = { kind: DemoKind; from: number; records: readonly DemoRecord[] };

/** The records of one kind in batches of at most 200, in the order of their ids, from place `from` on. */
export const batchesOf = (kind: DemoKind, records: readonly DemoRecord[], from = 0): Batch[] => {
  const batches: Batch[] = [];
  for (let at = from; at < records.length; at += BATCH_SIZE) {
    batches.push({ kind, from: at, records: records.slice(at, at + BATCH_SIZE) });
  }
  return batches;
};

/** All records in batches, in an order in which every record comes after those it points to. */
export const planBatches = (data: DemoData, startAt: Partial<Record<DemoKind, number>> = {}): Batch[] =>
  LOAD_ORDER.flatMap((kind) => batchesOf(kind, data[kind], startAt[kind] ?? 0));
