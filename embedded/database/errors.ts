import { sql } from 'kysely';
import { z } from 'zod';
import { ApiError } from '../api/errors.ts';
import type { ObjectType } from '../schema/types.ts';
import { columnsOf, tableOf } from './columns.ts';
import type { Database } from './dialect.ts';

const databaseError = z.looseObject({
  message: z.string(),
  code: z.string().length(5),
  detail: z.string().optional(),
});

const ALREADY_EXISTS = 'This record already exists. Please check your data and try again.';
const REQUIRED = 'A required field is missing. Please provide all required values and try again.';
const FOREIGN_KEY =
  'This operation references a record that does not exist or cannot be modified due to existing relationships.';

const badData = (
  message: string,
  userFriendlyMessage: string,
  extra: Record<string, unknown> = {},
): ApiError => new ApiError(message, { userFriendlyMessage, ...extra, code: 'BAD_USER_INPUT' });

/** Names the record in the way when the violated index has one column and the record is not deleted. */
async function duplicateEntry(
  db: Database,
  object: ObjectType,
  detail: string | undefined,
): Promise<ApiError> {
  const match = /^Key \("?(\w+)"?\)=\((.*)\) already exists\.$/.exec(detail ?? '');
  const column = match && columnsOf(object).find((candidate) => candidate.name === match[1]);
  if (match && column && column.name !== 'id') {
    const found = await sql<{ id: string }>`
      select id from ${sql.table(tableOf(object))}
      where ${sql.ref(column.name)}::text = ${match[2]} and "deletedAt" is null limit 1`
      .execute(db)
      // A transaction that the duplicate ended answers no question any more.
      .catch(() => undefined);
    const row = found?.rows[0];
    if (row) {
      return badData(
        'A duplicate entry was detected',
        `This ${column.field.label} value is already in use. Please check your data and try again.`,
        { conflictingRecordId: row.id, conflictingObjectNameSingular: object.name },
      );
    }
  }
  return badData('A duplicate entry was detected', ALREADY_EXISTS);
}

/** Turns an error of the database into the one the API reports for it; others pass unchanged. */
export async function translateDatabaseError(
  error: unknown,
  db: Database,
  object: ObjectType,
): Promise<unknown> {
  const parsed = databaseError.safeParse(error);
  if (!parsed.success) return error;
  const { code, message, detail } = parsed.data;
  switch (code) {
    case '23505':
      return duplicateEntry(db, object, detail);
    case '23502':
      return badData(message, REQUIRED);
    case '23503':
      return badData(message, FOREIGN_KEY);
    case '22P02':
      return badData(message, 'Invalid input provided.');
    default:
      return error;
  }
}
