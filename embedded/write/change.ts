import { sql } from 'kysely';
import { badInput, internalError, recordNotFound } from '../api/errors.ts';
import { tableOf } from '../database/columns.ts';
import { decodeRow, type Row } from '../database/values.ts';
import type { Call } from '../engine.ts';
import { changed, destroyed, type RecordChange } from '../events/change.ts';
import { narrowed } from '../permissions/rights.ts';
import type { Condition } from '../query/comparison-sql.ts';
import { checkComplexity } from '../query/complexity.ts';
import { filterSql, fromSql } from '../query/filter.ts';
import { formatRecord } from '../query/format.ts';
import { loadNested } from '../query/nested.ts';
import { isObject } from '../query/values.ts';
import type { ObjectType, RecordValues, StoredRecord } from '../schema/types.ts';
import { MAX_WRITTEN } from './create.ts';
import { recordInput } from './input.ts';
import { run, selectRecords, updateRows } from './rows.ts';

type StateChange = 'updated' | 'deleted' | 'restored';

/**
 * Fails as Twenty 2.21 does on `eq` and `neq` of a date-time in the filter of an update, at any depth: the server
 * names the table once where its own SQL has it twice.
 */
function refuseInstantEquality(object: ObjectType, filter: unknown): void {
  if (Array.isArray(filter)) for (const inner of filter) refuseInstantEquality(object, inner);
  if (!isObject(filter)) return;
  for (const [key, inner] of Object.entries(filter)) {
    if (['and', 'or', 'not'].includes(key)) refuseInstantEquality(object, inner);
    const field = object.fields.get(key);
    const isInstant = field?.type === 'scalar' && field.kind === 'DATE_TIME';
    if (isInstant && isObject(inner) && ('eq' in inner || 'neq' in inner)) {
      throw internalError('Data validation error.');
    }
  }
}

/** The condition of a mutation's filter. Deleted rows match too: writes do not hide them. */
function targetCondition(call: Call): Condition {
  const { engine, object, rights } = call;
  const filter = typeof call.args.id === 'string' ? { id: { eq: call.args.id } } : call.args.filter;
  const { joins, condition } = filterSql(
    engine.schema,
    object,
    narrowed(rights, object, isObject(filter) ? filter : {}),
  );
  if (joins.size === 0) return condition ?? sql`true`;
  const from = fromSql(engine.schema, object, joins, true);
  return sql`t.id in (select t.id ${from} where ${condition ?? sql`true`})`;
}

/** Refuses to update more records at once than the server does. */
export function checkCount(records: readonly StoredRecord[]): void {
  if (records.length <= MAX_WRITTEN) return;
  throw badInput(
    `Cannot update more than ${MAX_WRITTEN} records at once`,
    'TOO_MANY_RECORDS_TO_UPDATE',
    `You can only update up to ${MAX_WRITTEN} records at once.`,
  );
}

async function answer(call: Call, records: readonly StoredRecord[]): Promise<RecordValues[]> {
  const copies = records.map((record) => ({ ...record }));
  await loadNested(call, call.object, copies, call.selection);
  return copies.map((record) => formatRecord(call.engine.schema, call.object, record, call.selection));
}

function firstOrNotFound(records: readonly RecordValues[]): RecordValues {
  const [record] = records;
  if (!record) throw recordNotFound();
  return record;
}

/**
 * Writes to every matching row and tells of the rows that changed.
 *
 * As on the server, the filter is read again after the write: a row that no longer
 * matches its own filter changes without an event.
 */
async function writeMatching(call: Call, action: StateChange, values: RecordValues): Promise<StoredRecord[]> {
  const { engine, object, rights } = call;
  checkComplexity(engine.schema, object, call.selection);
  const reads = Object.keys(call.selection);
  if (action === 'updated') {
    rights.check('write', object, { reads, writes: [...Object.keys(values), 'updatedBy'] });
  } else rights.check('softDelete', object, { reads });
  engine.checkWritable(object, Object.keys(values));
  if (action === 'updated') refuseInstantEquality(object, call.args.filter);
  const condition = targetCondition(call);
  const before = await run(engine, object, () => selectRecords(engine, object, condition));
  if (action === 'updated') checkCount(before);
  const written = await updateRows(
    engine,
    object,
    values,
    condition,
    action === 'updated' ? call.actor : undefined,
  );
  const after = new Map(
    (written.length === 0 ? [] : await selectRecords(engine, object, condition)).map((record) => [
      record.id,
      record,
    ]),
  );
  const changes = before.flatMap((old): RecordChange[] => {
    const record = after.get(old.id);
    const change = record ? changed(object, action, old, record) : undefined;
    return change ? [change] : [];
  });
  engine.emit(object, changes);
  return written;
}

async function dataOf(call: Call): Promise<RecordValues> {
  const values = await recordInput(call.engine, call.object, isObject(call.args.data) ? call.args.data : {});
  if (typeof values.position === 'string') delete values.position;
  return values;
}

/** Answers `updateCompanies(filter: …, data: …)`: an atomic compare-and-set; an empty list means it lost. */
export async function updateMany(call: Call): Promise<unknown> {
  return answer(call, await writeMatching(call, 'updated', await dataOf(call)));
}

/** Answers `updateCompany(id: …, data: …)`. */
export async function updateOne(call: Call): Promise<unknown> {
  return firstOrNotFound(await answer(call, await writeMatching(call, 'updated', await dataOf(call))));
}

/** Answers `deleteCompanies(filter: …)`: the rows stay, hidden. */
export async function deleteMany(call: Call): Promise<unknown> {
  return answer(call, await writeMatching(call, 'deleted', { deletedAt: call.engine.now().toISOString() }));
}

/** Answers `deleteCompany(id: …)`. */
export async function deleteOne(call: Call): Promise<unknown> {
  const deletedAt = call.engine.now().toISOString();
  return firstOrNotFound(await answer(call, await writeMatching(call, 'deleted', { deletedAt })));
}

/** Answers `restoreCompanies(filter: …)`. */
export async function restoreMany(call: Call): Promise<unknown> {
  return answer(call, await writeMatching(call, 'restored', { deletedAt: null }));
}

/** Answers `restoreCompany(id: …)`. */
export async function restoreOne(call: Call): Promise<unknown> {
  return firstOrNotFound(await answer(call, await writeMatching(call, 'restored', { deletedAt: null })));
}

/**
 * Removes matching rows for good. Children lose their link without an event, and only
 * the first of several rows is told of: the server reads one record before it removes all.
 */
async function destroyMatching(call: Call): Promise<StoredRecord[]> {
  const { engine, object } = call;
  checkComplexity(engine.schema, object, call.selection);
  call.rights.check('destroy', object, { reads: Object.keys(call.selection) });
  engine.checkWritable(object, []);
  const condition = targetCondition(call);
  const [first] = await run(engine, object, () => selectRecords(engine, object, condition));
  const { rows } = await run(engine, object, () =>
    sql<Row>`delete from ${sql.table(tableOf(object))} as t where ${condition} returning t.*`.execute(
      engine.db,
    ),
  );
  if (first && rows.length > 0) engine.emit(object, [destroyed(first)]);
  return rows.map((row) => decodeRow(object, row));
}

/** Answers `destroyCompanies(filter: …)`. */
export async function destroyMany(call: Call): Promise<unknown> {
  return answer(call, await destroyMatching(call));
}

/** Answers `destroyCompany(id: …)`. */
export async function destroyOne(call: Call): Promise<unknown> {
  return firstOrNotFound(await answer(call, await destroyMatching(call)));
}
