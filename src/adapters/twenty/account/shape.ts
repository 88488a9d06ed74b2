/**
 * One declaration of an object's fields, from which follow what is asked for, how it is parsed, which filter notices
 * that a field is gone, and how values are stored.
 */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { Filter } from '../filters.ts';

/** One property of a record: the field it stands in, and its way from there and back. */
export type Field<Value> = {
  /** The API's name of the field where it differs from the property's. */
  source: string | null;
  /** What is selected of the field, with its braces; empty for a plain one. */
  inner: string;
  schema: () => z.ZodMiniType<Value>;
  /** The value as it is stored; null for what is only read. Objects of one field are put together. */
  encode: ((value: Value) => unknown) | null;
  /** What of the field a filter names to notice that it is gone; null where its absence shows or does no harm. */
  guard: readonly string[] | null;
};

/** A field of any value. */
type AnyField = {
  source: string | null;
  inner: string;
  schema: () => z.ZodMiniType;
  encode: ((value: never) => unknown) | null;
  guard: readonly string[] | null;
};

export type Fields = Readonly<Record<string, AnyField>>;

/** A record as it is parsed. */
export type RecordOf<Declared extends Fields> = {
  [Name in keyof Declared]: z.output<ReturnType<Declared[Name]['schema']>>;
};

export type Shape<Record> = {
  fields(): Fields;
  /** What is selected of a record. */
  selection: string;
  /** Parses a record into an object of the declared properties. */
  node: z.ZodMiniType<Record>;
  /**
   * True for every record, but an error when the server does not know one of the guarded fields.
   *
   * @param names the properties in question; all guarded ones if left out
   */
  guard(names?: readonly (keyof Record & string)[]): Filter[];
  /** The same from a list whose records are related to one of these; a record without one answers too. */
  guardOf(relation: string, names?: readonly (keyof Record & string)[]): Filter[];
  /** Values as they are stored, by the API's names. What is only read is left out. */
  encode(values: object): { [field: string]: unknown };
};

const within = (path: readonly string[], leaf: Filter): Filter =>
  path.reduceRight<Filter>((inner, name) => ({ [name]: inner }), leaf);

const knowsPath = (path: readonly string[]): Filter => ({
  or: [within(path, { is: 'NULL' }), within(path, { is: 'NOT_NULL' })],
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sourceOf = (name: string, field: AnyField | undefined): string => field?.source ?? name;

/** Parses a record into an object of the declared properties. */
const parserOf = <Parsed>(fields: () => Fields): (() => z.ZodMiniType<Parsed>) =>
  lazily(() => {
    const entries = Object.entries(fields());
    const properties = z.object(Object.fromEntries(entries.map(([name, { schema }]) => [name, schema()])));
    const sources = entries.map(([name, field]) => [name, sourceOf(name, field)] as const);
    const renamed = z.transform((raw: unknown) => {
      if (!isObject(raw)) return raw;
      const named: Record<string, unknown> = {};
      for (const [name, source] of sources) named[name] = raw[source];
      return named;
    });
    return z.pipe(renamed, properties) as unknown as z.ZodMiniType<Parsed>;
  });

/**
 * Declares an object by its properties. Nothing of it is made before it is needed: many a process ends without having
 * read anything.
 */
export function shape<const Declared extends Fields>(declare: () => Declared): Shape<RecordOf<Declared>> {
  const fields = lazily<Fields>(declare);
  const parser = parserOf<RecordOf<Declared>>(fields);

  const guards = (before: readonly string[], names: readonly string[] | undefined): Filter[] =>
    Object.entries(fields()).flatMap(([name, field]) =>
      field.guard === null || (names && !names.includes(name))
        ? []
        : [knowsPath([...before, sourceOf(name, field), ...field.guard])],
    );

  return {
    fields,
    get selection() {
      const selected = Object.entries(fields()).map(([name, field]) =>
        `${sourceOf(name, field)} ${field.inner}`.trim(),
      );
      return [...new Set(selected)].join(' ');
    },
    get node() {
      return parser();
    },
    guard: (names) => guards([], names),
    guardOf: (relation, names) => guards([relation], names),
    encode(values) {
      const stored: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(values)) {
        const declared = fields()[name];
        const encode = declared?.encode as ((value: unknown) => unknown) | null | undefined;
        if (!encode || value === undefined) continue;
        const field = sourceOf(name, declared);
        const encoded = encode(value);
        const beside = stored[field];
        stored[field] = isObject(beside) && isObject(encoded) ? { ...beside, ...encoded } : encoded;
      }
      return stored;
    },
  };
}

/** Of a record only some properties. */
export const only = <Part>(whole: { fields(): Fields }, names: readonly string[]): Shape<Part> =>
  shape(() =>
    Object.fromEntries(Object.entries(whole.fields()).filter(([name]) => names.includes(name))),
  ) as unknown as Shape<Part>;

/** What is selected of a record and parses it; nothing of it is written. */
export type Selected<Record> = Pick<Shape<Record>, 'selection' | 'node'>;

/** A record with further properties that are only read, such as its related records. */
export function joined<One, Other>(one: Shape<One>, other: Shape<Other>): Selected<One & Other> {
  const parser = parserOf<One & Other>(() => ({ ...one.fields(), ...other.fields() }));
  return {
    get selection() {
      return `${one.selection} ${other.selection}`;
    },
    get node() {
      return parser();
    },
  };
}
