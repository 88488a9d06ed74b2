import { isDeepStrictEqual } from 'node:util';
import type { ObjectType, StoredRecord } from '../schema/types.ts';

export type Action = 'created' | 'updated' | 'deleted' | 'restored' | 'destroyed';

/** What happened to one record. */
export interface RecordChange {
  readonly action: Action;
  readonly recordId: string;
  readonly before?: StoredRecord;
  readonly after?: StoredRecord;
  /** Names of the changed fields; a relation counts with its field and its join column. */
  readonly updatedFields?: readonly string[];
  readonly diff?: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

export const created = (after: StoredRecord): RecordChange => ({
  action: 'created',
  recordId: after.id,
  after,
});
export const destroyed = (before: StoredRecord): RecordChange => ({
  action: 'destroyed',
  recordId: before.id,
  before,
});

/** Fields that change with every write and so count as no change. */
const IGNORED: ReadonlySet<string> = new Set(['updatedAt', 'searchVector']);

/**
 * Compares two states of a record.
 *
 * @returns undefined when nothing changed that an event tells about
 */
export function changed(
  object: ObjectType,
  action: 'updated' | 'deleted' | 'restored',
  before: StoredRecord,
  after: StoredRecord,
): RecordChange | undefined {
  const diff: Record<string, { before: unknown; after: unknown }> = {};
  const updatedFields: string[] = [];
  const relations: [string, string, unknown, unknown][] = [];
  for (const field of object.fields.values()) {
    if (field.type === 'toMany' || IGNORED.has(field.name)) continue;
    const key = field.type === 'toOne' ? field.joinColumn : field.name;
    const [old, now] = [before[key] ?? null, after[key] ?? null];
    if (isDeepStrictEqual(old, now)) continue;
    if (field.type === 'toOne') relations.push([field.name, field.joinColumn, old, now]);
    else {
      diff[field.name] = { before: old, after: now };
      updatedFields.push(field.name);
    }
  }
  for (const [name, joinColumn, old, now] of relations) {
    diff[name] = { before: { id: old }, after: { id: now } };
    updatedFields.push(name, joinColumn);
  }
  if (updatedFields.length === 0) return undefined;
  return { action, recordId: after.id, before, after, updatedFields, diff };
}
