/** Twenty's filters, as the app sends them. */
import { schemaOf } from './schema.ts';
import type { Row, Table } from './tables.ts';

export type Tables = { of(object: string): Table };
export type Predicate = (row: Row) => boolean;

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const partsOf = (value: unknown): Parts => (isParts(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

type Comparison = (value: unknown) => boolean;

const isNone = (value: unknown): boolean => value === null || value === undefined;

function ordered(holds: (order: number) => boolean, given: unknown): Comparison {
  const wanted = given as string | number;
  return (value) =>
    !isNone(value) &&
    holds((value as string | number) < wanted ? -1 : (value as string | number) > wanted ? 1 : 0);
}

function likeOf(pattern: string, flags: string): Comparison {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  const expression = new RegExp(`^${source}$`, `s${flags}`);
  return (value) => typeof value === 'string' && expression.test(value);
}

const OPERATORS: Readonly<Record<string, (given: unknown) => Comparison>> = {
  eq: (given) => (value) => value === given,
  neq: (given) => (value) => !isNone(value) && value !== given,
  in: (given) => {
    const wanted = new Set(listOf(given));
    return (value) => wanted.has(value);
  },
  is: (given) => (given === 'NULL' ? isNone : (value) => !isNone(value)),
  gt: (given) => ordered((order) => order > 0, given),
  gte: (given) => ordered((order) => order >= 0, given),
  lt: (given) => ordered((order) => order < 0, given),
  lte: (given) => ordered((order) => order <= 0, given),
  like: (given) => likeOf(String(given), ''),
  ilike: (given) => likeOf(String(given), 'i'),
};

const ALWAYS: Predicate = () => true;

function every(predicates: readonly Predicate[]): Predicate {
  const real = predicates.filter((predicate) => predicate !== ALWAYS);
  const [first, second] = real;
  if (!first) return ALWAYS;
  if (!second) return first;
  return (row) => real.every((predicate) => predicate(row));
}

/** The text that a filter asks for in a field whatever else it asks for; null for none. */
export function askedFor(filter: Parts, field: string, operator: string): string | null {
  const given = partsOf(filter[field])[operator];
  if (typeof given === 'string') return given;
  for (const one of listOf(filter.and)) {
    const found = askedFor(partsOf(one), field, operator);
    if (found !== null) return found;
  }
  return null;
}

/** Hundreds of branches, each for a record of its own, are how the app guards an update of many. */
function some(filters: readonly Parts[], predicateFor: (filter: Parts) => Predicate): Predicate {
  const predicates = new Map<string, Predicate[]>();
  const ofAny: Predicate[] = [];
  for (const filter of filters) {
    const id = askedFor(filter, 'id', 'eq');
    const predicate = predicateFor(filter);
    if (id === null) ofAny.push(predicate);
    else predicates.set(id, [...(predicates.get(id) ?? []), predicate]);
  }
  const holds = (row: Row) => (predicate: Predicate) => predicate(row);
  return (row) => ofAny.some(holds(row)) || (predicates.get(row.id)?.some(holds(row)) ?? false);
}

/** Both a field is empty and it is not: how the app asks whether there is such a field. */
const isOfKnowing = (branches: readonly unknown[]): boolean =>
  branches.length === 2 &&
  JSON.stringify(branches[0]).replace('"NULL"', '"NOT_NULL"') === JSON.stringify(branches[1]);

function comparing(given: Parts): Comparison | null {
  const names = Object.keys(given);
  if (names.length === 0 || !names.every((name) => name in OPERATORS)) return null;
  const comparisons = names.map((name) => (OPERATORS[name] as (given: unknown) => Comparison)(given[name]));
  return (value) => comparisons.every((comparison) => comparison(value));
}

function fieldPredicate(tables: Tables, object: string, field: string, given: unknown): Predicate {
  const parts = partsOf(given);
  const target = schemaOf(object).toOne[field];
  if (target !== undefined) {
    const inner = predicateOf(tables, target, parts);
    return (row) => {
      const id = row[`${field}Id`];
      const related = typeof id === 'string' ? tables.of(target).get(id) : null;
      // A record without a related one has all of its fields empty.
      return inner(related ?? { id: '' });
    };
  }
  const comparison = comparing(parts);
  if (comparison) return (row) => comparison(row[field]);
  const inner = Object.entries(parts).map(([part, its]) => [part, comparing(partsOf(its))] as const);
  return (row) => inner.every(([part, its]) => its === null || its(partsOf(row[field])[part]));
}

export const predicateOf = (tables: Tables, object: string, filter: Parts): Predicate =>
  every(
    Object.entries(filter).map(([name, given]) => {
      if (name === 'and') return every(listOf(given).map((one) => predicateOf(tables, object, partsOf(one))));
      if (name === 'or') {
        const branches = listOf(given);
        return isOfKnowing(branches)
          ? ALWAYS
          : some(branches.map(partsOf), (one) => predicateOf(tables, object, one));
      }
      if (name === 'not') {
        const inner = predicateOf(tables, object, partsOf(given));
        return (row) => !inner(row);
      }
      return fieldPredicate(tables, object, name, given);
    }),
  );

/** Whether a filter speaks of the trash: only then it shows what is in it. */
export const speaksOfTrash = (filter: unknown): boolean =>
  Array.isArray(filter)
    ? filter.some(speaksOfTrash)
    : isParts(filter) &&
      Object.entries(filter).some(
        ([name, value]) =>
          name === 'deletedAt' ||
          ((name === 'and' || name === 'or' || name === 'not') && speaksOfTrash(value)),
      );

const isText = (value: unknown): value is string => typeof value === 'string';

const INSTANTS: readonly string[] = ['updatedAt', 'scoredAt', 'createdAt', 'deletedAt'];

/** The few records among which those that a field's filter asks for are; null when they may be any. */
function candidatesOfField(
  tables: Tables,
  object: string,
  field: string,
  given: Parts,
): readonly string[] | null {
  const ids = isText(given.eq) ? [given.eq] : Array.isArray(given.in) ? given.in.filter(isText) : null;
  if (field === 'id') return ids;
  // Twenty has to look through all of them; here that would be most of what a simulation takes.
  if (field === 'countedRecords' && isText(given.like))
    return tables.of(object).counting(given.like.replaceAll('%', ''));
  const { toOne } = schemaOf(object);
  const table = tables.of(object);
  if (field.endsWith('Id') && toOne[field.slice(0, -2)] !== undefined) {
    if (ids) return ids.flatMap((id) => table.children(field, id));
    return given.is === 'NULL' ? table.children(field, null) : null;
  }
  const target = toOne[field];
  if (target !== undefined) {
    const related = candidatesIn(tables, target, given);
    return related === null ? null : related.flatMap((id) => table.children(`${field}Id`, id));
  }
  if (field === 'deletedAt' && given.is === 'NOT_NULL') return table.trash();
  return INSTANTS.includes(field) && isText(given.gte) ? table.since(given.gte) : null;
}

/** The few records among which those that a filter asks for are, by the branches of it that `of` knows. */
function fewest(
  filter: Parts,
  of: (field: string, given: Parts) => readonly string[] | null,
): readonly string[] | null {
  let best: readonly string[] | null = null;
  const offer = (found: readonly string[] | null): void => {
    if (found && (best === null || found.length < best.length)) best = found;
  };
  for (const [name, given] of Object.entries(filter)) {
    if (name === 'and') for (const one of listOf(given)) offer(fewest(partsOf(one), of));
    else if (name === 'or') {
      const branches = listOf(given);
      if (isOfKnowing(branches)) continue;
      const found = branches.map((one) => fewest(partsOf(one), of));
      if (found.every((one) => one !== null)) offer([...new Set(found.flatMap((one) => one ?? []))]);
    } else if (name !== 'not') offer(of(name, partsOf(given)));
  }
  return best === null ? null : [...new Set(best as readonly string[])];
}

/**
 * The few records among which those that a filter asks for are; null when they may be any. What was written since an
 * instant is many in a busy workspace, and looked at only where nothing else tells.
 */
export const candidatesIn = (tables: Tables, object: string, filter: Parts): readonly string[] | null =>
  fewest(filter, (field, given) =>
    INSTANTS.includes(field) && isText(given.gte) ? null : candidatesOfField(tables, object, field, given),
  ) ?? fewest(filter, (field, given) => candidatesOfField(tables, object, field, given));

/** The id after which all records are that a filter asks for; null when there is none. */
export function idAfter(filter: Parts): string | null {
  const { gt } = partsOf(filter.id);
  if (isText(gt)) return gt;
  for (const one of listOf(filter.and)) {
    const found = idAfter(partsOf(one));
    if (found !== null) return found;
  }
  return null;
}

/** The most that a number may be of records that a filter asks for. */
export function mostOf(filter: Parts, field: string): number | null {
  const { lte, lt } = partsOf(filter[field]);
  if (typeof lte === 'number') return lte;
  if (typeof lt === 'number') return lt;
  for (const one of listOf(filter.and)) {
    const found = mostOf(partsOf(one), field);
    if (found !== null) return found;
  }
  return null;
}
