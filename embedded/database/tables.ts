import { sql } from 'kysely';
import { objectOf } from '../schema/derive.ts';
import type { ObjectType, ScalarKind, Schema } from '../schema/types.ts';
import { type Column, columnsOf, columnsOfIndex, enumTypeOf, foreignKeyOf, tableOf } from './columns.ts';
import type { Database } from './dialect.ts';
import { defaultRow } from './values.ts';

const SQL_TYPES: Readonly<
  Record<Exclude<ScalarKind, 'SELECT' | 'RATING' | 'MULTI_SELECT' | 'TS_VECTOR'>, string>
> = {
  UUID: 'uuid',
  TEXT: 'text',
  NUMBER: 'double precision',
  NUMERIC: 'numeric',
  BOOLEAN: 'boolean',
  DATE: 'date',
  DATE_TIME: 'timestamptz',
  RAW_JSON: 'jsonb',
  POSITION: 'double precision',
  ARRAY: 'text[]',
};

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The database's type of a column. */
export function sqlType(object: ObjectType, column: Column): string {
  switch (column.kind) {
    case 'SELECT':
    case 'RATING':
      return quote(enumTypeOf(object, column.name));
    case 'MULTI_SELECT':
      return `${quote(enumTypeOf(object, column.name))}[]`;
    case 'TS_VECTOR':
      return searchVectorType(object);
    default:
      return SQL_TYPES[column.kind];
  }
}

function searchVectorType(object: ObjectType): string {
  const columns = columnsOf(object)
    .filter((column) => column.kind === 'TEXT')
    .filter((column) => column.field.name === object.labelField || column.subField?.name === 'primaryEmail')
    .map((column) => `coalesce(${quote(column.name)}, '')`);
  if (columns.length === 0) return 'tsvector';
  return `tsvector generated always as (to_tsvector('simple', ${columns.join(` || ' ' || `)})) stored`;
}

const isEnum = (column: Column): boolean => column.options !== undefined;

function enumStatements(object: ObjectType, columns: readonly Column[]): string[] {
  return columns
    .filter(isEnum)
    .map(
      (column) =>
        `create type ${quote(enumTypeOf(object, column.name))} as enum (${(column.options ?? []).map(literal).join(', ')})`,
    );
}

function columnDefinition(object: ObjectType, column: Column): string {
  const parts = [quote(column.name), sqlType(object, column)];
  if (column.name === 'id') parts.push('primary key');
  else if (!column.nullable) parts.push('not null');
  return parts.join(' ');
}

function foreignKeyStatements(schema: Schema, object: ObjectType, columns: readonly Column[]): string[] {
  return columns.flatMap((column) => {
    if (column.field.type !== 'toOne') return [];
    const target = tableOf(objectOf(schema, column.field.target));
    return [
      `alter table ${quote(tableOf(object))} add constraint ${quote(foreignKeyOf(object, column.name))}` +
        ` foreign key (${quote(column.name)}) references ${quote(target)} (id)` +
        ` on delete ${column.field.onDelete.replace('_', ' ')}`,
      `create index on ${quote(tableOf(object))} (${quote(column.name)})`,
    ];
  });
}

function uniqueIndexStatements(
  object: ObjectType,
  isWanted: (name: string) => boolean = () => true,
): string[] {
  return object.uniqueIndexes
    .filter(({ name }) => isWanted(name))
    .map((index) => {
      const columns = columnsOfIndex(object, index.parts).map((column) => quote(column.name));
      return `create unique index ${quote(index.name)} on ${quote(tableOf(object))} (${columns.join(', ')})`;
    });
}

/** Tables without what points from one to another. */
function tableStatements(schema: Schema): string[] {
  const objects = [...schema.values()];
  return [
    ...objects.flatMap((object) => enumStatements(object, columnsOf(object))),
    ...objects.map((object) => {
      const columns = columnsOf(object).map((column) => columnDefinition(object, column));
      return `create table ${quote(tableOf(object))} (${columns.join(', ')})`;
    }),
  ];
}

/** The statements that make a schema's tables, in an order that PostgreSQL accepts. */
export function createStatements(schema: Schema): string[] {
  const objects = [...schema.values()];
  return [
    ...tableStatements(schema),
    ...objects.flatMap((object) => foreignKeyStatements(schema, object, columnsOf(object))),
    ...objects.flatMap((object) => uniqueIndexStatements(object)),
  ];
}

/** Rows that exist already take a new column's default. */
function addColumnStatement(object: ObjectType, column: Column): string {
  const value = defaultRow(object, new Date(0))[column.name];
  const defaultClause = value === undefined || value === null ? '' : ` default ${literal(String(value))}`;
  return `alter table ${quote(tableOf(object))} add column ${columnDefinition(object, column)}${defaultClause}`;
}

function dropColumnStatements(object: ObjectType, column: Column): string[] {
  return [
    `alter table ${quote(tableOf(object))} drop column ${quote(column.name)} cascade`,
    ...(isEnum(column) ? [`drop type ${quote(enumTypeOf(object, column.name))} cascade`] : []),
  ];
}

/** The statements that turn one schema's tables into another's and keep the rows. */
export function migrateStatements(from: Schema, to: Schema): string[] {
  const gone = [...from.values()].filter((object) => !to.has(object.name));
  const fresh = new Map([...to].filter(([name]) => !from.has(name)));
  const kept = [...to.values()].flatMap((after) => {
    const before = from.get(after.name);
    if (!before) return [];
    const names = (object: ObjectType) => new Set(columnsOf(object).map(({ name }) => name));
    const [old, now] = [names(before), names(after)];
    return [
      {
        before,
        after,
        removed: columnsOf(before).filter(({ name }) => !now.has(name)),
        added: columnsOf(after).filter(({ name }) => !old.has(name)),
      },
    ];
  });
  const known = new Set([...from.values()].flatMap((object) => object.uniqueIndexes.map(({ name }) => name)));
  return [
    ...kept.flatMap(({ before, removed }) =>
      removed.flatMap((column) => dropColumnStatements(before, column)),
    ),
    ...gone.flatMap((object) => [
      `drop table ${quote(tableOf(object))} cascade`,
      ...columnsOf(object)
        .filter(isEnum)
        .map((column) => `drop type ${quote(enumTypeOf(object, column.name))} cascade`),
    ]),
    ...tableStatements(fresh),
    ...kept.flatMap(({ after, added }) => [
      ...enumStatements(after, added),
      ...added.map((column) => addColumnStatement(after, column)),
    ]),
    ...[...fresh.values()].flatMap((object) => foreignKeyStatements(to, object, columnsOf(object))),
    ...kept.flatMap(({ after, added }) => foreignKeyStatements(to, after, added)),
    ...[...to.values()].flatMap((object) =>
      uniqueIndexStatements(object, (name) => fresh.has(object.name) || !known.has(name)),
    ),
  ];
}

/** Adds a value at the end of a select column's type. */
export const addEnumValueStatement = (object: ObjectType, column: string, value: string): string =>
  `alter type ${quote(enumTypeOf(object, column))} add value if not exists ${literal(value)}`;

/** Renames one column, and the type of a select column with it. */
export function renameColumnStatements(object: ObjectType, from: Column, to: string): string[] {
  const statements = [
    `alter table ${quote(tableOf(object))} rename column ${quote(from.name)} to ${quote(to)}`,
  ];
  if (isEnum(from)) {
    statements.push(
      `alter type ${quote(enumTypeOf(object, from.name))} rename to ${quote(enumTypeOf(object, to))}`,
    );
  }
  return statements;
}

/**
 * Empties the tables of objects. Unlike TRUNCATE, which makes new files for all of them and lets the database forget what
 * it knows of each, the cost follows the rows there are.
 */
export async function emptyTables(db: Database, objects: readonly ObjectType[]): Promise<void> {
  // Everything goes, so nothing has to follow what it pointed to.
  await sql`set session_replication_role = replica`.execute(db);
  for (const object of objects) await sql`delete from ${sql.table(tableOf(object))}`.execute(db);
  await sql`set session_replication_role = origin`.execute(db);
}
