import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { columnsOf, tableOf } from '../database/columns.ts';
import { translateDatabaseError } from '../database/errors.ts';
import { sqlType } from '../database/tables.ts';
import { decodeRow, defaultRow, encodeValues, type Row } from '../database/values.ts';
import type { Actor, Engine } from '../engine.ts';
import type { Condition } from '../query/comparison-sql.ts';
import { isObject } from '../query/values.ts';
import type { ObjectType, RecordValues, StoredRecord } from '../schema/types.ts';

/** PostgreSQL takes 65,535 parameters in one statement. */
const MAX_PARAMETERS = 60_000;

const actorValue = (actor: Actor): RecordValues => ({ ...actor, context: '{}' });

/**
 * Who made a new record. Whoever sends one may say where it comes from (the import of the web interface does), and
 * somebody else's name stands as it was sent.
 */
function creatorOf(given: unknown, actor: Actor): RecordValues {
  if (!isObject(given)) return actorValue(actor);
  const isNamed = typeof given.name === 'string' && given.name !== '';
  return isNamed ? given : { ...actorValue(actor), source: given.source ?? actor.source };
}

/** Runs a statement and turns the database's error into the API's. */
export async function run<T>(engine: Engine, object: ObjectType, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await translateDatabaseError(error, engine.db, object);
  }
}

/** The rows that match, as records, deleted ones too. */
export async function selectRecords(
  engine: Engine,
  object: ObjectType,
  condition: Condition,
): Promise<StoredRecord[]> {
  if (!engine.filled.has(object)) return [];
  const { rows } =
    await sql<Row>`select t.* from ${sql.table(tableOf(object))} as t where ${condition}`.execute(engine.db);
  return rows.map((row) => decodeRow(object, row));
}

/** Stores new records in as few statements as fit and returns them in the given order. */
export async function insertRecords(
  engine: Engine,
  object: ObjectType,
  records: readonly RecordValues[],
  actor: Actor,
): Promise<StoredRecord[]> {
  if (records.length === 0) return [];
  const now = engine.now();
  const defaults = defaultRow(object, now);
  const stamp = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
  const rows = records.map((record) => {
    const given = Object.fromEntries(
      Object.entries(record).filter(
        ([key, value]) => !(key in stamp && (value === null || value === undefined)),
      ),
    );
    const actors = { createdBy: creatorOf(record.createdBy, actor), updatedBy: actorValue(actor) };
    return { ...defaults, ...encodeValues(object, { id: randomUUID(), ...stamp, ...given, ...actors }) };
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const complete = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  );
  const perStatement = Math.max(1, Math.floor(MAX_PARAMETERS / columns.length));
  const stored: StoredRecord[] = [];
  engine.filled.add(object);
  for (let start = 0; start < complete.length; start += perStatement) {
    const inserted = await run(engine, object, () =>
      engine.db
        .insertInto(tableOf(object))
        .values(complete.slice(start, start + perStatement))
        .returningAll()
        .execute(),
    );
    stored.push(...inserted.map((row) => decodeRow(object, row)));
  }
  return stored;
}

/**
 * Writes the same values to every row that matches, in one statement: a filter is
 * compared and the values set without anything in between.
 *
 * @param actor who writes, whatever the values say; undefined leaves the last writer's name
 */
export async function updateRows(
  engine: Engine,
  object: ObjectType,
  values: RecordValues,
  condition: Condition,
  actor: Actor | undefined,
): Promise<StoredRecord[]> {
  const row = encodeValues(object, {
    updatedAt: engine.now().toISOString(),
    ...values,
    ...(actor ? { updatedBy: actorValue(actor) } : {}),
  });
  const table = sql.table(tableOf(object));
  const assignments = Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const result = await run(engine, object, () =>
    sql<Row>`update ${table} as t set ${sql.join(assignments)} where ${condition} returning t.*`.execute(
      engine.db,
    ),
  );
  return result.rows.map((updated) => decodeRow(object, updated));
}

/** One row to write to, and what. */
interface RowUpdate {
  readonly id: string;
  readonly values: RecordValues;
}

/** Runs of rows in which each comes once and the same columns are written. */
function alikeRuns(
  object: ObjectType,
  updates: readonly RowUpdate[],
  stamp: RecordValues,
): { readonly id: string; readonly row: Row }[][] {
  const runs: { id: string; row: Row }[][] = [];
  let last = '';
  let seen = new Set<string>();
  for (const { id, values } of updates) {
    const row = encodeValues(object, { updatedAt: stamp.updatedAt, ...values, updatedBy: stamp.updatedBy });
    const columns = Object.keys(row).join();
    if (columns !== last || seen.has(id)) {
      runs.push([]);
      seen = new Set();
    }
    runs.at(-1)?.push({ id, row });
    last = columns;
    seen.add(id);
  }
  return runs;
}

/**
 * Writes to each row its own values, in the given order, as a server does; in as few statements as that takes.
 *
 * @returns the rows as they stand after each write
 */
export async function updateEachRow(
  engine: Engine,
  object: ObjectType,
  updates: readonly RowUpdate[],
  actor: Actor,
): Promise<StoredRecord[]> {
  const table = sql.table(tableOf(object));
  const typeOf = new Map(columnsOf(object).map((column) => [column.name, sqlType(object, column)]));
  const cast = (name: string, value: unknown) => sql`${value}::${sql.raw(typeOf.get(name) ?? 'text')}`;
  const stamp = { updatedAt: engine.now().toISOString(), updatedBy: actorValue(actor) };
  const written: StoredRecord[] = [];
  const write = async (entries: readonly { readonly id: string; readonly row: Row }[]): Promise<void> => {
    const names = Object.keys(entries[0]?.row ?? {});
    const rows = entries.map(
      ({ id, row }) => sql`(${sql.join([cast('id', id), ...names.map((name) => cast(name, row[name]))])})`,
    );
    const { rows: updated } = await sql<Row>`
      update ${table} as t set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`v.${name}`)}`))}
      from (values ${sql.join(rows)}) as v(id, ${sql.join(names.map((name) => sql.ref(name)))})
      where t.id = v.id returning t.*`.execute(engine.db);
    written.push(...updated.map((row) => decodeRow(object, row)));
  };
  for (const entries of alikeRuns(object, updates, stamp)) {
    try {
      await write(entries);
    } catch (error) {
      // Those before the one that is refused are written all the same.
      if (entries.length === 1) throw await translateDatabaseError(error, engine.db, object);
      for (const entry of entries) await run(engine, object, () => write([entry]));
    }
  }
  return written;
}
