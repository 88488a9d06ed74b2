import { FieldType } from 'twenty-sdk/define';
import { type FieldName, type FieldText, literal } from './fields.ts';

/** The colours the options use: good news green, bad news red, waiting orange, settled blue, nothing to say gray. */
type Colour =
  | 'green'
  | 'turquoise'
  | 'sky'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'gray';

/** An option's label and colour. */
type Look = readonly [label: string, colour: Colour];

type Identifiers<Value extends string> = Readonly<Record<Value, string>>;

const RATING_VALUES = ['RATING_1', 'RATING_2', 'RATING_3', 'RATING_4', 'RATING_5'] as const;

/** Options in the order the looks are written; every value of the registry has a look, and the other way round. */
const optionsOf = <Value extends string>(identifiers: Identifiers<Value>, looks: Record<Value, Look>) =>
  (Object.keys(looks) as Value[]).map((value, position) => ({
    id: identifiers[value],
    value,
    label: looks[value][0],
    color: looks[value][1],
    position,
  }));

/** One of several values, or none. */
export const choice = <Value extends string>(
  name: FieldName,
  words: FieldText,
  identifiers: Identifiers<Value>,
  looks: Record<NoInfer<Value>, Look>,
) =>
  ({
    ...name,
    ...words,
    type: FieldType.SELECT,
    isNullable: true,
    options: optionsOf(identifiers, looks),
  }) as const;

/** One of several values, never none: new records start with the given one. */
export const choiceFrom = <Value extends string>(
  start: NoInfer<Value>,
  ...definition: Parameters<typeof choice<Value>>
) => ({ ...choice(...definition), defaultValue: literal(start), isNullable: false });

/** Any number of several values. */
export const choices = <Value extends string>(
  name: FieldName,
  words: FieldText,
  identifiers: Identifiers<Value>,
  looks: Record<NoInfer<Value>, Look>,
) =>
  ({
    ...name,
    ...words,
    type: FieldType.MULTI_SELECT,
    isNullable: true,
    options: optionsOf(identifiers, looks),
  }) as const;

/** One to five stars, or none. */
export const rating = (
  name: FieldName,
  words: FieldText,
  identifiers: Identifiers<(typeof RATING_VALUES)[number]>,
) =>
  ({
    ...name,
    ...words,
    type: FieldType.RATING,
    isNullable: true,
    options: RATING_VALUES.map((value, position) => ({
      id: identifiers[value],
      value,
      label: String(position + 1),
      position,
    })),
  }) as const;
