import { sql } from 'kysely';
import { badInput, recordNotFound } from '../api/errors.ts';
import { decodeRow, type Row } from '../database/values.ts';
import type { Call } from '../engine.ts';
import { narrowed } from '../permissions/rights.ts';
import { aggregateColumns, readAggregate, selectedAggregates } from './aggregates.ts';
import { checkComplexity } from './complexity.ts';
import { cursorFilter, decodeCursor } from './cursor.ts';
import { filterSql, fromSql, whereSql } from './filter.ts';
import { formatPage, formatRecord, nodeSelection } from './format.ts';
import { shownRecords } from './mailboxes.ts';
import { loadNested } from './nested.ts';
import { orderKeys, orderSql } from './order.ts';
import { readColumns } from './read-columns.ts';
import { isObject } from './values.ts';

/** Rows of a list that names no size. */
export const DEFAULT_PAGE = 200;

const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

interface PageArguments {
  readonly first?: number;
  readonly last?: number;
  readonly offset?: number;
  readonly before?: string;
  readonly after?: string;
}

function pageArguments(args: Call['args']): PageArguments {
  const page: PageArguments = {
    first: count(args.first),
    last: count(args.last),
    offset: count(args.offset),
    before: text(args.before),
    after: text(args.after),
  };
  const conflict = (left: string, right: string) =>
    badInput(`Cannot provide both ${left} and ${right}`, 'ARGS_CONFLICT');
  if (page.first && page.last) throw conflict('first', 'last');
  if (page.before && page.after) throw conflict('before', 'after');
  if (page.before && page.first) throw conflict('before', 'first');
  if (page.after && page.last) throw conflict('after', 'last');
  if ((page.first ?? 0) < 0) throw badInput('First argument must be non-negative', 'INVALID_ARGS_FIRST');
  if ((page.last ?? 0) < 0) throw badInput('Last argument must be non-negative', 'INVALID_ARGS_LAST');
  return page;
}

const UNREFUSED = /^(NULL|NOT_NULL|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(T[\d:.]+Z)?)$/;

/** Whether the database would refuse no value of a filter; told of the commonest ones only. */
const isUnrefused = (value: unknown): boolean =>
  typeof value === 'string'
    ? UNREFUSED.test(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(isUnrefused);

/** Whether a list needs no question, because there is no record and no value that would be refused. */
const isSurelyEmpty = ({ filled }: Call['engine'], object: Call['object'], filter: unknown): boolean =>
  !filled.has(object) && isUnrefused(filter);

/** Answers `companies(…)`. `last` without `before` reads from the start, as on the server. */
export async function findMany(call: Call): Promise<unknown> {
  const { engine, object, args, selection, rights } = call;
  const { schema, db } = engine;
  const page = pageArguments(args);
  const filter = narrowed(rights, object, isObject(args.filter) ? args.filter : {});
  const keys = orderKeys(schema, object, args.orderBy);
  const filtered = filterSql(schema, object, filter);
  checkComplexity(schema, object, nodeSelection(selection));
  const selected = selectedAggregates(object, selection);
  const aggregated = selected.map(([, { field }]) => field);
  rights.check('read', object, { reads: [...aggregated, ...Object.keys(nodeSelection(selection))] });

  const cursorText = page.after ?? page.before;
  const backwards = page.before !== undefined;
  const cursor =
    cursorText === undefined
      ? undefined
      : filterSql(schema, object, cursorFilter(decodeCursor(cursorText), keys, backwards));
  const limit = page.first ?? page.last ?? DEFAULT_PAGE;
  const withDeleted = filtered.mentionsDeletedAt;
  const orderJoins = keys.flatMap((key) => (key.relation === undefined ? [] : [key.relation]));
  const joins = new Set([...filtered.joins, ...orderJoins]);
  const ordered = keys.flatMap((key) => (key.relation === undefined ? [key.column] : []));
  const columns = readColumns(object, nodeSelection(selection), ordered);
  const { rows } = isSurelyEmpty(engine, object, filter)
    ? { rows: [] }
    : await sql<Row>`
        select ${columns} ${fromSql(schema, object, joins, withDeleted)}
        ${whereSql([filtered.condition, cursor?.condition], withDeleted)}
        ${orderSql(keys, backwards)} limit ${limit + 1} offset ${page.offset ?? 0}`.execute(db);
  const hasMore = rows.length > limit;
  const read = rows.slice(0, limit).map((row) => decodeRow(object, row));
  if (backwards) read.reverse();
  const records = await shownRecords(engine, object, read);
  await loadNested(call, object, records, nodeSelection(selection));

  const aggregates: Record<string, unknown> = {};
  if (selected.length > 0) {
    const result = await sql<Row>`
      select ${aggregateColumns(selected)} ${fromSql(schema, object, filtered.joins, withDeleted)}
      ${whereSql([filtered.condition], withDeleted)}`.execute(db);
    for (const [name, value] of Object.entries(result.rows[0] ?? {})) aggregates[name] = readAggregate(value);
  }
  return formatPage(
    schema,
    object,
    { records, keys, hasNextPage: !backwards && hasMore, hasPreviousPage: backwards && hasMore, aggregates },
    selection,
  );
}

/** Answers `company(filter: …)`. Throws "Record not found" when nothing matches. */
export async function findOne(call: Call): Promise<unknown> {
  const { engine, object, args, selection, rights } = call;
  const { schema, db } = engine;
  const filter = isObject(args.filter) ? args.filter : {};
  if (Object.keys(filter).length === 0) throw badInput('Missing filter argument', 'INVALID_QUERY_INPUT');
  const filtered = filterSql(schema, object, narrowed(rights, object, filter));
  checkComplexity(schema, object, selection);
  rights.check('read', object, { reads: Object.keys(selection) });
  const { rows } = await sql<Row>`
    select ${readColumns(object, selection, [])} ${fromSql(schema, object, filtered.joins, filtered.mentionsDeletedAt)}
    ${whereSql([filtered.condition], filtered.mentionsDeletedAt)} limit 1`.execute(db);
  const row = rows[0];
  if (!row) throw recordNotFound();
  const record = decodeRow(object, row);
  await loadNested(call, object, [record], selection);
  return formatRecord(schema, object, record, selection);
}
