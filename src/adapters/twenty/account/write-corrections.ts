/** The roots by which records that are there get other values: the fewest, and none over what somebody changed meanwhile. */
import type { AccountObject } from '../../../domain/account/account.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { AccountWork } from '../../../flows/account/ports.ts';
import { MOST_RECORDS, setsOf } from '../guarded-updates.ts';
import { claimLiving, guarded, type Root, upsert, type Values } from './write-roots.ts';
import { type CorrectedRow, correctedRows } from './write-rows.ts';
import { FURTHER, isUpserted, UPSERTED } from './write-rules.ts';

/** The roots of one field, in the order in which documents take them up: no document has a field twice, some have none. */
export type Lane = readonly (Root | null)[];

/** Guarded updates of corrections, with their stamps. */
export const guardedLane = (object: AccountObject, rows: readonly CorrectedRow[], readAt: Date): Root[] =>
  guarded(
    object,
    rows.map((row) => ({ ...row, values: { ...row.values, ...row.stamps } })),
    (values) => FURTHER[object]?.(values, readAt) ?? [],
  );

/**
 * Sets of values that are less than a look and an upsert, for objects without a mark: what one change brings to a company
 * is one document that is guarded whole.
 */
const FEW_SETS = 3;

/** Records that are worth an update of their own, or an upsert of their own that needs no look. */
const LARGE_SET = MOST_RECORDS / 2;

/** The upsert of some rows' values. The stamps are the claim's: an upsert would give them to records in the trash. */
const upsertOf = (object: AccountObject, rows: readonly CorrectedRow[]): Root =>
  upsert(
    object,
    rows.map(({ id, owners, values }) => ({ id, owners, data: { id, ...values } })),
  );

/** Upserts with the claims beside them, after what else a record gets: its guard would take an upsert for somebody's change. */
function claimedLanes(
  object: AccountObject,
  mark: string,
  others: Lane,
  computed: readonly CorrectedRow[],
  readAt: Date,
): Lane[] {
  const chunks = chunksOf(computed, MOST_RECORDS);
  const claims = chunks.map((chunk) => {
    const stamps: Values = Object.assign({}, ...chunk.map((row) => row.stamps));
    const isStamped = Object.keys(stamps).length > 0;
    return claimLiving(object, chunk, isStamped ? stamps : { [mark]: readAt.toISOString() });
  });
  return [
    [...others, ...claims],
    [...others.map(() => null), ...chunks.map((chunk) => upsertOf(object, chunk))],
  ];
}

/** The rows of a set that are worth an update of their own, which gives them all of their values. */
const largeChunksOf = (set: readonly CorrectedRow[]): CorrectedRow[] =>
  chunksOf(set, MOST_RECORDS)
    .filter(({ length }) => length >= LARGE_SET)
    .flat();

/**
 * Upserts without a claim. The records of a large update are upserted in the document after it, as its answer has just
 * told which of them live and are as they were read; of all others it is asked before.
 *
 * @param whole updates after which nothing is left to upsert
 */
function provenLanes(
  object: AccountObject,
  whole: readonly Root[],
  others: readonly Root[],
  computed: readonly CorrectedRow[],
): Lane[] {
  const proofs = others.filter(({ rows }) => rows.length >= LARGE_SET);
  const small = others.filter((root) => !proofs.includes(root));
  const byId = new Map(computed.map((row) => [row.id, row]));
  const proven = proofs.map(({ rows }): Root | null => {
    const own = rows.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { id } of own) byId.delete(id);
    return own.length === 0 ? null : { ...upsertOf(object, own), isProven: true };
  });
  const asked = chunksOf([...byId.values()], MOST_RECORDS).map((chunk) => upsertOf(object, chunk));
  const after = small.slice(1).map(() => null);
  return [
    [null, ...proven, ...after, ...asked],
    [...proofs, ...small, ...whole],
  ];
}

/** A row's values of some names; none without any. */
function partOf(row: CorrectedRow, isWanted: (name: string, value: unknown) => boolean): CorrectedRow[] {
  const values = Object.fromEntries(
    Object.entries(row.values).filter(([name, value]) => isWanted(name, value)),
  );
  return Object.keys(values).length === 0 ? [] : [{ ...row, values }];
}

/** Values that follow from others are upserted where records get many different ones. */
export function correctionLanes(
  object: Exclude<AccountObject, 'company' | 'closenessScore'>,
  works: readonly AccountWork[],
  readAt: Date,
): Lane[] {
  const rows = correctedRows(object, works, readAt);
  const rule = UPSERTED[object];
  const few = rule?.mark === null ? FEW_SETS : 1;
  const sets = setsOf(rows);
  if (!rule || sets.length <= few) return [guardedLane(object, rows, readAt)];
  const alike = new Set(rule.mark === null ? sets.flatMap(largeChunksOf) : []);
  const different = rows.filter((row) => !alike.has(row));
  const computed = different.flatMap((row) => partOf(row, (name, value) => isUpserted(rule, name, value)));
  if (setsOf(computed).length <= few) return [guardedLane(object, rows, readAt)];
  const others = guardedLane(
    object,
    different.flatMap((row) => partOf(row, (name, value) => !isUpserted(rule, name, value))),
    readAt,
  );
  return rule.mark === null
    ? provenLanes(object, guardedLane(object, [...alike], readAt), others, computed)
    : claimedLanes(object, rule.mark, others, computed, readAt);
}
