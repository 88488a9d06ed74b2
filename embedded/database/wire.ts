/**
 * The few messages of PostgreSQL's protocol that running a statement takes. PGlite brings readers and writers of its own,
 * which take half as long again as the statement.
 */
import { messages } from '@electric-sql/pglite';

export interface Answer {
  /** Types of the statement's parameters, when it was described. */
  readonly parameterTypes: readonly number[];
  /** Columns of its rows, when it was described. */
  readonly columns: readonly { readonly name: string; readonly type: number }[];
  /** Values as text. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** `UPDATE 3` */
  readonly tag: string;
}

const EMPTY = Buffer.alloc(0);

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`);

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const SYNC = message('S', EMPTY);
const NULL = int32(-1);
const EXECUTE_ALL = message('E', Buffer.concat([text(''), int32(0)]));

/** Asks to parse a statement under a name and to describe it. */
export const prepareRequest = (name: string, statement: string): Buffer =>
  Buffer.concat([
    message('P', Buffer.concat([text(name), text(statement), int16(0)])),
    message('D', Buffer.concat([Buffer.from('S'), text(name)])),
    SYNC,
  ]);

/** Asks to run a statement that has a name. */
export function runRequest(name: string, values: readonly (string | null)[]): Buffer {
  const parameters = values.flatMap((value) => {
    if (value === null) return [NULL];
    const bytes = Buffer.from(value);
    return [int32(bytes.length), bytes];
  });
  const body = [text(''), text(name), int16(0), int16(values.length), ...parameters, int16(0)];
  return Buffer.concat([message('B', Buffer.concat(body)), EXECUTE_ALL, SYNC]);
}

/** Asks to run statements without parameters. */
export const simpleRequest = (statements: string): Buffer => message('Q', text(statements));

/** Reads the bytes of one message from its start. */
class Reader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  int16(): number {
    this.#at += 2;
    return this.#bytes.readInt16BE(this.#at - 2);
  }

  int32(): number {
    this.#at += 4;
    return this.#bytes.readInt32BE(this.#at - 4);
  }

  /** Up to the next zero byte. */
  text(): string {
    const end = this.#bytes.indexOf(0, this.#at);
    const value = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return value;
  }

  value(): string | null {
    const length = this.int32();
    if (length < 0) return null;
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  list<T>(read: () => T): T[] {
    const items: T[] = [];
    for (let left = this.int16(); left > 0; left -= 1) items.push(read());
    return items;
  }
}

function columnOf(reader: Reader): { name: string; type: number } {
  const name = reader.text();
  reader.int32();
  reader.int16();
  const type = reader.int32();
  reader.int16();
  reader.int32();
  reader.int16();
  return { name, type };
}

function errorOf(reader: Reader, length: number): messages.DatabaseError {
  const parts: Record<string, string> = {};
  for (let part = reader.text(); part !== ''; part = reader.text()) parts[part.charAt(0)] = part.slice(1);
  const error = new messages.DatabaseError(parts.M ?? 'Unknown error', length, 'error');
  error.code = parts.C;
  error.detail = parts.D;
  error.constraint = parts.n;
  return error;
}

/** Reads what the database answered. Throws the error it told, if it told one. */
export function readAnswer(data: Uint8Array): Answer {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  let parameterTypes: Answer['parameterTypes'] = [];
  let columns: Answer['columns'] = [];
  const rows: (string | null)[][] = [];
  let tag = '';
  let failure: messages.DatabaseError | undefined;
  for (let start = 0; start < bytes.length; ) {
    const length = bytes.readInt32BE(start + 1);
    const reader = new Reader(bytes, start + 5);
    switch (String.fromCharCode(bytes.readUInt8(start))) {
      case 'D':
        rows.push(reader.list(() => reader.value()));
        break;
      case 'T':
        columns = reader.list(() => columnOf(reader));
        break;
      case 't':
        parameterTypes = reader.list(() => reader.int32());
        break;
      case 'C':
        tag = reader.text();
        break;
      case 'E':
        failure ??= errorOf(reader, length);
        break;
    }
    start += length + 1;
  }
  if (failure) throw failure;
  return { parameterTypes, columns, rows, tag };
}
