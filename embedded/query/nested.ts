import { sql } from 'kysely';
import { tableOf } from '../database/columns.ts';
import { decodeRow, type Row } from '../database/values.ts';
import type { Call } from '../engine.ts';
import { objectOf } from '../schema/derive.ts';
import type { ObjectType, StoredRecord, ToManyField, ToOneField } from '../schema/types.ts';
import { aggregateColumns, readAggregate, selectedAggregates } from './aggregates.ts';
import type { Condition } from './comparison-sql.ts';
import { filterSql } from './filter.ts';
import { readColumns } from './read-columns.ts';
import { type Selection, under } from './selection.ts';

/** Children of one parent that a read answers; the rest is cut off without a word. */
export const MAX_CHILDREN = 60;

/** A to-many relation of a loaded record. */
export interface LoadedChildren {
  readonly records: readonly StoredRecord[];
  readonly aggregates: Readonly<Record<string, unknown>>;
}

/** Whom records are loaded for, and from where. */
type Reader = Pick<Call, 'engine' | 'rights'>;

/** Which rows the reader has to do with. Filters of roles name fields of the object itself. */
const ownRows = ({ engine, rights }: Reader, target: ObjectType): Condition =>
  filterSql(engine.schema, target, rights.rows(target) ?? {}).condition ?? sql`true`;

const isEmpty = (selection: Selection): boolean => Object.keys(selection).length === 0;

async function loadOne(
  reader: Reader,
  field: ToOneField,
  parents: readonly StoredRecord[],
  selection: Selection,
): Promise<void> {
  const { engine } = reader;
  const target = objectOf(engine.schema, field.target);
  if (parents.length > 0) reader.rights.check('read', target, { reads: Object.keys(selection) });
  const ids = [
    ...new Set(parents.map((parent) => parent[field.joinColumn]).filter((id) => typeof id === 'string')),
  ];
  const found = new Map<string, StoredRecord>();
  if (ids.length > 0) {
    const { rows } = await sql<Row>`
      select ${readColumns(target, selection, ['deletedAt'])} from ${sql.table(tableOf(target))} as t
      where t.id in (${sql.join(ids)}) and ${ownRows(reader, target)}`.execute(engine.db);
    for (const row of rows) {
      const record = decodeRow(target, row);
      found.set(record.id, record);
    }
  }
  // The server copies the related record before it loads what lies below, unless `deletedAt` is
  // selected: without it, relations of a related record come back empty.
  if ('deletedAt' in selection) await loadNested(reader, target, [...found.values()], selection);
  for (const parent of parents) {
    const related = found.get(String(parent[field.joinColumn]));
    const isAlive = related !== undefined && related.deletedAt === null;
    parent[field.name] = isAlive ? related : null;
    if (related && !isAlive) parent[field.joinColumn] = null;
  }
}

async function loadMany(
  reader: Reader,
  field: ToManyField,
  parents: readonly StoredRecord[],
  selection: Selection,
  limit: number,
): Promise<void> {
  const { engine } = reader;
  const target = objectOf(engine.schema, field.target);
  const inverse = target.fields.get(field.inverse);
  if (inverse?.type !== 'toOne' || parents.length === 0) return;
  const isUnfilled = !engine.filled.has(target);
  const node = under(under(selection, 'edges'), 'node');
  const aggregates = selectedAggregates(target, selection);
  const aggregated = aggregates.map(([, { field }]) => field);
  reader.rights.check('read', target, { reads: [...aggregated, ...Object.keys(node), inverse.name] });
  const ids = sql.join(parents.map((parent) => parent.id));
  const column = sql.ref(inverse.joinColumn);
  const { rows } = isUnfilled
    ? { rows: [] }
    : await sql<Row>`
        select * from (
          select ${readColumns(target, node, [inverse.joinColumn])},
            row_number() over (partition by t.${column} order by t.ctid) as "rowNumber"
          from ${sql.table(tableOf(target))} as t where t.${column} in (${ids}) and t."deletedAt" is null
            and ${ownRows(reader, target)}
        ) as children where "rowNumber" <= ${limit} order by "rowNumber"`.execute(engine.db);
  const records = rows.map((row) => decodeRow(target, row));
  await loadNested(reader, target, records, node);

  const values = new Map<string, Record<string, unknown>>();
  if (aggregates.length > 0 && !isUnfilled) {
    const grouped = await sql<Row>`
      select t.${column} as "parentId", ${aggregateColumns(aggregates)}
      from ${sql.table(tableOf(target))} as t
      where t.${column} in (${ids}) and t."deletedAt" is null and ${ownRows(reader, target)}
      group by t.${column}`.execute(engine.db);
    for (const { parentId, ...row } of grouped.rows) {
      values.set(
        String(parentId),
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, readAggregate(v)])),
      );
    }
  }
  for (const parent of parents) {
    const children: LoadedChildren = {
      records: records.filter((record) => record[inverse.joinColumn] === parent.id),
      aggregates: values.get(parent.id) ?? { totalCount: 0 },
    };
    parent[field.name] = children;
  }
}

/**
 * Loads the selected relations into the records.
 *
 * @param limit children per parent
 */
export async function loadNested(
  reader: Reader,
  object: ObjectType,
  records: readonly StoredRecord[],
  selection: Selection,
  limit: number = MAX_CHILDREN,
): Promise<void> {
  for (const [name, nested] of Object.entries(selection)) {
    const field = object.fields.get(name);
    if (!field || isEmpty(nested)) continue;
    if (field.type === 'toOne') await loadOne(reader, field, records, nested);
    if (field.type === 'toMany') await loadMany(reader, field, records, nested, limit);
  }
}
