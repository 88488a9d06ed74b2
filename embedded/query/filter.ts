import { sql } from 'kysely';
import { columnsOf, tableOf } from '../database/columns.ts';
import { findField, objectOf } from '../schema/derive.ts';
import type { CompositeField, ObjectType, Schema } from '../schema/types.ts';
import { type Condition, comparisonSql } from './comparison-sql.ts';
import {
  checkComparison,
  relationNeedsObject,
  toManyFilter,
  tooDeepFilter,
  unknownFilterField,
  unknownSubField,
} from './filter-checks.ts';
import { isObject } from './values.ts';

/** A filter as SQL: what to join to the object's table, and the condition. */
export interface FilterSql {
  /** To-one relations that the condition reaches through, by field name. */
  readonly joins: ReadonlySet<string>;
  readonly condition: Condition | undefined;
  /** The filter speaks of `deletedAt`, so soft-deleted rows are not hidden. */
  readonly mentionsDeletedAt: boolean;
}

interface Scope {
  readonly schema: Schema;
  readonly object: ObjectType;
  readonly alias: string;
  readonly depth: number;
  readonly joins: Set<string>;
}

const allOf = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.length === 0 ? undefined : sql`(${sql.join([...conditions], sql` and `)})`;

function compositeConditions(scope: Scope, field: CompositeField, filter: unknown): Condition[] {
  return Object.entries(isObject(filter) ? filter : {}).map(([subField, comparison]) => {
    const column = columnsOf(scope.object).find(
      (candidate) => candidate.field.name === field.name && candidate.subField?.name === subField,
    );
    if (!column) throw unknownSubField(subField, field.kind);
    const checked = checkComparison(column.kind, comparison, `${field.name}.${subField}`);
    return comparisonSql(
      sql.ref(`${scope.alias}.${column.name}`),
      column.kind,
      checked,
      column.subField?.whenNull === '',
    );
  });
}

function relationCondition(
  scope: Scope,
  key: string,
  target: string,
  filter: unknown,
): Condition | undefined {
  if (!isObject(filter)) throw relationNeedsObject(key);
  if (scope.depth >= 1) throw tooDeepFilter();
  scope.joins.add(key);
  return allOf(
    entriesConditions(
      { ...scope, object: objectOf(scope.schema, target), alias: key, depth: scope.depth + 1 },
      filter,
    ),
  );
}

function fieldConditions(scope: Scope, key: string, filter: unknown): Condition[] {
  const field = findField(scope.object, key);
  if (!field) throw unknownFilterField(scope.object.name, key);
  switch (field.type) {
    case 'toMany':
      throw toManyFilter(key);
    case 'composite':
      return compositeConditions(scope, field, filter);
    case 'toOne': {
      if (key === field.joinColumn) {
        return [
          comparisonSql(sql.ref(`${scope.alias}.${key}`), 'UUID', checkComparison('UUID', filter, key)),
        ];
      }
      const condition = relationCondition(scope, key, field.target, filter);
      return condition ? [condition] : [];
    }
    case 'scalar':
      return [
        comparisonSql(sql.ref(`${scope.alias}.${key}`), field.kind, checkComparison(field.kind, filter, key)),
      ];
  }
}

function listConditions(scope: Scope, value: unknown): Condition[] {
  return (Array.isArray(value) ? value : [value])
    .map((part: unknown) => allOf(entriesConditions(scope, isObject(part) ? part : {})))
    .filter((condition) => condition !== undefined);
}

function entriesConditions(scope: Scope, filter: Record<string, unknown>): Condition[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === 'and') return listConditions(scope, value);
    if (key === 'or') {
      const parts = listConditions(scope, value);
      return parts.length === 0 ? [] : [sql`(${sql.join(parts, sql` or `)})`];
    }
    if (key === 'not') return listConditions(scope, value).map((condition) => sql`not ${condition}`);
    return fieldConditions(scope, key, value);
  });
}

/** Looks through and/or/not only: a related record's `deletedAt` does not widen the list. */
function mentionsDeletedAt(filter: unknown): boolean {
  if (Array.isArray(filter)) return filter.some(mentionsDeletedAt);
  if (!isObject(filter)) return false;
  return Object.entries(filter).some(
    ([key, value]) =>
      key === 'deletedAt' || ((key === 'and' || key === 'or' || key === 'not') && mentionsDeletedAt(value)),
  );
}

/**
 * Checks a filter argument and turns it into SQL over the alias `t`.
 *
 * @throws ApiError as the server words it, at the first thing wrong.
 */
export function filterSql(schema: Schema, object: ObjectType, filter: Record<string, unknown>): FilterSql {
  const joins = new Set<string>();
  const condition = allOf(entriesConditions({ schema, object, alias: 't', depth: 0, joins }, filter));
  return { joins, condition, mentionsDeletedAt: mentionsDeletedAt(filter) };
}

/** `from <table> as t` with the joins that a condition or an order needs. Deleted related rows stay out. */
export function fromSql(
  schema: Schema,
  object: ObjectType,
  joins: Iterable<string>,
  withDeleted: boolean,
): Condition {
  const parts: Condition[] = [sql`from ${sql.table(tableOf(object))} as t`];
  for (const name of joins) {
    const field = object.fields.get(name);
    if (field?.type !== 'toOne') continue;
    const alias = sql.table(name);
    const alive = withDeleted ? sql`` : sql` and ${alias}."deletedAt" is null`;
    parts.push(
      sql`left join ${sql.table(tableOf(objectOf(schema, field.target)))} as ${alias}
        on ${alias}.id = t.${sql.ref(field.joinColumn)}${alive}`,
    );
  }
  return sql.join(parts, sql` `);
}

/** `where …`, hiding soft-deleted rows unless asked for. */
export function whereSql(conditions: readonly (Condition | undefined)[], withDeleted: boolean): Condition {
  const parts = conditions.filter((condition) => condition !== undefined);
  if (!withDeleted) parts.push(sql`t."deletedAt" is null`);
  return parts.length === 0 ? sql`` : sql`where ${sql.join(parts, sql` and `)}`;
}
