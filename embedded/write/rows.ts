import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { tableOf } from '../database/columns.ts';
import { translateDatabaseError } from '../database/errors.ts';
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
