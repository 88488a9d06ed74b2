/** What a record looks like in an answer: only what is selected of it, with its related records. */
import { inflateRawSync } from 'node:zlib';
import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { Tables } from './filter.ts';
import { schemaOf } from './schema.ts';
import type { Row } from './tables.ts';

/** Related records that a list within a list has at most. */
export const MOST_RELATED = 60;

export type Shown = (row: Row) => Record<string, unknown>;

export const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).filter((one): one is FieldNode => one.kind === Kind.FIELD);

/** Long JSON is kept packed. */
const storedValue = (value: unknown): unknown =>
  value instanceof Uint8Array ? JSON.parse(inflateRawSync(value).toString()) : (value ?? null);

type Part = (row: Row, into: Record<string, unknown>) => void;

function composite(name: string, set: SelectionSetNode): Part {
  const parts = fieldsOf(set).map((field) => field.name.value);
  return (row, into) => {
    const value = (row[name] ?? {}) as Record<string, unknown>;
    into[name] = Object.fromEntries(parts.map((part) => [part, value[part] ?? null]));
  };
}

/** How records are shown by a selection. `count` is told of every related record. */
export function shownBy(
  tables: Tables,
  object: string,
  set: SelectionSetNode | undefined,
  count: (rows: number) => void,
): Shown {
  const { toOne, toMany } = schemaOf(object);
  const parts = fieldsOf(set).map(({ name: { value: name }, selectionSet }): Part => {
    if (!selectionSet)
      return (row, into) => {
        if (!(name in into)) into[name] = storedValue(row[name]);
      };
    const target = toOne[name];
    if (target !== undefined) {
      const show = shownBy(tables, target, selectionSet, count);
      return (row, into) => {
        const id = row[`${name}Id`];
        const related = typeof id === 'string' ? tables.of(target).get(id) : null;
        const isAlive = related !== null && !related.deletedAt;
        into[name] = isAlive ? show(related) : null;
        // Twenty empties the link to a record in the trash that is asked for itself.
        if (related && !isAlive) into[`${name}Id`] = null;
      };
    }
    const many = toMany[name];
    if (many === undefined) return composite(name, selectionSet);
    const [child, column] = many;
    const edges = fieldsOf(selectionSet).find((field) => field.name.value === 'edges');
    const node = fieldsOf(edges?.selectionSet).find((field) => field.name.value === 'node');
    const show = shownBy(tables, child, node?.selectionSet, count);
    return (row, into) => {
      const shown: { node: Record<string, unknown> }[] = [];
      for (const id of tables.of(child).children(column, row.id)) {
        if (shown.length === MOST_RELATED) break;
        const related = tables.of(child).get(id);
        if (related && !related.deletedAt) shown.push({ node: show(related) });
      }
      count(shown.length);
      into[name] = { edges: shown };
    };
  });
  return (row) => {
    const into: Record<string, unknown> = {};
    for (const part of parts) part(row, into);
    return into;
  };
}
