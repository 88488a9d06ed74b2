import { type RawBuilder, sql } from 'kysely';
import type { ScalarKind } from '../schema/types.ts';
import type { Comparison } from './filter-checks.ts';

export type Condition = RawBuilder<unknown>;

/** What stands for "empty" in a column that the API shows as '' or [] when it is null. */
function emptyEquivalent(value: unknown, kind: ScalarKind, isTextual: boolean): string | undefined {
  const isEmptyText = value === null || value === '' || value === 'NULL';
  if (isTextual && kind === 'TEXT') return isEmptyText ? '' : undefined;
  if (kind === 'MULTI_SELECT' || kind === 'ARRAY') {
    return value === null || value === 'NULL' || (Array.isArray(value) && value.length === 0)
      ? '{}'
      : undefined;
  }
  return undefined;
}

/**
 * SQL of one comparison on a column.
 *
 * Instants compare by whole milliseconds. Empty text and null are one value, as the
 * server treats them. A comparison with null (`eq: null`) matches nothing.
 *
 * @param isTextual false for a text part whose null does not read as '' (a currency code)
 */
export function comparisonSql(
  column: Condition,
  kind: ScalarKind,
  { operator, value }: Comparison,
  isTextual = true,
): Condition {
  const empty = emptyEquivalent(value, kind, isTextual);
  const orNull = empty === undefined ? sql`` : sql` or ${column} is null`;
  const andNotNull = empty === undefined ? sql`` : sql` and ${column} is not null`;
  const isInstant = kind === 'DATE_TIME';
  const next = sql`(${value}::timestamptz + interval '1 millisecond')`;
  switch (operator) {
    case 'eq':
      if (isInstant) return sql`(${column} >= ${value} and ${column} < ${next})`;
      return sql`(${column} = ${value}${orNull})`;
    case 'neq':
      if (isInstant) return sql`(${column} < ${value} or ${column} >= ${next})`;
      return sql`(${column} != ${value}${andNotNull})`;
    case 'gt':
      return isInstant ? sql`${column} >= ${next}` : sql`${column} > ${value}`;
    case 'gte':
      return sql`${column} >= ${value}`;
    case 'lt':
      return sql`${column} < ${value}`;
    case 'lte':
      return isInstant ? sql`${column} < ${next}` : sql`${column} <= ${value}`;
    case 'in':
      return sql`${column} in (${sql.join(Array.isArray(value) ? value : [value])})`;
    case 'is': {
      if (value !== 'NULL') return sql`${column} is not null`;
      return empty === undefined ? sql`${column} is null` : sql`(${column} is null or ${column} = ${empty})`;
    }
    case 'like':
      return sql`(${column}::text like ${value}${orNull})`;
    case 'ilike':
      return sql`(${column}::text ilike ${value}${orNull})`;
    case 'startsWith':
      return sql`${column}::text ^@ ${value}`;
    case 'endsWith':
      return sql`right(${column}::text, length(${value}::text)) = ${value}`;
    case 'isEmptyArray':
      return sql`(${column} = '{}' or ${column} is null)`;
    case 'containsAny':
      return sql`${column}::text[] && array[${sql.join(Array.isArray(value) ? value : [value])}]::text[]`;
    case 'containsIlike':
      return sql`exists (select 1 from unnest(${column}) as item where item ilike ${value})`;
    default:
      throw new Error(`Operator "${operator}" is not supported`);
  }
}
