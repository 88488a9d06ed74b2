import { sql } from 'kysely';
import { type Column, columnsOf } from '../database/columns.ts';
import { capitalise } from '../schema/names.ts';
import type { Field, ObjectType } from '../schema/types.ts';
import type { Condition } from './comparison-sql.ts';
import type { Selection } from './selection.ts';

/** A value computed over a list, such as `sumAmountAmountMicros`. */
export interface Aggregate {
  readonly graphqlType: 'Int' | 'Float' | 'DateTime' | 'Date';
  /** Name of the field that it is computed from. */
  readonly field: string;
  readonly expression: Condition;
}

const cache = new WeakMap<ObjectType, ReadonlyMap<string, Aggregate>>();

const EMPTY_PARTS: Readonly<Record<string, readonly string[]>> = {
  CURRENCY: ['amountMicros'],
  LINKS: ['primaryLinkUrl'],
  EMAILS: ['primaryEmail'],
  PHONES: ['primaryPhoneNumber'],
  FULL_NAME: ['firstName', 'lastName'],
  ACTOR: ['name'],
  RICH_TEXT: ['markdown'],
};

function columnsForEmptiness(object: ObjectType, field: Field): readonly Column[] {
  const columns = columnsOf(object).filter((column) => column.field.name === field.name);
  if (field.type !== 'composite') return columns;
  const parts = EMPTY_PARTS[field.kind];
  return parts ? columns.filter((column) => parts.includes(column.subField?.name ?? '')) : columns;
}

function countAggregates(object: ObjectType, field: Field): [string, Aggregate][] {
  const columns = columnsForEmptiness(object, field).map((column) => sql.ref(`t.${column.name}`));
  const value = sql`nullif(concat(${sql.join(columns)}), '')`;
  // Over an empty list every count but the total is null.
  const unlessEmpty = (expression: Condition): Condition =>
    sql`case when count(*) = 0 then null else ${expression} end`;
  const name = capitalise(field.name);
  const int = (expression: Condition): Aggregate => ({
    graphqlType: 'Int',
    field: field.name,
    expression: unlessEmpty(expression),
  });
  const share = (expression: Condition): Aggregate => ({
    graphqlType: 'Float',
    field: field.name,
    expression: unlessEmpty(sql`${expression}::decimal / count(*)`),
  });
  return [
    [`countUniqueValues${name}`, int(sql`count(distinct ${value})`)],
    [`countEmpty${name}`, int(sql`count(*) - count(${value})`)],
    [`countNotEmpty${name}`, int(sql`count(${value})`)],
    [`percentageEmpty${name}`, share(sql`(count(*) - count(${value}))`)],
    [`percentageNotEmpty${name}`, share(sql`count(${value})`)],
  ];
}

function valueAggregates(object: ObjectType, field: Field): [string, Aggregate][] {
  const columns = columnsOf(object).filter((column) => column.field.name === field.name);
  return columns.flatMap((column): [string, Aggregate][] => {
    const reference = sql.ref(`t.${column.name}`);
    const name = capitalise(column.name);
    switch (column.kind) {
      case 'DATE':
      case 'DATE_TIME': {
        const graphqlType = column.kind === 'DATE' ? 'Date' : 'DateTime';
        return [
          [`min${name}`, { graphqlType, field: field.name, expression: sql`min(${reference})` }],
          [`max${name}`, { graphqlType, field: field.name, expression: sql`max(${reference})` }],
        ];
      }
      case 'NUMBER':
      case 'NUMERIC':
        if (field.type === 'composite' && field.kind !== 'CURRENCY') return [];
        return (['min', 'max', 'sum', 'avg'] as const).map((operation) => [
          `${operation}${name}`,
          { graphqlType: 'Float', field: field.name, expression: sql`${sql.raw(operation)}(${reference})` },
        ]);
      case 'BOOLEAN':
        return [
          [
            `countTrue${name}`,
            { graphqlType: 'Int', field: field.name, expression: sql`count(*) filter (where ${reference})` },
          ],
          [
            `countFalse${name}`,
            {
              graphqlType: 'Int',
              field: field.name,
              expression: sql`count(*) filter (where not ${reference})`,
            },
          ],
        ];
      default:
        return [];
    }
  });
}

/** Every aggregate a connection of the object offers, by its GraphQL name. */
export function aggregatesOf(object: ObjectType): ReadonlyMap<string, Aggregate> {
  const known = cache.get(object);
  if (known) return known;
  const aggregates = new Map<string, Aggregate>([
    ['totalCount', { graphqlType: 'Int', field: 'id', expression: sql`count(*)` }],
  ]);
  for (const field of object.fields.values()) {
    if (field.type !== 'scalar' && field.type !== 'composite') continue;
    for (const [name, aggregate] of [...countAggregates(object, field), ...valueAggregates(object, field)]) {
      aggregates.set(name, aggregate);
    }
  }
  cache.set(object, aggregates);
  return aggregates;
}

/** The aggregates among the selected fields. */
export function selectedAggregates(object: ObjectType, selection: Selection): [string, Aggregate][] {
  const known = aggregatesOf(object);
  return Object.keys(selection).flatMap((name): [string, Aggregate][] => {
    const aggregate = known.get(name);
    return aggregate ? [[name, aggregate]] : [];
  });
}

/** `expression as "name", …` */
export const aggregateColumns = (aggregates: readonly [string, Aggregate][]): Condition =>
  sql.join(aggregates.map(([name, aggregate]) => sql`${aggregate.expression} as ${sql.ref(name)}`));

/** Numbers arrive as text or big integers, instants as dates; the API shows numbers and ISO text. */
export function readAggregate(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && value !== '' && Number.isFinite(Number(value))) return Number(value);
  return value;
}
