import type { Schema } from '../schema/types.ts';
import { type Database, openKysely } from './dialect.ts';
import { openEmptyDatabase } from './snapshot.ts';
import { createStatements } from './tables.ts';

const DATE_OID = 1082;

/** An in-memory PostgreSQL with the tables of one schema. */
export interface OpenDatabase {
  readonly kysely: Database;
  /** Runs statements outside Kysely: data definition at start and at a schema change. */
  run(statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts an empty in-memory database with the schema's tables. */
export async function openDatabase(schema: Schema): Promise<OpenDatabase> {
  const client = await openEmptyDatabase({ parsers: { [DATE_OID]: (text) => text } });
  const run = async (statements: readonly string[]): Promise<void> => {
    if (statements.length > 0) await client.exec(statements.join(';\n'));
  };
  await run(["set time zone 'UTC'", ...createStatements(schema)]);
  return { kysely: openKysely(client), run, close: () => client.close() };
}
