/** The kinds of fields that records are declared from. */
import * as z from 'zod/mini';
import { type DayNumber, formatDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { type Money, toMicros } from '../../../domain/shared/money.ts';
import type { Rating } from '../../../domain/shared/records.ts';
import { yesOrNo } from '../../one-of.ts';
import { edgesOf } from '../lists.ts';
import { micros } from '../micros.ts';
import { day as daySchema, money as moneySchema, option as optionSchema } from '../nodes.ts';
import type { Field, Shape } from './shape.ts';

/** Parses a field's value and makes something of it. */
const transformed = <Parts, Value>(
  parts: () => z.ZodMiniType<Parts>,
  make: (parts: Parts) => Value,
): (() => z.ZodMiniType<Value>) =>
  lazily(() => z.pipe(parts(), z.transform(make)) as unknown as z.ZodMiniType<Value>);

const STRING = lazily(() => z.string());
export const TEXT = lazily(() => z.nullable(z.string()));
const NUMBER = lazily(() => z.nullable(z.number()));
const INSTANT = transformed(STRING, (value) => new Date(value));
const INSTANT_OR_NULL = transformed(TEXT, (value) => (value === null ? null : new Date(value)));
const WORDS = transformed(TEXT, (value) => value ?? '');
const NOTE = transformed(TEXT, (value) => (value === '' ? null : value));
const YES = transformed(
  () => z.nullable(yesOrNo()),
  (value) => value === true,
);
const LIST = transformed(
  () => z.nullable(z.array(z.string())),
  (value): readonly string[] => value ?? [],
);
const RATING = transformed(
  () => optionSchema(['RATING_1', 'RATING_2', 'RATING_3', 'RATING_4', 'RATING_5']),
  (value): Rating | null => (value === null ? null : (Number(value.slice(-1)) as Rating)),
);
// Credits are shares of whole micros.
const AMOUNT_MICROS = transformed(
  () => z.object({ amountMicros: micros() }),
  ({ amountMicros }) => amountMicros,
);
const CURRENCY_CODE = transformed(
  () => z.object({ currencyCode: TEXT() }),
  ({ currencyCode }) => (currencyCode === '' ? null : currencyCode),
);

const MONEY = '{ amountMicros currencyCode }';

const plain = <Value>(
  schema: () => z.ZodMiniType<Value>,
  encode = (value: Value): unknown => value,
): Field<Value> => ({
  source: null,
  inner: '',
  schema,
  encode,
  guard: null,
});

/** A field that is read and never written. */
export const readOnly = <Value>(field: Field<Value>): Field<Value> => ({ ...field, encode: null });

/** A field whose silent absence would make something wrong. */
export const guarded = <Value>(field: Field<Value>): Field<Value> => ({ ...field, guard: field.guard ?? [] });

/** A property whose field has another name. */
export const from = <Value>(source: string, field: Field<Value>): Field<Value> => ({ ...field, source });

export const id = (): Field<string> => readOnly(plain(STRING));

/** The id of a related record. Selected beside the relation itself, it is empty for a record in the trash. */
export const link = (): Field<string | null> => plain(TEXT);

/** A text, or an option whichever it is, as it is stored. */
export const text = (): Field<string | null> => plain(TEXT);

/** A text that is empty rather than missing. */
export const words = (): Field<string> => plain(WORDS);

/** A text that is missing rather than empty. An empty text is how Twenty keeps that there is none. */
export const note = (): Field<string | null> => plain(NOTE, (value) => value ?? '');

/** An option that the rules know; any other reads as none. */
export const option = <const Values extends readonly string[]>(
  values: Values,
): Field<Values[number] | null> => plain<Values[number] | null>(lazily(() => optionSchema(values)));

export const number = (): Field<number | null> => plain(NUMBER);

/** A yes, or none. */
export const yes = (): Field<boolean> => plain(YES);

export const rating = (): Field<Rating | null> =>
  plain(RATING, (value) => (value === null ? null : `RATING_${value}`));

export const day = (): Field<DayNumber | null> =>
  plain(daySchema, (value) => (value === null ? null : formatDay(value)));

/** When something happened that always has. */
export const instant = (): Field<Date> => plain(INSTANT, (value) => value.toISOString());

export const instantOrNull = (): Field<Date | null> =>
  plain(INSTANT_OR_NULL, (value) => (value === null ? null : value.toISOString()));

/** An amount in units of its currency. */
export const money = (): Field<Money> => ({
  ...plain(moneySchema, toMicros),
  inner: MONEY,
});

/** The number of micros in a field of an amount. */
export const amountMicros = (source: string): Field<number | null> => ({
  ...from(
    source,
    plain(AMOUNT_MICROS, (value) => ({ amountMicros: value })),
  ),
  inner: MONEY,
});

/** The currency in a field of an amount. */
export const currencyCode = (source: string): Field<string | null> => ({
  ...from(
    source,
    plain(CURRENCY_CODE, (value) => ({ currencyCode: value })),
  ),
  inner: MONEY,
});

/** Several options. */
export const list = (): Field<readonly string[]> => plain(LIST);

/** Several options, of which none is stored as nothing. */
export const listOrNothing = (): Field<readonly string[]> =>
  plain(LIST, (value) => (value.length === 0 ? null : value));

/** A JSON field: any value. */
export const json = <Value>(
  read: (stored: unknown) => Value,
  write: (value: Value) => unknown,
): Field<Value> => plain(transformed(z.unknown, read), write);

/** Something that follows from the parts of a field. */
export const derived = <Parts, Value>(
  inner: string,
  parts: () => z.ZodMiniType<Parts>,
  derive: (parts: Parts) => Value,
): Field<Value> => ({
  ...readOnly(plain(transformed(parts, derive))),
  inner,
});

/** A related record; null without one, and for one in the trash. */
export const toOne = <Related>(related: Shape<Related>): Field<Related | null> => ({
  ...readOnly(plain(lazily(() => z.nullable(related.node)))),
  inner: `{ ${related.selection} }`,
});

/** Related records. Twenty gives 60 at most, in no order and without a word about others. */
export const toMany = <Related>(related: Shape<Related>): Field<readonly Related[]> =>
  derived(
    `{ edges { node { ${related.selection} } } }`,
    () => edgesOf(related.node),
    ({ edges }): readonly Related[] => edges.map(({ node }) => node),
  );
