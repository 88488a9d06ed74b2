import * as z from 'zod';
import type { DemoKind, IdRange } from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { OBJECT_NAMES } from '../../demo/data/objects.ts';
import { chunksOf } from '../../src/domain/shared/grouping.ts';

/** The root field of a kind's list: its plural with a small first letter. */
export const listField = (plural: string): string => plural.charAt(0).toLowerCase() + plural.slice(1);

type Filter = Record<string, unknown>;

/** A filter on an id field; a field takes one operator only, so the bounds are two filters. */
export const inRange = (field: string, range: IdRange): Filter => ({
  and: [{ [field]: { gte: range.first } }, { [field]: { lte: range.last } }],
});

// A filter that names `deletedAt` makes Twenty show soft-deleted records too.
const ALSO_DELETED: Filter = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };

/** The same filter, for soft-deleted records too. */
export const withDeleted = (where: Filter): Filter => ({ and: [where, ALSO_DELETED] });

/** What to count or destroy: the records of an object that a filter finds. The names are capitalised. */
export type Target = { singular: string; plural: string; where: Filter };

/** The records of a kind in a range of ids. */
export const targetOf = (kind: DemoKind, range: IdRange): Target => ({
  ...OBJECT_NAMES[kind],
  where: inRange('id', range),
});

const Count = z.object({ totalCount: z.number().int() });

/** Root fields that a document may have. */
const MOST_ROOTS = 20;

/**
 * How many records there are of each target, in the order given; one request for twenty. Each object at most once (the
 * API refuses a root field twice). `isDeletedCounted` counts soft-deleted records too.
 */
export async function countRecords(
  client: GraphqlClient,
  targets: readonly Target[],
  isDeletedCounted: boolean,
): Promise<number[]> {
  const counts: number[] = [];
  for (const some of chunksOf(targets, MOST_ROOTS))
    counts.push(...(await countAtOnce(client, some, isDeletedCounted)));
  return counts;
}

async function countAtOnce(
  client: GraphqlClient,
  targets: readonly Target[],
  isDeletedCounted: boolean,
): Promise<number[]> {
  const parameters = targets.map(({ singular }, i) => `$f${i}: ${singular}FilterInput`).join(', ');
  const fields = targets.map(
    ({ plural }, i) => `${listField(plural)}(first: 1, filter: $f${i}) { totalCount }`,
  );
  const variables = Object.fromEntries(
    targets.map(({ where }, i) => [`f${i}`, isDeletedCounted ? withDeleted(where) : where]),
  );
  const answer = z
    .record(z.string(), Count)
    .parse(await client.execute(`query CountDemo(${parameters}) { ${fields.join(' ')} }`, variables));
  return targets.map(({ plural }) => Count.parse(answer[listField(plural)]).totalCount);
}

/** Destroys the records of a target, soft-deleted ones included, and returns how many there were. */
export async function destroyRecords(client: GraphqlClient, target: Target): Promise<number> {
  const mutation = `destroy${target.plural}`;
  const answer = await client.execute(
    `mutation RemoveDemo($filter: ${target.singular}FilterInput!) { ${mutation}(filter: $filter) { id } }`,
    { filter: withDeleted(target.where) },
  );
  const destroyed = z.record(z.string(), z.array(z.object({ id: z.string() }))).parse(answer)[mutation];
  return destroyed?.length ?? 0;
}
