import { type DemoKind, LOAD_ORDER } from './ids.ts';
import type { DemoData } from './types.ts';

/** How many records Twenty takes in one create request. */
const BATCH_SIZE = 200;

/** Kinds of which a server starts a process for every record: so many at a time leave it usable for those at work. */
export const WATCHED_KINDS: readonly DemoKind[] = ['opportunities', 'contracts'];
const WATCHED_BATCH_SIZE = 25;

/** How many records of a kind go into one request. */
export const batchSizeOf = (kind: DemoKind): number =>
  WATCHED_KINDS.includes(kind) ? WATCHED_BATCH_SIZE : BATCH_SIZE;

type DemoRecord = { id: string };

/** One create request's worth of records. `from` is the place of the first record in its list. */
export type Batch = { kind: DemoKind; from: number; records: readonly DemoRecord[] };

/** The records of one kind in batches, in the order of their ids, from place `from` on. */
export function batchesOf(kind: DemoKind, records: readonly DemoRecord[], from = 0): Batch[] {
  const batches: Batch[] = [];
  const size = batchSizeOf(kind);
  for (let at = from; at < records.length; at += size) {
    batches.push({ kind, from: at, records: records.slice(at, at + size) });
  }
  return batches;
}

/**
 * All records in batches, in an order in which every record comes after those it points to: deals that are part of a
 * contract come after the contracts, which come after the deals that they were signed for.
 */
export function planBatches(data: DemoData, startAt: Partial<Record<DemoKind, number>> = {}): Batch[] {
  const { opportunities } = data;
  const firstPart = opportunities.findIndex(({ partOfContractId }) => partOfContractId !== undefined);
  const before = firstPart < 0 ? opportunities : opportunities.slice(0, firstPart);
  const from = startAt.opportunities ?? 0;
  return LOAD_ORDER.flatMap((kind) => {
    if (kind === 'opportunities') return batchesOf(kind, before, from);
    const batches = batchesOf(kind, data[kind], startAt[kind] ?? 0);
    return kind === 'contracts'
      ? [...batches, ...batchesOf('opportunities', opportunities, Math.max(before.length, from))]
      : batches;
  });
}
