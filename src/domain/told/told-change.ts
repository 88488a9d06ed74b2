/** Notes by which the timeline of a company tells what people changed of what moves money. */
import { digestOf } from '../shared/digest.ts';
import type { Language } from '../shared/language.ts';
import { localDay } from '../shared/local-day.ts';
import type { AppNote, Subject } from '../shared/papers.ts';
import { wordsOf } from '../words/languages.ts';
import type { ToldField, ToldKind } from './words.ts';

/** A changed field with its values in words; null for an empty one. */
export type ToldChange = { field: ToldField; before: string | null; after: string | null };

/** The fields whose values differ, each in words. */
export const differing = <Values extends Partial<Record<ToldField, unknown>>>(
  before: Values,
  after: Values,
  textOf: (field: keyof Values & ToldField, values: Values) => string | null,
): ToldChange[] =>
  (Object.keys(after) as (keyof Values & ToldField)[])
    .map((field) => ({ field, before: textOf(field, before), after: textOf(field, after) }))
    .filter((change) => change.before !== change.after);

/**
 * Changes without what is still the first entry of a record: what is typed into an empty field on the day on which the
 * record was made.
 */
export const withoutFirstEntry = (
  changes: readonly ToldChange[],
  createdAt: Date,
  { today, timeZone }: { today: number; timeZone: string },
): ToldChange[] =>
  localDay(createdAt, timeZone) >= today ? changes.filter(({ before }) => before !== null) : [...changes];

export type Told = {
  kind: ToldKind;
  id: string;
  name: string;
  /** How many changes of this record were told before: one that comes back later is told again. */
  ordinal: number;
  changes: readonly ToldChange[];
  /** Who changed it; null when that is not known. */
  who: string | null;
  subjects: readonly Subject[];
};

/**
 * The note that tells of changes of one record. It is named by how many were told before and by what the record says
 * now: whoever notices the change, and however often, makes the same one.
 */
export function noteOfChange(
  { kind, id, name, ordinal, changes, who, subjects }: Told,
  language: Language,
): AppNote {
  const { titles, unnamed, fields, empty, line, by } = wordsOf(language).told;
  const now = digestOf(JSON.stringify(changes.map(({ field, after }) => [field, after])));
  const lines = changes.map(({ field, before, after }) =>
    line(fields[field], before ?? empty, after ?? empty),
  );
  return {
    key: `CHANGED ${kind} ${id} ${ordinal} ${now}`,
    title: titles[kind](name.trim() === '' ? unnamed[kind] : name),
    markdown: [...(who === null ? [] : [by(who), '']), ...lines].join('\n'),
    subjects,
  };
}
