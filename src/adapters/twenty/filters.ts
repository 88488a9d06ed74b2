/** Filters as Twenty takes them. */
export type Filter = Record<string, unknown>;

// Twenty refuses an empty `in` list; this (valid) id belongs to no record.
const NO_RECORD = '00000000-0000-4000-8000-000000000000';

/** No record at all. */
export const NOTHING: Filter = { id: { in: [NO_RECORD] } };

/** Any of these ids; none of them when the list is empty. */
export const anyOf = (ids: readonly string[]): Filter => ({ in: ids.length === 0 ? [NO_RECORD] : ids });

/**
 * True for every record, but an error when the server does not know one of the fields. Without it a deactivated or
 * renamed field would arrive as a silent null, and scores would be computed from nothing.
 */
export const knows = (fields: readonly string[]): Filter[] =>
  fields.map((field) => ({ or: [{ [field]: { is: 'NULL' } }, { [field]: { is: 'NOT_NULL' } }] }));

/** The same for fields of a related record; a record without one answers too. */
export const knowsOf = (relation: string, fields: readonly string[]): Filter[] =>
  fields.map((field) => ({
    or: [{ [relation]: { [field]: { is: 'NULL' } } }, { [relation]: { [field]: { is: 'NOT_NULL' } } }],
  }));

/**
 * Exactly this instant. Twenty 2.21 fails on `eq` of a date-time in the filter of an update, so the instant is
 * closed in from both sides.
 */
export const at = (field: string, instant: Date): Filter =>
  and({ [field]: { gte: instant.toISOString() } }, { [field]: { lte: instant.toISOString() } });

export const and = (...filters: readonly Filter[]): Filter => ({ and: filters });

/** Records that are not in the trash. A filtered update reaches into it unless it is told not to. */
export const ALIVE: Filter = { deletedAt: { is: 'NULL' } };

/** Records whether in the trash or not: soft-deleted ones are hidden unless the filter speaks of them. */
export const EVER: Filter = { or: [ALIVE, { deletedAt: { is: 'NOT_NULL' } }] };

/** Records whose mark is older than an instant, or that have none. */
export const markedBefore = (field: string, instant: Date): Filter => ({
  or: [{ [field]: { is: 'NULL' } }, { [field]: { lt: instant.toISOString() } }],
});

/** Tasks that are not done. */
export const NOT_DONE: Filter = { or: [{ status: { is: 'NULL' } }, { status: { neq: 'DONE' } }] };
