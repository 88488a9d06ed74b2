import { sql } from 'kysely';
import { badInput } from '../api/errors.ts';
import { columnsOf } from '../database/columns.ts';
import { findField, objectOf } from '../schema/derive.ts';
import type { Field, ObjectType, ScalarKind, Schema } from '../schema/types.ts';
import type { Condition } from './comparison-sql.ts';
import { isObject } from './values.ts';

export const DIRECTIONS = ['AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const isDirection = (value: unknown): value is Direction =>
  DIRECTIONS.some((direction) => direction === value);

/** One key of an order. */
export interface OrderKey {
  /** Field of the object, or of the related object when `relation` is set. */
  readonly field: Field;
  readonly subField?: string;
  readonly relation?: string;
  readonly column: string;
  readonly kind: ScalarKind;
  readonly direction: Direction;
}

export const isAscending = (direction: Direction): boolean => direction.startsWith('Asc');

const notSortable = (name: string) =>
  badInput(`Field "${name}" does not exist or is not sortable`, 'FIELD_NOT_FOUND');

function fieldKeys(
  schema: Schema,
  object: ObjectType,
  key: string,
  value: unknown,
  relation?: string,
): OrderKey[] {
  const field = findField(object, key);
  if (!field || field.type === 'toMany') throw notSortable(key);
  if (field.type === 'toOne' && key !== field.joinColumn) {
    if (relation !== undefined || !isObject(value)) {
      throw badInput(
        `Relation field "${key}" requires nested field ordering (e.g., { ${key}: { fieldName: 'AscNullsFirst' } })`,
        'INVALID_QUERY_INPUT',
      );
    }
    return Object.entries(value)
      .slice(0, 1)
      .flatMap(([nested, direction]) =>
        fieldKeys(schema, objectOf(schema, field.target), nested, direction, key),
      );
  }
  if (field.type === 'composite') {
    if (!isObject(value)) {
      throw badInput(
        `Composite field "${key}" requires subfield ordering (e.g., { ${key}: { subFieldName: 'AscNullsFirst' } })`,
        'INVALID_QUERY_INPUT',
      );
    }
    return Object.entries(value).map(([subField, direction]) => {
      const column = columnsOf(object).find(
        (candidate) => candidate.field.name === key && candidate.subField?.name === subField,
      );
      if (!column || !isDirection(direction)) throw notSortable(`${key}.${subField}`);
      return { field, subField, relation, column: column.name, kind: column.kind, direction };
    });
  }
  if (!isDirection(value)) {
    throw badInput(
      `Scalar field "${key}" requires a direction value (${DIRECTIONS.join(', ')})`,
      'INVALID_QUERY_INPUT',
    );
  }
  return [
    { field, relation, column: key, kind: field.type === 'scalar' ? field.kind : 'UUID', direction: value },
  ];
}

/**
 * Checks an `orderBy` argument (a list, or one object) and adds the id as its last key.
 *
 * @throws ApiError for an unknown field or a direction of the wrong form.
 */
export function orderKeys(schema: Schema, object: ObjectType, orderBy: unknown): readonly OrderKey[] {
  const entries = Array.isArray(orderBy)
    ? orderBy
    : orderBy === undefined || orderBy === null
      ? []
      : [orderBy];
  const withId: unknown[] = [...entries, { id: 'AscNullsFirst' }];
  const keys = withId.flatMap((entry) =>
    Object.entries(isObject(entry) ? entry : {}).flatMap(([key, value]) =>
      fieldKeys(schema, object, key, value),
    ),
  );
  const seen = new Set<string>();
  return keys.filter((key) => {
    const name = `${key.relation ?? ''}.${key.column}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Text sorts without regard to case, selects by their name rather than their position. */
function sortExpression(key: OrderKey): Condition {
  const column = sql.ref(`${key.relation ?? 't'}.${key.column}`);
  if (key.kind === 'TEXT') return sql`lower(${column})`;
  if (key.kind === 'SELECT' || key.kind === 'MULTI_SELECT') return sql`lower(${column}::text)`;
  return column;
}

/** `order by …`; backwards turns direction and null placement round. */
export function orderSql(keys: readonly OrderKey[], backwards: boolean): Condition {
  const parts = keys.map((key) => {
    const ascending = isAscending(key.direction) !== backwards;
    const nullsFirst = key.direction.endsWith('NullsFirst') !== backwards;
    return sql`${sortExpression(key)} ${sql.raw(ascending ? 'asc' : 'desc')} ${sql.raw(nullsFirst ? 'nulls first' : 'nulls last')}`;
  });
  return sql`order by ${sql.join(parts)}`;
}
