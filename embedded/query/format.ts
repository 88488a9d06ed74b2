import { isCompositeKind } from '../schema/composites.ts';
import { objectOf } from '../schema/derive.ts';
import { capitalise } from '../schema/names.ts';
import type { ObjectType, RecordValues, Schema, StoredRecord } from '../schema/types.ts';
import { encodeCursor } from './cursor.ts';
import type { LoadedChildren } from './nested.ts';
import type { OrderKey } from './order.ts';
import { type Selection, under } from './selection.ts';
import { isObject } from './values.ts';

/** Records of one page with what surrounds them. */
export interface Page {
  readonly records: readonly StoredRecord[];
  readonly keys: readonly OrderKey[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly aggregates: Readonly<Record<string, unknown>>;
}

const isLoaded = (value: unknown): value is LoadedChildren =>
  isObject(value) && Array.isArray(value.records) && isObject(value.aggregates);

function formatComposite(kind: string, value: RecordValues, selection: Selection): RecordValues {
  return Object.fromEntries(
    Object.keys(selection).map((name) => [
      name,
      name === '__typename'
        ? kind
            .split('_')
            .map((word) => capitalise(word.toLowerCase()))
            .join('')
        : (value[name] ?? null),
    ]),
  );
}

const NO_CHILDREN: LoadedChildren = { records: [], aggregates: { totalCount: 0 } };

function formatField(
  schema: Schema,
  object: ObjectType,
  record: RecordValues,
  name: string,
  nested: Selection,
): unknown {
  if (name === '__typename') return capitalise(object.name);
  const field = object.fields.get(name);
  const value = record[name];
  if (field?.type === 'toMany') {
    if (Object.keys(nested).length === 0) return null;
    const children = isLoaded(value) ? value : NO_CHILDREN;
    return formatPage(
      schema,
      objectOf(schema, field.target),
      { ...children, keys: [], hasNextPage: false, hasPreviousPage: false },
      nested,
    );
  }
  // A name the object does not have reads as null, without an error.
  if (value === undefined || value === null) return null;
  if (field?.type === 'toOne' && isObject(value)) {
    return formatRecord(schema, objectOf(schema, field.target), value, nested);
  }
  if (field?.type === 'composite' && isCompositeKind(field.kind) && isObject(value)) {
    return Object.keys(nested).length === 0 ? value : formatComposite(field.kind, value, nested);
  }
  return value;
}

/** Shapes a record for the answer: the selected fields only, unknown ones as null. */
export function formatRecord(
  schema: Schema,
  object: ObjectType,
  record: RecordValues,
  selection: Selection,
): RecordValues {
  return Object.fromEntries(
    Object.entries(selection).map(([name, nested]) => [
      name,
      formatField(schema, object, record, name, nested),
    ]),
  );
}

function formatEdge(
  schema: Schema,
  object: ObjectType,
  record: StoredRecord,
  keys: readonly OrderKey[],
  selection: Selection,
): RecordValues {
  const edge: RecordValues = {};
  for (const [name, nested] of Object.entries(selection)) {
    if (name === '__typename') edge[name] = `${capitalise(object.name)}Edge`;
    if (name === 'cursor') edge[name] = encodeCursor(record, keys, under(selection, 'node'));
    if (name === 'node') edge[name] = formatRecord(schema, object, record, nested);
  }
  return edge;
}

/** Shapes a connection: edges, page info and aggregates, as selected. */
export function formatPage(
  schema: Schema,
  object: ObjectType,
  page: Page,
  selection: Selection,
): RecordValues {
  const result: RecordValues = {};
  const first = page.records[0];
  const last = page.records.at(-1);
  const pageInfo: RecordValues = {
    __typename: 'PageInfo',
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: first ? encodeCursor(first, page.keys, nodeSelection(selection)) : null,
    endCursor: last ? encodeCursor(last, page.keys, nodeSelection(selection)) : null,
  };
  for (const [name, nested] of Object.entries(selection)) {
    switch (name) {
      case '__typename':
        result[name] = `${capitalise(object.name)}Connection`;
        break;
      case 'edges':
        result[name] = page.records.map((record) => formatEdge(schema, object, record, page.keys, nested));
        break;
      case 'pageInfo':
        result[name] = Object.fromEntries(Object.keys(nested).map((key) => [key, pageInfo[key] ?? null]));
        break;
      default:
        result[name] = page.aggregates[name] ?? null;
    }
  }
  return result;
}

/** The selection of one record within a connection's selection. */
export const nodeSelection = (selection: Selection): Selection => under(under(selection, 'edges'), 'node');
