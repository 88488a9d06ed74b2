import type { Call } from '../engine.ts';
import { findMany, findOne } from '../query/find.ts';
import { groupBy } from '../query/group-by.ts';
import { capitalise } from '../schema/names.ts';
import type { ObjectType, Schema } from '../schema/types.ts';
import {
  deleteMany,
  deleteOne,
  destroyMany,
  destroyOne,
  restoreMany,
  restoreOne,
  updateMany,
  updateOne,
} from '../write/change.ts';
import { createMany, createOne } from '../write/create.ts';
import { mergeMany } from '../write/merge.ts';

/** Form an argument must have. `id` is a UUID in its usual notation. */
export type ArgumentForm = 'object' | 'array' | 'arrayOrObject' | 'number' | 'string' | 'boolean' | 'id';

/** A root field of the API: what it does and which arguments it takes. */
export interface Root {
  readonly object: ObjectType;
  readonly type: 'query' | 'mutation';
  readonly resolve: (call: Call) => Promise<unknown>;
  readonly required: Readonly<Record<string, ArgumentForm>>;
  readonly optional: Readonly<Record<string, ArgumentForm>>;
}

type RootSpec = Omit<Root, 'object'>;

const query = (
  resolve: Root['resolve'],
  required: Root['required'],
  optional: Root['optional'] = {},
): RootSpec => ({ type: 'query', resolve, required, optional });

const mutation = (
  resolve: Root['resolve'],
  required: Root['required'],
  optional: Root['optional'] = {},
): RootSpec => ({ type: 'mutation', resolve, required, optional });

const PAGE: Root['optional'] = {
  filter: 'object',
  orderBy: 'arrayOrObject',
  first: 'number',
  last: 'number',
  before: 'string',
  after: 'string',
  offset: 'number',
};

const GROUP: Root['optional'] = {
  filter: 'object',
  orderBy: 'arrayOrObject',
  orderByForRecords: 'arrayOrObject',
  viewId: 'string',
  includeRecords: 'boolean',
  limit: 'number',
  offsetForRecords: 'number',
};

/** The root fields of one object, by name. */
function rootsOfObject(object: ObjectType): [string, RootSpec][] {
  const one = capitalise(object.name);
  const many = capitalise(object.plural);
  return [
    [object.plural, query(findMany, {}, PAGE)],
    [object.name, query(findOne, {}, { filter: 'object' })],
    [`${object.plural}GroupBy`, query(groupBy, { groupBy: 'arrayOrObject' }, GROUP)],
    [`create${one}`, mutation(createOne, { data: 'object' }, { upsert: 'boolean' })],
    [`create${many}`, mutation(createMany, { data: 'array' }, { upsert: 'boolean' })],
    [`update${one}`, mutation(updateOne, { id: 'id', data: 'object' })],
    [`update${many}`, mutation(updateMany, { filter: 'object', data: 'object' })],
    [`delete${one}`, mutation(deleteOne, { id: 'id' })],
    [`delete${many}`, mutation(deleteMany, { filter: 'object' })],
    [`restore${one}`, mutation(restoreOne, { id: 'id' })],
    [`restore${many}`, mutation(restoreMany, { filter: 'object' })],
    [`destroy${one}`, mutation(destroyOne, { id: 'id' })],
    [`destroy${many}`, mutation(destroyMany, { filter: 'object' })],
    [
      `merge${many}`,
      mutation(mergeMany, { ids: 'array' }, { conflictPriorityIndex: 'number', dryRun: 'boolean' }),
    ],
  ];
}

const cache = new WeakMap<Schema, ReadonlyMap<string, Root>>();

/** Every root field that the schema's objects offer. */
export function rootsOf(schema: Schema): ReadonlyMap<string, Root> {
  const known = cache.get(schema);
  if (known) return known;
  const roots = new Map(
    [...schema.values()].flatMap((object) =>
      rootsOfObject(object).map(([name, spec]): [string, Root] => [name, { object, ...spec }]),
    ),
  );
  cache.set(schema, roots);
  return roots;
}
