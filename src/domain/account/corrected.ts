import { isSame } from '../shared/same.ts';

/** A record with other values; the record itself when it has them all already. A value that is the same stays the object it is. */
export function corrected<Stored extends object>(record: Stored, values: Partial<Stored>): Stored {
  let changes: Partial<Stored> | null = null;
  for (const name in values) {
    if (isSame(values[name], record[name])) continue;
    changes ??= {};
    changes[name] = values[name];
  }
  return changes === null ? record : { ...record, ...changes };
}
