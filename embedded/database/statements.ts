import { messages, type PGlite, protocol } from '@electric-sql/pglite';

type Message = Parameters<Parameters<InstanceType<typeof protocol.Parser>['parse']>[1]>[0];

/** A statement that the database has parsed. */
interface Prepared {
  readonly name: string;
  readonly parameterTypes: readonly number[];
  readonly columns: readonly { readonly name: string; readonly type: number }[];
}

export interface StatementResult {
  readonly rows: Record<string, unknown>[];
  readonly affectedRows: number;
}

/** Statements kept at most; one that is told in many forms, such as a list of ids, makes room by forgetting all. */
const MOST_KEPT = 1_000;

/** So many new rows, or twice as many as there were, make plans that were made for small tables poor ones. */
const ROWS_BEFORE_PLANNING_AGAIN = 500;

const { serialize } = protocol;

const bytesOf = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

const find = <Kind>(answer: readonly Message[], kind: new (...parts: never[]) => Kind): Kind | undefined =>
  answer.find((message): message is Message & Kind => message instanceof kind);

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
    const answer = this.#send([
      serialize.bind({ statement: name, values }),
      serialize.execute({}),
      serialize.sync(),
    ]);
    const parsers = columns.map(({ type }) => this.#client.parsers[type]);
    const rows = answer.flatMap((message): Record<string, unknown>[] => {
      if (!(message instanceof messages.DataRowMessage)) return [];
      const row: Record<string, unknown> = {};
      for (const [index, column] of columns.entries()) {
        const value = message.fields[index] ?? null;
        const parse = parsers[index];
        row[column.name] = value === null || !parse ? value : parse(value, column.type);
      }
      return [row];
    });
    const tag = find(answer, messages.CommandCompleteMessage)?.text ?? '';
    const affectedRows = countOf(tag);
    if (tag.startsWith('INSERT')) this.#planAgainAfter(affectedRows);
    return { rows, affectedRows };
  }

  /** Forgets every statement: what one reads may have other columns after a change of the tables. */
  forget(): void {
    if (this.#kept.size === 0) return;
    this.#kept.clear();
    this.#send([serialize.query('deallocate all')]);
  }

  #prepare(text: string): Prepared {
    if (this.#kept.size >= MOST_KEPT) this.forget();
    this.#count += 1;
    const name = `s${this.#count}`;
    const answer = this.#send([
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    ]);
    const prepared: Prepared = {
      name,
      parameterTypes: find(answer, messages.ParameterDescriptionMessage)?.dataTypeIDs ?? [],
      columns: (find(answer, messages.RowDescriptionMessage)?.fields ?? []).map((field) => ({
        name: field.name,
        type: field.dataTypeID,
      })),
    };
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
    this.#send([serialize.query('discard plans')]);
  }

  #send(parts: readonly Uint8Array[]): Message[] {
    const answer: Message[] = [];
    new protocol.Parser().parse(this.#client.execProtocolRawSync(bytesOf(parts)), (message) =>
      answer.push(message),
    );
    const error = find(answer, messages.DatabaseError);
    if (error) throw error;
    return answer;
  }
}
