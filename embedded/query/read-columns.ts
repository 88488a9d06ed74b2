import { sql } from 'kysely';
import { columnsOf } from '../database/columns.ts';
import { findField } from '../schema/derive.ts';
import type { ObjectType } from '../schema/types.ts';
import type { Condition } from './comparison-sql.ts';
import type { Selection } from './selection.ts';

/**
 * The columns that a selection shows, and the others that are named: tables are wide, and some values large.
 *
 * @param alias of the table
 */
export function readColumns(
  object: ObjectType,
  selection: Selection,
  others: Iterable<string>,
  alias = 't',
): Condition {
  const names = new Set(['id', ...others]);
  const shown = new Set(Object.keys(selection).map((key) => findField(object, key)?.name));
  for (const column of columnsOf(object)) if (shown.has(column.field.name)) names.add(column.name);
  return sql.join([...names].map((name) => sql.ref(`${alias}.${name}`)));
}
