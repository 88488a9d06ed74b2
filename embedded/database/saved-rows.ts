import { type RawBuilder, sql } from 'kysely';
import type { ObjectType } from '../schema/types.ts';
import { columnsOf, tableOf } from './columns.ts';
import type { Database } from './dialect.ts';
import type { FilledTables } from './filled-tables.ts';
import { emptyTables } from './tables.ts';

/** The rows of a moment, kept by the database. */
export interface SavedRows {
  readonly number: number;
  /** Which tables they are of: after a change of these they are lost. */
  readonly generation: number;
  readonly objects: readonly ObjectType[];
}

const SAVED = sql.id('saved');

const savedTable = (object: ObjectType): RawBuilder<unknown> => sql`${SAVED}.${sql.id(tableOf(object))}`;

/** What is written of a row; the database itself makes its search vector. */
const written = (object: ObjectType): RawBuilder<unknown> =>
  sql.join(columnsOf(object).flatMap(({ kind, name }) => (kind === 'TS_VECTOR' ? [] : [sql.ref(name)])));

/** Keeps the rows of moments beside the tables, so that going back to one costs a statement a table. */
export class RowKeeper {
  readonly #db: Database;
  readonly #filled: FilledTables;
  readonly #tables = new Set<ObjectType>();
  #count = 0;
  #generation = 0;

  constructor(db: Database, filled: FilledTables) {
    this.#db = db;
    this.#filled = filled;
  }

  /** Keeps the rows of objects, which must be all that have any. */
  async save(objects: readonly ObjectType[]): Promise<SavedRows> {
    this.#count += 1;
    const number = this.#count;
    for (const object of objects) {
      await this.#prepare(object);
      await sql`insert into ${savedTable(object)} (snapshot, ${written(object)})
        select ${sql.lit(number)}, ${written(object)} from ${sql.table(tableOf(object))}`.execute(this.#db);
    }
    return { number, generation: this.#generation, objects };
  }

  /** Whether the rows of a moment are still kept. */
  has({ generation }: SavedRows): boolean {
    return generation === this.#generation;
  }

  /** Puts the rows of a moment in the place of those of other objects. */
  async restore({ number, objects }: SavedRows, others: readonly ObjectType[]): Promise<void> {
    await emptyTables(this.#db, others);
    this.#filled.clear();
    await sql`set session_replication_role = replica`.execute(this.#db);
    for (const object of objects) {
      this.#filled.add(object);
      await sql`insert into ${sql.table(tableOf(object))} (${written(object)})
        select ${written(object)} from ${savedTable(object)} where snapshot = ${number}`.execute(this.#db);
    }
    await sql`set session_replication_role = origin`.execute(this.#db);
  }

  /** Forgets every moment: rows of one schema fit no other. */
  async forget(): Promise<void> {
    this.#generation += 1;
    if (this.#tables.size === 0) return;
    this.#tables.clear();
    await sql`drop schema ${SAVED} cascade`.execute(this.#db);
  }

  async #prepare(object: ObjectType): Promise<void> {
    if (this.#tables.has(object)) return;
    if (this.#tables.size === 0) await sql`create schema ${SAVED}`.execute(this.#db);
    this.#tables.add(object);
    await sql`create table ${savedTable(object)}
      (snapshot integer, like ${sql.table(tableOf(object))})`.execute(this.#db);
  }
}
