import type { ObjectType, RecordValues, StoredRecord } from '../schema/types.ts';
import { type Column, columnsOf } from './columns.ts';

/** A row as the driver returns it. */
export type Row = Record<string, unknown>;

/** `{A,"B C"}` → `['A', 'B C']`; the driver leaves lists of enum values unread. */
function parseArrayLiteral(text: string): string[] {
  const inner = text.slice(1, -1);
  if (inner === '') return [];
  return inner.split(',').map((item) => item.replace(/^"(.*)"$/s, '$1'));
}

function decode(column: Column, value: unknown): unknown {
  switch (column.kind) {
    case 'DATE_TIME':
      return value instanceof Date ? value.toISOString() : value;
    case 'NUMERIC':
    case 'NUMBER':
    case 'POSITION':
      return value === null ? null : Number(value);
    case 'MULTI_SELECT':
    case 'ARRAY':
      if (value === null) return [];
      return typeof value === 'string' ? parseArrayLiteral(value) : value;
    case 'TEXT':
      // Twenty stores no empty text: it writes null and shows ''.
      return value === null && !column.subField ? '' : value;
    default:
      return value;
  }
}

function decodePart(column: Column, value: unknown): unknown {
  if (value !== null) return decode(column, value);
  return column.subField?.whenNull === 'emptyList' ? [] : (column.subField?.whenNull ?? null);
}

/**
 * Turns a row into the record the API shows: composites as objects, dates as ISO strings. Of a row that was read in
 * part, the record has that part.
 */
export function decodeRow(object: ObjectType, row: Row): StoredRecord {
  const record: StoredRecord = { id: String(row.id) };
  const composites: Record<string, RecordValues> = {};
  for (const column of columnsOf(object)) {
    const value = row[column.name];
    if (value === undefined || column.name === 'id') continue;
    if (!column.subField) {
      record[column.name] = decode(column, value);
      continue;
    }
    let composite = composites[column.field.name];
    if (!composite) {
      composite = {};
      composites[column.field.name] = composite;
      record[column.field.name] = composite;
    }
    composite[column.subField.name] = decodePart(column, value);
  }
  return record;
}

function encode(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'RAW_JSON':
      return typeof value === 'string' ? value : JSON.stringify(value);
    case 'MULTI_SELECT':
    case 'ARRAY':
      return Array.isArray(value)
        ? `{${value.map((item) => JSON.stringify(String(item))).join(',')}}`
        : value;
    default:
      return value;
  }
}

/**
 * Turns checked record values into column values. Composites may be partial: only the
 * named parts are written; `null` clears every part.
 */
export function encodeValues(object: ObjectType, values: RecordValues): Row {
  const row: Row = {};
  for (const column of columnsOf(object)) {
    if (column.subField) {
      const composite = values[column.field.name];
      if (composite === undefined) continue;
      if (composite === null) row[column.name] = null;
      else if (typeof composite === 'object' && Object.hasOwn(composite, column.subField.name)) {
        const part: unknown = Object.entries(composite).find(([key]) => key === column.subField?.name)?.[1];
        if (part !== undefined) row[column.name] = encode(column, part);
      }
      continue;
    }
    const value = values[column.name];
    if (value !== undefined) row[column.name] = encode(column, value);
  }
  return row;
}

/** The values a new row starts with where the writer names none. */
export function defaultRow(object: ObjectType, now: Date): Row {
  const row: Row = {};
  for (const column of columnsOf(object)) {
    const value = column.defaultValue;
    if (value === undefined || value === null) continue;
    row[column.name] =
      value === 'now' && column.kind === 'DATE_TIME' ? now.toISOString() : encode(column, value);
  }
  return row;
}
