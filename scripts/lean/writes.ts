/** Mutations: creates, upserts, updates by id and by filter, the trash. */
import { deflateRawSync } from 'node:zlib';
import type { Tables } from './filter.ts';
import { schemaOf } from './schema.ts';
import type { Row, Values } from './tables.ts';

export type Actor = { readonly source: string; readonly name: string };

/** Why a root field was refused. */
export class Refused extends Error {}

export type Writing = {
  readonly tables: Tables;
  readonly now: Date;
  readonly actor: Actor;
  /** Fields of long JSON, which are kept packed. */
  readonly packed: readonly string[];
  newId(): string;
};

const MOST_RECORDS = 200;

const kept = ({ packed }: Writing, values: Values): Values =>
  packed.some((field) => values[field] !== undefined && values[field] !== null)
    ? Object.fromEntries(
        Object.entries(values).map(([field, value]) => [
          field,
          packed.includes(field) && value !== null
            ? deflateRawSync(JSON.stringify(value), { level: 1 })
            : value,
        ]),
      )
    : values;

/** A composite that is given in part keeps the rest. */
const merged = (before: Row, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const old = before[field];
      const isPart =
        typeof value === 'object' && value !== null && 'amountMicros' in value !== 'currencyCode' in value;
      return [field, isPart && typeof old === 'object' ? { ...old, ...value } : value];
    }),
  );

function change(writing: Writing, object: string, row: Row, values: Values): Row {
  const table = writing.tables.of(object);
  table.change(row.id, {
    ...kept(writing, merged(row, values)),
    updatedAt: writing.now.toISOString(),
    updatedBy: writing.actor,
  });
  return table.get(row.id) ?? row;
}

function create(writing: Writing, object: string, data: Values): Row {
  const { tables, now, actor } = writing;
  const table = tables.of(object);
  const id = typeof data.id === 'string' ? data.id : writing.newId();
  const at = now.toISOString();
  table.insert({
    ...(data.createdAt === undefined ? { createdAt: at } : {}),
    deletedAt: null,
    createdBy: actor,
    ...kept(writing, data),
    id,
    updatedAt: at,
    updatedBy: actor,
  });
  return table.get(id) as Row;
}

const existing = (writing: Writing, object: string, data: Values): Row | null =>
  typeof data.id === 'string' ? writing.tables.of(object).get(data.id) : null;

/** A relation has to lead to a record that is there, in the trash or not. */
function checkLinks({ tables }: Writing, object: string, data: Values): void {
  for (const [relation, target] of Object.entries(schemaOf(object).toOne)) {
    const id = data[`${relation}Id`];
    if (typeof id === 'string' && !tables.of(target).get(id))
      throw new Refused(`Foreign key constraint violation: no ${target} of this id.`);
  }
}

export function createMany(
  writing: Writing,
  object: string,
  data: readonly Values[],
  upsert: boolean,
): Row[] {
  if (data.length > MOST_RECORDS) throw new Refused(`At most ${MOST_RECORDS} records.`);
  for (const one of data) checkLinks(writing, object, one);
  // All or none.
  if (!upsert && data.some((one) => existing(writing, object, one) !== null))
    throw new Refused('A duplicate entry was detected');
  return data.map((one) => {
    const known = existing(writing, object, one);
    if (!known) return create(writing, object, one);
    const { id: _, ...values } = one;
    return change(writing, object, known, { ...values, deletedAt: null });
  });
}

export function updateAll(writing: Writing, object: string, rows: readonly Row[], data: Values): Row[] {
  checkLinks(writing, object, data);
  return rows.map((row) => change(writing, object, row, data));
}
