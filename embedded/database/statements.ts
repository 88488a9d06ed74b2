import type { PGlite } from '@electric-sql/pglite';
import { type Answer, prepareRequest, readAnswer, runRequest, simpleRequest } from './wire.ts';

/** A statement that the database has parsed. */
type Prepared = Pick<Answer, 'parameterTypes' | 'columns'> & { readonly name: string };

export interface StatementResult {
  readonly rows: Record<string, unknown>[];
  readonly affectedRows: number;
}

/** Statements kept at most; one that is told in many forms, such as a list of ids, makes room by forgetting all. */
const MOST_KEPT = 1_000;

/** So many new rows, or twice as many as there were, make plans that were made for small tables poor ones. */
const ROWS_BEFORE_PLANNING_AGAIN = 500;

/** `UPDATE 3` and `INSERT 0 3` changed three rows. */
const countOf = (tag: string): number => Number(/ (\d+)$/.exec(tag)?.[1] ?? 0);

/**
 * Runs statements with one call of the database each. PGlite's own `query` takes six, parses every statement anew and
 * asks what types its parameters have, which costs three times as much as the work itself.
 */
export class Statements {
  readonly #client: PGlite;
  readonly #kept = new Map<string, Prepared>();
  #count = 0;
  #inserted = 0;
  #replanAt = ROWS_BEFORE_PLANNING_AGAIN;

  constructor(client: PGlite) {
    this.#client = client;
  }

  /** @throws DatabaseError as the database tells it */
  run(text: string, parameters: readonly unknown[]): StatementResult {
    const { name, parameterTypes, columns } = this.#kept.get(text) ?? this.#prepare(text);
    const values = parameters.map((value, index) => this.#serialized(value, parameterTypes[index]));
    const answer = this.#send(runRequest(name, values));
    const parsers = columns.map(({ type }) => this.#client.parsers[type]);
    const rows = answer.rows.map((cells) => {
      const row: Record<string, unknown> = {};
      for (const [index, { name, type }] of columns.entries()) {
        const value = cells[index] ?? null;
        const parse = parsers[index];
        row[name] = value === null || !parse ? value : parse(value, type);
      }
      return row;
    });
    const affectedRows = countOf(answer.tag);
    if (answer.tag.startsWith('INSERT')) this.#planAgainAfter(affectedRows);
    return { rows, affectedRows };
  }

  /** Forgets every statement: what one reads may have other columns after a change of the tables. */
  forget(): void {
    if (this.#kept.size === 0) return;
    this.#kept.clear();
    this.#send(simpleRequest('deallocate all'));
  }

  #prepare(text: string): Prepared {
    if (this.#kept.size >= MOST_KEPT) this.forget();
    this.#count += 1;
    const name = `s${this.#count}`;
    const { parameterTypes, columns } = this.#send(prepareRequest(name, text));
    const prepared: Prepared = { name, parameterTypes, columns };
    this.#kept.set(text, prepared);
    return prepared;
  }

  #serialized(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const serializer = type === undefined ? undefined : this.#client.serializers[type];
    return serializer ? serializer(value) : String(value);
  }

  #planAgainAfter(inserted: number): void {
    this.#inserted += inserted;
    if (this.#inserted < this.#replanAt) return;
    this.#replanAt = this.#inserted * 2;
    this.#send(simpleRequest('discard plans'));
  }

  #send(request: Buffer): Answer {
    const parts: Uint8Array[] = [];
    // Runs to its end before it answers. The other ways read the answer once more.
    this.#client
      .execProtocolRawStream(request, {
        syncToFs: false,
        onRawData: (bytes) => parts.push(Uint8Array.from(bytes)),
      })
      .catch((error: unknown) => {
        throw error;
      });
    if (parts.length === 0) throw new Error('The database did not answer');
    return readAnswer(Buffer.concat(parts));
  }
}
