/**
 * A server in memory that answers the documents the app sends as Twenty does: filters, cursors, nested lists with their
 * cut at 60, updates by a filter, upserts that bring records back from the trash, creates that refuse a duplicate. It
 * knows no schema but the app's and checks no rights: it is for simulations of thousands of requests in seconds.
 */
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type ValueNode,
} from 'graphql';
import { fieldsOf, shownBy } from './answer.ts';
import { listOf, partsOf, type Tables } from './filter.ts';
import { listed, matching, type OrderedIds } from './lists.ts';
import { ROOTS, SCHEMA } from './schema.ts';
import { createTable, type Generated, type Row, type Table, type Values } from './tables.ts';
import { type Actor, createMany, Refused, updateAll, type Writing } from './writes.ts';

export type LeanError = { message: string; path: string[]; extensions: { code: string } };

export type LeanAnswer = { data: Record<string, unknown>; errors?: LeanError[] };

/** What a document took. */
export type Taken = { roots: number; read: number; written: number };

export type Asked = { query: string; variables: Record<string, unknown> };

export type LeanServer = Tables & {
  answer(asked: Asked, now: Date, actor?: Actor): { answer: LeanAnswer; taken: Taken };
  /** Gives every root that `isThrottled` names an error instead of doing it. */
  throttle(isThrottled: ((field: string) => boolean) | null): void;
};

export const APP: Actor = { source: 'APPLICATION', name: 'Key Accounts' };

const MOST_DOCUMENTS = 500;

function argumentOf(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.BOOLEAN:
    case Kind.STRING:
    case Kind.ENUM:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((one) => argumentOf(one, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, argumentOf(value, variables)]),
      );
  }
}

const argumentsOf = (field: FieldNode, variables: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [name.value, argumentOf(value, variables)]),
  );

/** Ids in the order of their making, so that a simulation is the same each time. */
function idMaker(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `ffffffff-${(made >>> 16).toString(16).padStart(4, '0')}-4000-8000-${made.toString(16).padStart(12, '0')}`;
  };
}

export type LeanOptions = {
  /** Records of an object that are there from the beginning. */
  generated?: Readonly<Record<string, Generated>>;
  /** Fields of long JSON that are kept packed. */
  packed?: readonly string[];
  orderedIds?: (tables: Tables) => OrderedIds;
};

export function createLeanServer({ generated = {}, packed = [], orderedIds }: LeanOptions = {}): LeanServer {
  const all = new Map<string, Table>(
    Object.keys(SCHEMA).map((object) => [object, createTable(object, generated[object])]),
  );
  const tables: Tables = {
    of(object) {
      const table = all.get(object);
      if (!table) throw new Error(`The lean server has no table ${object}.`);
      return table;
    },
  };
  const ordered = orderedIds?.(tables);
  const documents = new Map<string, DocumentNode>();
  const newId = idMaker();
  let isThrottled: ((field: string) => boolean) | null = null;

  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known) return known;
    if (documents.size >= MOST_DOCUMENTS) documents.clear();
    const document = parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  };

  const answerRoot = (
    field: FieldNode,
    args: Record<string, unknown>,
    writing: Writing,
    taken: Taken,
  ): unknown => {
    const root = ROOTS.get(field.name.value);
    if (!root) throw new Error(`The lean server knows no root ${field.name.value}.`);
    const { deed, object } = root;
    const show = shownBy(tables, object, field.selectionSet, (rows) => {
      taken.read += rows;
    });
    const written = (rows: readonly Row[]): unknown => {
      taken.written += rows.length;
      return rows.map(show);
    };
    switch (deed) {
      case 'LIST': {
        const list = listed(tables, object, args, ordered);
        taken.read += list.rows.length;
        const edges = fieldsOf(field.selectionSet).find(({ name }) => name.value === 'edges');
        const node = fieldsOf(edges?.selectionSet).find(({ name }) => name.value === 'node');
        const showNode = shownBy(tables, object, node?.selectionSet, (rows) => {
          taken.read += rows;
        });
        const isCounted = fieldsOf(field.selectionSet).some(({ name }) => name.value === 'totalCount');
        return {
          edges: list.rows.map((row) => ({ node: showNode(row) })),
          pageInfo: { hasNextPage: list.hasNextPage, endCursor: list.endCursor },
          ...(isCounted ? { totalCount: list.totalCount() } : {}),
        };
      }
      case 'CREATE':
        return (
          written(createMany(writing, object, [partsOf(args.data)], args.upsert === true)) as unknown[]
        )[0];
      case 'CREATE_MANY':
        return written(createMany(writing, object, listOf(args.data).map(partsOf), args.upsert === true));
      case 'UPDATE': {
        const row = tables.of(object).get(String(args.id));
        if (!row) throw new Refused('Record not found');
        return (written(updateAll(writing, object, [row], partsOf(args.data))) as unknown[])[0];
      }
      case 'UPDATE_MANY':
        // A filtered update reaches into the trash unless it is told not to.
        return written(
          updateAll(
            writing,
            object,
            matching(tables, object, {
              and: [args.filter, { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] }],
            }),
            partsOf(args.data),
          ),
        );
      case 'DELETE_MANY':
        return written(
          updateAll(writing, object, matching(tables, object, args.filter), {
            deletedAt: writing.now.toISOString(),
          }),
        );
      case 'RESTORE_MANY':
        return written(
          updateAll(writing, object, matching(tables, object, args.filter), { deletedAt: null }),
        );
    }
  };

  return {
    ...tables,
    throttle(chosen) {
      isThrottled = chosen;
    },
    answer({ query, variables }, now, actor = APP) {
      const operation = documentOf(query).definitions.find(
        (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
      );
      const writing: Writing = { tables, now, actor, packed, newId };
      const taken: Taken = { roots: 0, read: 0, written: 0 };
      const data: Record<string, unknown> = {};
      const errors: LeanError[] = [];
      for (const field of fieldsOf(operation?.selectionSet)) {
        const name = field.name.value;
        taken.roots += 1;
        if (isThrottled?.(name)) {
          data[name] = null;
          errors.push({ message: 'Limit reached', path: [name], extensions: { code: 'TOO_MANY_REQUESTS' } });
          continue;
        }
        try {
          data[name] = answerRoot(field, argumentsOf(field, variables), writing, taken);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          data[name] = null;
          errors.push({ message: error.message, path: [name], extensions: { code: 'BAD_USER_INPUT' } });
        }
      }
      return { answer: errors.length === 0 ? { data } : { data, errors }, taken };
    },
  };
}

export type { Values };
