import { Buffer } from 'node:buffer';
import { badInput } from '../api/errors.ts';
import type { StoredRecord } from '../schema/types.ts';
import { isAscending, type OrderKey } from './order.ts';
import { type Selection, under } from './selection.ts';
import { isObject } from './values.ts';

/**
 * The cursor of a record under an order: base64 of the ordered values and the id, as JSON.
 *
 * As on the server, only values that the request selects get into it. A list ordered by a
 * field that is not selected goes on by id alone, and its pages miss or repeat rows.
 */
export function encodeCursor(record: StoredRecord, keys: readonly OrderKey[], selection: Selection): string {
  const values: Record<string, unknown> = {};
  for (const key of keys) {
    if (key.relation !== undefined || key.field.type === 'toOne') continue;
    if (key.subField === undefined) {
      if (key.column in selection) values[key.column] = record[key.column];
      continue;
    }
    const composite = record[key.field.name];
    const known = values[key.field.name];
    const isSelected = key.subField in under(selection, key.field.name);
    values[key.field.name] = {
      ...(isObject(known) ? known : {}),
      [key.subField]: isSelected && isObject(composite) ? composite[key.subField] : undefined,
    };
  }
  return Buffer.from(JSON.stringify({ ...values, id: record.id })).toString('base64');
}

/** Reads a cursor back. Throws `ApiError` for anything that is not base64 of a JSON object. */
export function decodeCursor(cursor: string): Record<string, unknown> {
  const invalid = badInput(`Invalid cursor: ${cursor}`, 'INVALID_CURSOR');
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64').toString());
  } catch {
    throw invalid;
  }
  if (!isObject(value)) throw invalid;
  return value;
}

/** One value of a cursor. */
interface CursorEntry {
  readonly name: string;
  readonly subField?: string;
  readonly value: unknown;
}

/**
 * The filter for "after this cursor" (or before it).
 *
 * As on the server, a null among the cursor's values compares with nothing: a list
 * ordered by a nullable field ends early at the first page whose last record has no value.
 */
export function cursorFilter(
  cursor: Record<string, unknown>,
  keys: readonly OrderKey[],
  backwards: boolean,
): Record<string, unknown> {
  const entries = Object.entries(cursor).flatMap(([name, value]): CursorEntry[] =>
    isObject(value)
      ? Object.entries(value).map(([subField, part]) => ({ name, subField, value: part }))
      : [{ name, value }],
  );
  const wrap = (entry: CursorEntry, operator: string): Record<string, unknown> => ({
    [entry.name]: entry.subField
      ? { [entry.subField]: { [operator]: entry.value } }
      : { [operator]: entry.value },
  });
  const or = entries.map((entry, index) => {
    const key = keys.find(
      (candidate) => candidate.field.name === entry.name || candidate.column === entry.name,
    );
    if (!key) throw badInput('Invalid cursor', 'INVALID_CURSOR');
    const operator = isAscending(key.direction) !== backwards ? 'gt' : 'lt';
    return { and: [...entries.slice(0, index).map((before) => wrap(before, 'eq')), wrap(entry, operator)] };
  });
  return { or };
}
