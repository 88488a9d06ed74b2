import { sql } from 'kysely';
import { badInput } from '../api/errors.ts';
import { columnsOf } from '../database/columns.ts';
import type { Row } from '../database/values.ts';
import type { Call, Engine } from '../engine.ts';
import { narrowed } from '../permissions/rights.ts';
import { findField, objectOf } from '../schema/derive.ts';
import type { ObjectType } from '../schema/types.ts';
import { aggregateColumns, aggregatesOf, readAggregate, selectedAggregates } from './aggregates.ts';
import type { Condition } from './comparison-sql.ts';
import { filterSql, fromSql, whereSql } from './filter.ts';
import { DIRECTIONS } from './order.ts';
import { isObject } from './values.ts';

const DEFAULT_GROUPS = 50;
const TRUNCATED = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const NAMED: Readonly<Record<string, string>> = {
  DAY_OF_THE_WEEK: 'TMDay',
  MONTH_OF_THE_YEAR: 'TMMonth',
  QUARTER_OF_THE_YEAR: '"Q"Q',
};

interface Dimension {
  readonly name: string;
  readonly expression: Condition;
  readonly relation?: string;
}

const notSupported = (name: string) =>
  badInput(`Field "${name}" is not supported in groupBy`, 'INVALID_QUERY_INPUT');

/** A date needs a time zone to be cut at a day's, month's … start; a DATE field does not. */
function dateExpression(column: Condition, isInstant: boolean, options: Record<string, unknown>): Condition {
  const granularity = String(options.granularity ?? 'NONE');
  const zone = options.timeZone;
  const pattern = NAMED[granularity];
  if (pattern !== undefined) return sql`trim(to_char(${column}, ${pattern}::text))`;
  if (!TRUNCATED.includes(granularity)) return sql`${column}`;
  if (!isInstant)
    return sql`to_char(date_trunc(${granularity.toLowerCase()}::text, ${column}), 'YYYY-MM-DD')`;
  if (typeof zone !== 'string' || zone === '') {
    throw badInput(
      'Time zone should be specified for a group by date on Day, Week, Month, Quarter or Year',
      'MISSING_TIMEZONE_FOR_DATE_GROUP_BY',
    );
  }
  return sql`to_char(date_trunc(${granularity.toLowerCase()}::text, ${column}, ${zone}::text) at time zone ${zone}::text, 'YYYY-MM-DD')`;
}

function fieldDimensions(
  engine: Engine,
  object: ObjectType,
  key: string,
  value: unknown,
  relation?: string,
): Dimension[] {
  const field = findField(object, key);
  const name = relation === undefined ? key : `${relation}.${key}`;
  if (!field || key === 'id' || field.type === 'toMany') throw notSupported(key);
  const column = sql.ref(`${relation ?? 't'}.${key}`);
  if (field.type === 'toOne') {
    if (key === field.joinColumn) return [{ name, expression: column, relation }];
    if (relation !== undefined || !isObject(value)) throw notSupported(key);
    return Object.entries(value).flatMap(([nested, option]) =>
      fieldDimensions(engine, objectOf(engine.schema, field.target), nested, option, key),
    );
  }
  if (field.type === 'composite') {
    return Object.keys(isObject(value) ? value : {}).map((subField) => {
      const part = columnsOf(object).find(
        (candidate) => candidate.field.name === key && candidate.subField?.name === subField,
      );
      if (!part) throw notSupported(`${key}.${subField}`);
      return {
        name: `${name}.${subField}`,
        expression: sql.ref(`${relation ?? 't'}.${part.name}`),
        relation,
      };
    });
  }
  if (field.kind === 'DATE' || field.kind === 'DATE_TIME') {
    const options = isObject(value) ? value : {};
    return [{ name, expression: dateExpression(column, field.kind === 'DATE_TIME', options), relation }];
  }
  return [{ name, expression: column, relation }];
}

/** By position: PostgreSQL does not see that a repeated expression with parameters is the grouped one. */
function dimensionPosition(dimensions: readonly Dimension[], name: string): Condition | undefined {
  const index = dimensions.findIndex((dimension) => dimension.name === name);
  return index < 0 ? undefined : sql.raw(String(index + 1));
}

function orderParts(object: ObjectType, dimensions: readonly Dimension[], orderBy: unknown): Condition[] {
  const known = aggregatesOf(object);
  const flat = (value: unknown, path: string): [string, unknown][] =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, part]) => flat(part, path === '' ? key : `${path}.${key}`))
      : [[path, value]];
  return (Array.isArray(orderBy) ? orderBy : isObject(orderBy) ? [orderBy] : []).flatMap((entry: unknown) =>
    flat(entry, '').flatMap(([path, direction]) => {
      if (!DIRECTIONS.some((candidate) => candidate === direction)) return [];
      const text = String(direction);
      const name = path.replace(/^aggregate\./, '').replace(/\.orderBy$/, '');
      const expression = path.startsWith('aggregate.')
        ? known.get(name)?.expression
        : dimensionPosition(dimensions, name);
      if (!expression) throw badInput(`Field "${name}" does not exist or is not sortable`, 'FIELD_NOT_FOUND');
      const order = text.startsWith('Asc') ? 'asc' : 'desc';
      const nulls = text.endsWith('First') ? 'nulls first' : 'nulls last';
      return [sql`${expression} ${sql.raw(`${order} ${nulls}`)}`];
    }),
  );
}

const dimensionValue = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** Answers `opportunitiesGroupBy(…)`: dimension values and aggregates, without records. */
export async function groupBy({ engine, object, args, selection, rights }: Call): Promise<unknown> {
  const { schema, db } = engine;
  const entries: unknown[] = Array.isArray(args.groupBy) ? args.groupBy : [args.groupBy];
  const dimensions = entries.flatMap((entry) =>
    Object.entries(isObject(entry) ? entry : {}).flatMap(([key, value]) =>
      fieldDimensions(engine, object, key, value),
    ),
  );
  if (dimensions.length === 0)
    throw badInput('At least one group by field is required', 'INVALID_QUERY_INPUT');
  const filtered = filterSql(
    schema,
    object,
    narrowed(rights, object, isObject(args.filter) ? args.filter : {}),
  );
  const joins = new Set([...filtered.joins, ...dimensions.flatMap(({ relation }) => relation ?? [])]);
  const aggregates = selectedAggregates(object, selection);
  const grouped = entries.flatMap((entry) => (isObject(entry) ? Object.keys(entry) : []));
  rights.check('read', object, { reads: [...grouped, ...aggregates.map(([, { field }]) => field)] });
  const columns = [
    ...dimensions.map(({ expression }, index) => sql`${expression} as ${sql.ref(`dimension${index}`)}`),
    ...(aggregates.length > 0 ? [aggregateColumns(aggregates)] : []),
  ];
  const positions = sql.join(dimensions.map((_, index) => sql.raw(String(index + 1))));
  const order = orderParts(object, dimensions, args.orderBy);
  const { rows } = await sql<Row>`
    select ${sql.join(columns)} ${fromSql(schema, object, joins, filtered.mentionsDeletedAt)}
    ${whereSql([filtered.condition], filtered.mentionsDeletedAt)}
    group by ${positions} ${order.length > 0 ? sql`order by ${sql.join(order)}` : sql``}
    limit ${typeof args.limit === 'number' ? args.limit : DEFAULT_GROUPS}`.execute(db);
  return rows.map((row) =>
    Object.fromEntries(
      Object.keys(selection).map((name) => {
        if (name === 'groupByDimensionValues') {
          return [name, dimensions.map((_, index) => dimensionValue(row[`dimension${index}`]))];
        }
        return [name, name === 'edges' ? [] : readAggregate(row[name])];
      }),
    ),
  );
}
