import { sql } from 'kysely';
import { badInput } from '../api/errors.ts';
import { columnsOfIndex } from '../database/columns.ts';
import type { Actor, Engine } from '../engine.ts';
import { changed, created, type RecordChange } from '../events/change.ts';
import type { Condition } from '../query/comparison-sql.ts';
import { isObject } from '../query/values.ts';
import type { ObjectType, RecordValues, StoredRecord } from '../schema/types.ts';
import { placeRecords } from './position.ts';
import { insertRecords, selectRecords, updateEachRow } from './rows.ts';

/** One way to recognise a record: its id or a unique index. */
interface MatchKey {
  readonly name: string;
  readonly columns: readonly {
    readonly column: string;
    readonly field: string;
    readonly subField?: string;
  }[];
}

function matchKeys(object: ObjectType): MatchKey[] {
  const byIndex = object.uniqueIndexes.map((index) => ({
    name: index.parts.map((part) => part.field).join(', '),
    columns: columnsOfIndex(object, index.parts).map((column) => ({
      column: column.name,
      field: column.subField ? column.field.name : column.name,
      subField: column.subField?.name,
    })),
  }));
  return [{ name: 'id', columns: [{ column: 'id', field: 'id' }] }, ...byIndex];
}

function partOf(record: RecordValues, part: MatchKey['columns'][number]): unknown {
  const value = record[part.field];
  return part.subField === undefined ? value : isObject(value) ? value[part.subField] : undefined;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** A record's values under a key, or undefined when one of them is missing. */
function keyValues(record: RecordValues, key: MatchKey): unknown[] | undefined {
  const values = key.columns.map((part) => partOf(record, part));
  return values.every(isGiven) ? values : undefined;
}

function candidates(records: readonly RecordValues[], keys: readonly MatchKey[]): Condition | undefined {
  const conditions = keys.flatMap((key) =>
    records.flatMap((record) => {
      const values = keyValues(record, key);
      if (!values) return [];
      const parts = key.columns.map((part, index) => sql`${sql.ref(`t.${part.column}`)} = ${values[index]}`);
      return [sql`(${sql.join(parts, sql` and `)})`];
    }),
  );
  return conditions.length === 0 ? undefined : sql.join(conditions, sql` or `);
}

function matchingId(
  record: RecordValues,
  keys: readonly MatchKey[],
  existing: readonly StoredRecord[],
): string | undefined {
  const ids = keys.flatMap((key) => {
    const values = keyValues(record, key);
    if (!values) return [];
    const match = existing.find((candidate) =>
      key.columns.every((part, index) => partOf(candidate, part) === values[index]),
    );
    return match ? [match.id] : [];
  });
  if (new Set(ids).size > 1) {
    const shown = keys
      .flatMap((key) => {
        const values = keyValues(record, key);
        if (!values) return [];
        const parts = key.columns.map(
          (part, index) =>
            `${part.subField === undefined ? part.field : `${part.field}.${part.subField}`}: ${values[index]}`,
        );
        return [`${key.name} (${parts.join(', ')})`];
      })
      .join('; ');
    const message = `Multiple records found with the same unique field values for ${shown}. Cannot determine which record to update.`;
    throw badInput(message, 'UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT', message);
  }
  return ids[0];
}

/**
 * Creates records or updates those that the id or a unique index recognises, deleted
 * ones too: an update revives them. Fields that are not given keep their value.
 *
 * @returns the updated records first, then the new ones; a record named twice comes once
 */
export async function upsertRecords(
  engine: Engine,
  object: ObjectType,
  records: readonly RecordValues[],
  actor: Actor,
): Promise<StoredRecord[]> {
  const keys = matchKeys(object);
  const condition = candidates(records, keys);
  const existing = condition ? await selectRecords(engine, object, condition) : [];
  const before = new Map(existing.map((record) => [record.id, record]));
  const toInsert: RecordValues[] = [];
  const toUpdate: { id: string; values: RecordValues }[] = [];
  for (const record of records) {
    const id = matchingId(record, keys, existing);
    if (id === undefined) toInsert.push(record);
    else toUpdate.push({ id, values: record });
  }

  const after = new Map<string, StoredRecord>();
  const written = toUpdate.map(({ id, values: { createdBy: _createdBy, id: _id, position, ...values } }) => ({
    id,
    values: { ...values, ...(typeof position === 'number' ? { position } : {}), deletedAt: null },
  }));
  for (const updated of await updateEachRow(engine, object, written, actor)) after.set(updated.id, updated);
  const updates = [...after.values()].flatMap((record): RecordChange[] => {
    const old = before.get(record.id);
    const change = old ? changed(object, 'updated', old, record) : undefined;
    return change ? [change] : [];
  });
  engine.emit(object, updates);

  const inserted = await insertRecords(engine, object, await placeRecords(engine, object, toInsert), actor);
  engine.emit(object, inserted.map(created));
  return [...after.values(), ...inserted];
}
