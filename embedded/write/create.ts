import { badInput, permissionDenied } from '../api/errors.ts';
import type { Call } from '../engine.ts';
import { created } from '../events/change.ts';
import { checkComplexity } from '../query/complexity.ts';
import { formatRecord } from '../query/format.ts';
import { loadNested } from '../query/nested.ts';
import { isObject } from '../query/values.ts';
import type { RecordValues, StoredRecord } from '../schema/types.ts';
import { recordInput } from './input.ts';
import { placeRecords } from './position.ts';
import { insertRecords } from './rows.ts';
import { upsertRecords } from './upsert.ts';

/** Records that one mutation may create or change. */
export const MAX_WRITTEN = 200;

async function store(
  call: Call,
  data: readonly Record<string, unknown>[],
  upsert: boolean,
): Promise<StoredRecord[]> {
  const { engine, object, actor, rights } = call;
  // People join a workspace by invitation; the API cannot make them.
  if (object.name === 'workspaceMember') throw permissionDenied();
  checkComplexity(engine.schema, object, call.selection);
  const records: RecordValues[] = [];
  for (const entry of data) records.push(await recordInput(engine, object, entry));
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const stamped = ['position', 'createdBy', 'updatedBy'];
  rights.check('write', object, { reads: Object.keys(call.selection), writes: [...fields, ...stamped] });
  engine.checkWritable(object, fields);
  if (upsert) return upsertRecords(engine, object, records, actor);
  const stored = await insertRecords(engine, object, await placeRecords(engine, object, records), actor);
  engine.emit(object, stored.map(created));
  return stored;
}

async function answer(call: Call, stored: readonly StoredRecord[]): Promise<RecordValues[]> {
  const records = stored.map((record) => ({ ...record }));
  await loadNested(call, call.object, records, call.selection, MAX_WRITTEN);
  return records.map((record) => formatRecord(call.engine.schema, call.object, record, call.selection));
}

/** Answers `createCompanies(data: […], upsert: …)`. */
export async function createMany(call: Call): Promise<unknown> {
  const data: unknown[] = Array.isArray(call.args.data) ? call.args.data : [];
  if (data.length > MAX_WRITTEN) {
    const message = `Maximum number of records to upsert is ${MAX_WRITTEN}.`;
    throw badInput(message, 'TOO_MANY_RECORDS_TO_UPDATE', message);
  }
  const entries = data.map((entry) => (isObject(entry) ? entry : {}));
  return answer(call, await store(call, entries, call.args.upsert === true));
}

/** Answers `createCompany(data: …, upsert: …)`. */
export async function createOne(call: Call): Promise<unknown> {
  const data = isObject(call.args.data) ? call.args.data : {};
  const [record] = await answer(call, await store(call, [data], call.args.upsert === true));
  return record ?? null;
}
