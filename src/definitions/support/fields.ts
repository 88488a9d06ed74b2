import { FieldType, MetadataWritability, NumberDataType } from 'twenty-sdk/define';

/** What names a field: its identifier in the registry and its API name. */
export type FieldName = { universalIdentifier: string; name: string };

/** What a person reads about a field. */
export type FieldText = { label: string; icon: string; description: string };

/** Twenty reads a text default as an expression, so a literal carries its own quotes. */
export const literal = (value: string): string => `'${value}'`;

/** Names the fields of one object from its part of the registry, so that id and API name cannot drift apart. */
export const fieldsOf =
  <Name extends string>(identifiers: Readonly<Record<Name, string>>) =>
  (name: Name): FieldName => ({ universalIdentifier: identifiers[name], name });

/**
 * Closes a field to people: only the app writes it, the interface shows it read-only, and the audit log leaves it
 * out, because a recalculation is not something a person did.
 * (Twenty 2.21 only knows this per object, and logs it all.)
 */
export const computed = <Field extends object>(field: Field) => ({
  ...field,
  writability: MetadataWritability.APPLICATION,
  isUIEditable: false,
  isAuditLogged: false,
});

/**
 * Shows a field read-only and leaves it open to the server. A person who merges two records moves what points at the one
 * to the other, which newer servers refuse for a field or an object that only the app writes; and what people say on a
 * screen of the app's is not to be typed, nor told of, letter by letter.
 */
export const readOnly = <Field extends object>(field: Field) => ({
  ...field,
  isUIEditable: false,
  isAuditLogged: false,
});

/** Closes all fields of an object to people, but for the relations that a merge moves. */
export const computedBut =
  (...moved: readonly string[]) =>
  <Field extends { name: string }>(field: Field) =>
    moved.includes(field.name) ? readOnly(field) : computed(field);

export const text = (name: FieldName, words: FieldText) =>
  ({ ...name, ...words, type: FieldType.TEXT, isNullable: true }) as const;

/** A score, a share or a factor: a number with the given decimals (one by default). */
export const decimal = (name: FieldName, words: FieldText, decimals = 1) =>
  ({
    ...name,
    ...words,
    type: FieldType.NUMBER,
    isNullable: true,
    universalSettings: { dataType: NumberDataType.FLOAT, decimals },
  }) as const;

/** A count, a rank or a number of months: a whole number. */
export const whole = (name: FieldName, words: FieldText) =>
  ({
    ...name,
    ...words,
    type: FieldType.NUMBER,
    isNullable: true,
    universalSettings: { dataType: NumberDataType.INT, decimals: 0 },
  }) as const;

/** Gives a number a value from the start, and with it the right never to be empty. */
export const startingAt = <Field extends object>(defaultValue: number, field: Field) => ({
  ...field,
  defaultValue,
  isNullable: false,
});

export const flag = (name: FieldName, words: FieldText, defaultValue: boolean) =>
  ({ ...name, ...words, type: FieldType.BOOLEAN, defaultValue, isNullable: false }) as const;

export const date = (name: FieldName, words: FieldText) =>
  ({ ...name, ...words, type: FieldType.DATE, isNullable: true }) as const;

export const dateTime = (name: FieldName, words: FieldText) =>
  ({ ...name, ...words, type: FieldType.DATE_TIME, isNullable: true }) as const;

/** Text with headings, lists and emphasis. */
export const richText = (name: FieldName, words: FieldText) =>
  ({ ...name, ...words, type: FieldType.RICH_TEXT, isNullable: true }) as const;

export const json = (name: FieldName, words: FieldText) =>
  ({ ...name, ...words, type: FieldType.RAW_JSON, isNullable: true }) as const;

/** An amount of money, empty unless an amount in US dollars is given. */
export const money = (name: FieldName, words: FieldText, dollars?: number) =>
  ({
    ...name,
    ...words,
    type: FieldType.CURRENCY,
    isNullable: true,
    defaultValue: {
      amountMicros: dollars === undefined ? null : literal(String(dollars * 1_000_000)),
      currencyCode: literal('USD'),
    },
  }) as const;
