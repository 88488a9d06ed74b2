import type { Schema } from '../schema/types.ts';
import { type Database, openKysely } from './dialect.ts';
import { FilledTables } from './filled-tables.ts';
import { openEmptyDatabase } from './snapshot.ts';
import { Statements } from './statements.ts';
import { createStatements } from './tables.ts';

const DATE_OID = 1082;

/** A plan is made once for a statement, and nothing of an in-memory database outlives a crash. */
const SETTINGS = [
  "set time zone 'UTC'",
  'set plan_cache_mode = force_generic_plan',
  'set synchronous_commit = off',
];

/** An in-memory PostgreSQL with the tables of one schema. */
export interface OpenDatabase {
  readonly kysely: Database;
  readonly filled: FilledTables;
  /** Runs statements outside Kysely: data definition at start and at a schema change. */
  run(statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts an empty in-memory database with the schema's tables. */
export async function openDatabase(schema: Schema): Promise<OpenDatabase> {
  const client = await openEmptyDatabase({ parsers: { [DATE_OID]: (text) => text } });
  const kept = new Statements(client);
  const run = async (statements: readonly string[]): Promise<void> => {
    if (statements.length === 0) return;
    kept.forget();
    await client.exec(statements.join(';\n'));
  };
  await run([...SETTINGS, ...createStatements(schema)]);
  return { kysely: openKysely(kept), filled: new FilledTables(), run, close: () => client.close() };
}
