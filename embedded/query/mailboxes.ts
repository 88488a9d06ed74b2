import { sql } from 'kysely';
import { tableOf } from '../database/columns.ts';
import type { Engine } from '../engine.ts';
import { objectOf } from '../schema/derive.ts';
import type { ObjectType, StoredRecord } from '../schema/types.ts';

/** By what messages and events belong to the mailboxes and calendars of the workspace's people. */
const ASSOCIATIONS: Readonly<Record<string, { readonly object: string; readonly column: string }>> = {
  message: { object: 'messageChannelMessageAssociation', column: 'messageId' },
  calendarEvent: { object: 'calendarChannelEventAssociation', column: 'calendarEventId' },
};

/**
 * The records of a list that the server shows. It drops messages of no mailbox and events of no calendar once they
 * are read, whoever asks, and still counts them; read through a relation they are there.
 */
export async function shownRecords(
  engine: Engine,
  object: ObjectType,
  records: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const association = ASSOCIATIONS[object.name];
  if (!association || records.length === 0) return records;
  const column = sql.ref(association.column);
  const { rows } = await sql<{ id: string }>`
    select distinct ${column} as id from ${sql.table(tableOf(objectOf(engine.schema, association.object)))}
    where ${column} in (${sql.join(records.map(({ id }) => id))}) and "deletedAt" is null`.execute(engine.db);
  const associated = new Set(rows.map(({ id }) => id));
  return records.filter(({ id }) => associated.has(id));
}
