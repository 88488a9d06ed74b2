/** Lists of records: which, in what order, and what is left. */
import {
  askedFor,
  candidatesIn,
  idAfter,
  mostOf,
  partsOf,
  predicateOf,
  speaksOfTrash,
  type Tables,
} from './filter.ts';
import type { Row } from './tables.ts';

/** Records that a list has unless told. */
const FIRST = 200;

export type Listed = { rows: Row[]; hasNextPage: boolean; endCursor: string | null; totalCount(): number };

type Order = { field: string; isDown: boolean };

const ordersIn = (orderBy: unknown): Order[] =>
  (Array.isArray(orderBy) ? orderBy : []).flatMap((one) =>
    Object.entries(partsOf(one)).map(([field, way]) => ({ field, isDown: String(way).startsWith('Desc') })),
  );

const compared = (orders: readonly Order[]) => (one: Row, other: Row) => {
  for (const { field, isDown } of orders) {
    const [a, b] = [one[field] ?? null, other[field] ?? null] as [string | null, string | null];
    if (a === b) continue;
    // Nulls come first going up and last going down, as the app asks for them.
    const order = a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
    return isDown ? -order : order;
  }
  return one.id < other.id ? -1 : 1;
};

/** Gives ids of an object that has an order of its own, so that nothing is sorted for every page. */
export type OrderedIds = (object: string, field: string, most: number | null) => Iterable<string> | null;

const isById = (orders: readonly Order[]): boolean =>
  orders.length === 0 || (orders[0]?.field === 'id' && !orders[0].isDown);

const cursorOf = (row: Row | undefined): string | null =>
  row === undefined ? null : Buffer.from(row.id).toString('base64');

export const idIn = (cursor: unknown): string | null =>
  typeof cursor === 'string' ? Buffer.from(cursor, 'base64').toString() : null;

/** The records of an object that a filter matches, whatever their order. */
export function matching(tables: Tables, object: string, filter: unknown): Row[] {
  const parts = partsOf(filter);
  const holds = predicateOf(tables, object, parts);
  const isOfTrash = speaksOfTrash(parts);
  const table = tables.of(object);
  const found: Row[] = [];
  for (const id of candidatesIn(tables, object, parts) ?? table.ids(idAfter(parts))) {
    const row = table.get(id);
    if (row && (isOfTrash || !row.deletedAt) && holds(row)) found.push(row);
  }
  return found;
}

export function listed(
  tables: Tables,
  object: string,
  args: Record<string, unknown>,
  orderedIds: OrderedIds = () => null,
): Listed {
  const filter = partsOf(args.filter);
  const first = typeof args.first === 'number' ? args.first : FIRST;
  const orders = ordersIn(args.orderBy);
  const table = tables.of(object);
  const after = idIn(args.after);
  const holds = predicateOf(tables, object, filter);
  const isOfTrash = speaksOfTrash(filter);
  const [main] = orders;
  const since = main?.field === 'updatedAt' && after === null ? askedFor(filter, 'updatedAt', 'gte') : null;
  const candidates = since === null ? candidatesIn(tables, object, filter) : null;
  const counted = (): number => {
    const known = idAfter(filter);
    const isAll =
      Object.keys(filter).length === 0 ||
      JSON.stringify(filter) === JSON.stringify({ and: [{ id: { gt: known } }] });
    if (isAll && known === null) return table.size() - table.trash().length;
    return matching(tables, object, filter).length;
  };
  const inOrder =
    since !== null
      ? table.written(since, main?.isDown === true)
      : isById(orders)
        ? (candidates?.toSorted() ?? table.ids(after ?? idAfter(filter)))
        : candidates === null && main
          ? orderedIds(object, main.field, mostOf(filter, main.field))
          : null;
  if (inOrder) {
    const rows: Row[] = [];
    for (const id of inOrder) {
      if (after !== null && isById(orders) && id <= after) continue;
      const row = table.get(id);
      if (!row || (!isOfTrash && row.deletedAt) || !holds(row)) continue;
      rows.push(row);
      if (rows.length > first) break;
    }
    const hasNextPage = rows.length > first;
    const page = rows.slice(0, first);
    return { rows: page, hasNextPage, endCursor: cursorOf(page.at(-1)), totalCount: counted };
  }
  const rows = matching(tables, object, filter).sort(compared(orders));
  const start = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  const page = rows.slice(start, start + first);
  return {
    rows: page,
    hasNextPage: rows.length > start + first,
    endCursor: cursorOf(page.at(-1)),
    totalCount: () => rows.length,
  };
}
