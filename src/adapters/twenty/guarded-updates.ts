import * as z from 'zod/mini';
import { chunksOf, groupBy } from '../../domain/shared/grouping.ts';
import { lazily } from '../../domain/shared/lazily.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import type { TwentyClient } from './client.ts';
import type { FilteredUpdate } from './documents/filtered-updates.ts';
import { ALIVE, and, type Filter } from './filters.ts';

/** Records that Twenty takes in one write. */
export const MOST_RECORDS = 200;

/** A record to write, and how it stood when it was read. */
export type GuardedRow<Values extends object> = { id: string; updatedAt: Date; values: Values };

/** One filtered update, and the rows that it writes. */
export type GuardedUpdate<Row extends GuardedRow<object>> = {
  filter: Filter;
  data: Row['values'];
  rows: readonly Row[];
};

/** One text for equal values, whatever the order of their names. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, canonical(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Rows by what they are given, each group alike. */
export const setsOf = <Row extends { values: object }>(rows: readonly Row[]): Row[][] => [
  ...groupBy(rows, ({ values }) => JSON.stringify(canonical(values))).values(),
];

/**
 * The fewest filtered updates that give each record its values: one for all that get the same, `MOST_RECORDS` at a
 * time. An update only matches a record that is alive and unchanged since it was read, and unlike an upsert it brings
 * nothing out of the trash.
 *
 * @param further what else has to be true of the records of a group, by the values it gets
 */
export const guardedUpdates = <Row extends GuardedRow<object>>(
  rows: readonly Row[],
  further: (values: Row['values']) => readonly Filter[] = () => [],
): GuardedUpdate<Row>[] =>
  setsOf(rows).flatMap((set) =>
    chunksOf(set, MOST_RECORDS).flatMap((chunk): GuardedUpdate<Row>[] => {
      const [first] = chunk;
      if (!first) return [];
      const asRead = chunk.map(({ id, updatedAt }) =>
        and({ id: { eq: id } }, { updatedAt: { lte: updatedAt.toISOString() } }),
      );
      return [
        { filter: and({ or: asRead }, ALIVE, ...further(first.values)), data: first.values, rows: chunk },
      ];
    }),
  );

const Ids = lazily(() => z.array(z.object({ id: z.string() })));

/**
 * Writes records as `guardedUpdates` puts it, one request for each distinct set of values.
 *
 * @returns the ids that were written; the others changed or went to the trash since they were read
 * @throws {WorkspaceError}
 */
export async function writeGuarded<Values extends object>(
  client: TwentyClient,
  { document, root }: FilteredUpdate,
  rows: readonly GuardedRow<Values>[],
  further?: (values: Values) => readonly Filter[],
): Promise<string[]> {
  const written: string[] = [];
  for (const { filter, data } of guardedUpdates(rows, further)) {
    const answer = z.safeParse(Ids(), (await client.query(document, { filter, data }))[root]);
    if (!answer.success) throw new WorkspaceError('ANSWER_MALFORMED', `${root} did not arrive as expected`);
    written.push(...answer.data.map(({ id }) => id));
  }
  return written;
}
