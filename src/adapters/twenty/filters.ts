/** Filters as Twenty takes them. */
export type Filter = Record<string, unknown>;

// Twenty refuses an empty `in` list; this (valid) id belongs to no record.
const NO_RECORD = '00000000-0000-4000-8000-000000000000';

/** Any of these ids; none of them when the list is empty. */
export const anyOf = (ids: readonly string[]): Filter => ({ in: ids.length === 0 ? [NO_RECORD] : ids });

/**
 * True for every record, but an error when the server does not know one of the fields. Without it a deactivated or
 * renamed field would arrive as a silent null, and scores would be computed from nothing.
 */
export const knows = (fields: readonly string[]): Filter[] =>
  fields.map((field) => ({ or: [{ [field]: { is: 'NULL' } }, { [field]: { is: 'NOT_NULL' } }] }));

export const and = (...filters: readonly Filter[]): Filter => ({ and: filters });
