import { isSame } from '../shared/same.ts';

/** A record with other values; the record itself when it has them all already. A value that is the same stays the object it is. */
export const corrected = <Stored extends object>(record: Stored, values: Partial<Stored>): Stored => {
  const names = Object.keys(values) as (keyof Stored)[];
  const differing = names.filter((name) => !isSame(values[name], record[name]));
  if (differing.length === 0) return record;
  const changes: Partial<Stored> = {};
  for (const name of differing) changes[name] = values[name];
  return { ...record, ...changes };
};
