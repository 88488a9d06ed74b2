import { sql } from 'kysely';
import { ApiError } from '../api/errors.ts';
import { tableOf } from '../database/columns.ts';
import type { Call, Engine } from '../engine.ts';
import { changed, destroyed } from '../events/change.ts';
import { formatRecord } from '../query/format.ts';
import { loadNested } from '../query/nested.ts';
import { isObject } from '../query/values.ts';
import type { Field, RecordValues, StoredRecord } from '../schema/types.ts';
import { moveChildren } from './move-children.ts';
import { selectRecords, updateRows } from './rows.ts';

const notFound = (): ApiError =>
  new ApiError('One or more records not found', {
    subCode: 'RECORD_NOT_FOUND',
    userFriendlyMessage: 'One or more records were not found.',
    code: 'NOT_FOUND',
  });

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isBlank));

const SYSTEM = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'position',
  'createdBy',
  'updatedBy',
  'searchVector',
]);

const keyOf = (field: Field): string => (field.type === 'toOne' ? field.joinColumn : field.name);

/** What the kept record takes over: the others' values where it has none of its own. */
function takenOver(
  fields: Iterable<Field>,
  kept: StoredRecord,
  others: readonly StoredRecord[],
): RecordValues {
  const values: RecordValues = {};
  for (const field of fields) {
    if (field.type === 'toMany' || SYSTEM.has(field.name)) continue;
    const key = keyOf(field);
    if (!isBlank(kept[key])) continue;
    const source = others.find((other) => !isBlank(other[key]));
    if (source) values[key] = source[key];
  }
  return values;
}

/** Does all of the work or none of it. */
const inTransaction = <T>(engine: Engine, work: (within: Engine) => Promise<T>): Promise<T> =>
  engine.db.transaction().execute((db) => work({ ...engine, db }));

/**
 * Answers `mergeCompanies(ids: […], conflictPriorityIndex: …)`: children move to the kept
 * record without an event, the others are destroyed; all of it or nothing.
 */
export async function mergeMany(call: Call): Promise<unknown> {
  const { engine, object, args, rights } = call;
  rights.check('read', object, { reads: Object.keys(call.selection) });
  const ids = Array.isArray(args.ids) ? args.ids.map(String) : [];
  const found = ids.length === 0 ? [] : await selectRecords(engine, object, sql`t.id in (${sql.join(ids)})`);
  const records = found.filter((record) => record.deletedAt === null);
  const kept = records.find((record) => record.id === ids[Number(args.conflictPriorityIndex ?? 0)]);
  if (!kept || records.length !== ids.length) throw notFound();
  const others = records.filter((record) => record.id !== kept.id);
  const values = takenOver(object.fields.values(), kept, others);
  if (args.dryRun === true)
    return formatRecord(engine.schema, object, { ...kept, ...values }, call.selection);

  rights.check('destroy', object, { reads: [] });
  rights.check('write', object, { reads: [], writes: [...Object.keys(values), 'updatedBy'] });
  const losers = others.map((record) => record.id);
  const updated = await inTransaction(engine, async (within) => {
    if (losers.length > 0) {
      await moveChildren(within, call, losers, kept.id);
      await sql`delete from ${sql.table(tableOf(object))} where id in (${sql.join(losers)})`.execute(
        within.db,
      );
    }
    const [record] = await updateRows(within, object, values, sql`t.id = ${kept.id}`, undefined);
    return record ?? kept;
  });
  const [first] = others;
  if (first) engine.emit(object, [destroyed(first)]);
  const change = changed(object, 'updated', kept, updated);
  if (change) engine.emit(object, [change]);
  const record = { ...updated };
  await loadNested(call, object, [record], call.selection);
  return formatRecord(engine.schema, object, record, call.selection);
}
