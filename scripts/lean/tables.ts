/** Records in memory. What is generated is made anew with each reading; only what was changed is kept. */
import { schemaOf } from './schema.ts';

export type Row = { readonly id: string; readonly [field: string]: unknown };
export type Values = Readonly<Record<string, unknown>>;

/** Records of an object that follow from their numbers, in ascending order of ids. */
export type Generated = {
  readonly count: number;
  row(index: number): Row;
  /** The number of an id; null for one that was not generated. */
  indexOf(id: string): number | null;
  /** Records whose column holds an id, as they were generated. */
  children(column: string, parentId: string): readonly string[];
  /** Records whose column is empty, as they were generated. */
  loose(column: string): readonly string[];
};

const NONE: Generated = {
  count: 0,
  row: () => ({ id: '' }),
  indexOf: () => null,
  children: () => [],
  loose: () => [],
};

const NO_PARENT = '';

/** Letters of an entry of counted records that tell which record it is of. */
const MARK_LENGTH = 8;

export type Table = {
  readonly object: string;
  get(id: string): Row | null;
  /** How many records there are, those in the trash included. */
  size(): number;
  /** All ids in ascending order, after one of them. */
  ids(after: string | null): Iterable<string>;
  /** Ids of records whose column holds an id, or is empty. */
  children(column: string, parentId: string | null): readonly string[];
  /** Ids of records that were written since an instant. */
  since(instant: string): readonly string[];
  /** The same in the order of their last writing, and of ids within one instant; the last ones first if wanted. */
  written(instant: string, isDown: boolean): Iterable<string>;
  trash(): readonly string[];
  /** Ids of records whose scores were written, by which some lists are in order, as often and in the order they were. */
  scored(): readonly string[];
  /** Ids of the companies that may have counted a record, by its mark. */
  counting(mark: string): readonly string[];
  insert(row: Row): void;
  change(id: string, values: Values): void;
  remove(id: string): void;
};

export function createTable(object: string, generated: Generated = NONE): Table {
  const columns = Object.keys(schemaOf(object).toOne).map((relation) => `${relation}Id`);
  /** Whole records: those that were created, and those that were generated and then changed. */
  const own = new Map<string, Row>();
  const created = new Set<string>();
  const removed = new Set<string>();
  const trashed = new Set<string>();
  let sorted: string[] | null = null;
  const scored: string[] = [];
  const counting = new Map<string, Set<string>>();
  const log: { at: string; id: string }[] = [];
  /** Records that came to a parent, by column, and generated ones that left theirs. */
  const arrived = new Map<string, Map<string, Set<string>>>(columns.map((column) => [column, new Map()]));
  const left = new Map<string, Set<string>>(columns.map((column) => [column, new Set()]));

  const get = (id: string): Row | null => {
    const known = own.get(id);
    if (known) return known;
    const index = removed.has(id) ? null : generated.indexOf(id);
    return index === null ? null : generated.row(index);
  };

  const parentOf = (row: Row | null, column: string): string => {
    const value = row?.[column];
    return typeof value === 'string' ? value : NO_PARENT;
  };

  const arrive = (column: string, parent: string, id: string): void => {
    const byParent = arrived.get(column);
    const there = byParent?.get(parent);
    if (there) there.add(id);
    else byParent?.set(parent, new Set([id]));
  };

  const leave = (column: string, parent: string, id: string): void => {
    if (!arrived.get(column)?.get(parent)?.delete(id) && generated.indexOf(id) !== null)
      left.get(column)?.add(id);
  };

  const noteCounted = (id: string, text: string): void => {
    for (const entry of text.split(' ')) {
      const mark = entry.replace(/^\W/, '').slice(0, MARK_LENGTH);
      const there = counting.get(mark);
      if (there) there.add(id);
      else counting.set(mark, new Set([id]));
    }
  };

  const noted = (row: Row, values: Values): void => {
    if ('importanceScore' in values) scored.push(row.id);
    if (typeof values.countedRecords === 'string') noteCounted(row.id, values.countedRecords);
    if (typeof row.updatedAt === 'string') log.push({ at: row.updatedAt, id: row.id });
    if (row.deletedAt) trashed.add(row.id);
    else trashed.delete(row.id);
  };

  function* ids(after: string | null): Iterable<string> {
    sorted ??= [...created].sort();
    let place = 0;
    if (after !== null) while (place < sorted.length && (sorted[place] ?? '') <= after) place += 1;
    const known = after === null ? null : generated.indexOf(after);
    let index = known === null ? 0 : known + 1;
    for (;;) {
      const one = sorted[place];
      let other: string | undefined;
      while (index < generated.count) {
        const { id } = generated.row(index);
        if (!removed.has(id) && (after === null || id > after)) {
          other = id;
          break;
        }
        index += 1;
      }
      if (one === undefined && other === undefined) return;
      if (other === undefined || (one !== undefined && one < other)) {
        place += 1;
        yield one ?? '';
      } else {
        index += 1;
        yield other;
      }
    }
  }

  /** The first entry of the log that is not before an instant. */
  const placeOf = (instant: string): number => {
    let [low, high] = [0, log.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((log[middle]?.at ?? '') < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  function* written(instant: string, isDown: boolean): Iterable<string> {
    const first = placeOf(instant);
    const step = isDown ? -1 : 1;
    let index = isDown ? log.length - 1 : first;
    while (index >= first && index < log.length) {
      const at = log[index]?.at ?? '';
      const together = new Set<string>();
      for (; index >= first && log[index]?.at === at; index += step) {
        const id = log[index]?.id ?? '';
        // Those that were written again stand further on.
        if (get(id)?.updatedAt === at) together.add(id);
      }
      const sorted = [...together].sort();
      yield* isDown ? sorted.reverse() : sorted;
    }
  }

  return {
    object,
    get,
    written,
    size: () => generated.count - removed.size + created.size,
    ids,
    children(column, parentId) {
      const gone = left.get(column);
      const first = parentId === null ? generated.loose(column) : generated.children(column, parentId);
      const came = arrived.get(column)?.get(parentId ?? NO_PARENT);
      const stayed =
        removed.size + (gone?.size ?? 0) === 0
          ? first
          : first.filter((id) => !gone?.has(id) && !removed.has(id));
      return came ? [...new Set([...stayed, ...came])].sort() : stayed;
    },
    since(instant) {
      const found = new Set<string>();
      for (let index = placeOf(instant); index < log.length; index += 1) found.add(log[index]?.id ?? '');
      return [...found];
    },
    trash: () => [...trashed],
    scored: () => scored,
    counting: (mark) => [...(counting.get(mark) ?? [])],
    insert(row) {
      own.set(row.id, row);
      created.add(row.id);
      removed.delete(row.id);
      sorted = null;
      for (const column of columns) arrive(column, parentOf(row, column), row.id);
      noted(row, row);
    },
    change(id, values) {
      const before = get(id);
      if (!before) return;
      const after: Row = { ...before, ...values };
      own.set(id, after);
      for (const column of columns) {
        const [from, to] = [parentOf(before, column), parentOf(after, column)];
        if (from === to) continue;
        leave(column, from, id);
        arrive(column, to, id);
      }
      noted(after, values);
    },
    remove(id) {
      const before = get(id);
      if (!before) return;
      for (const column of columns) leave(column, parentOf(before, column), id);
      own.delete(id);
      if (created.delete(id)) sorted = null;
      else removed.add(id);
      trashed.delete(id);
      scored.push(id);
    },
  };
}
