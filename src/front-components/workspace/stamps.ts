/** The light requests by which a page sees that its record changed. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { PROGRAMME_STAMP_QUERY, type StampedKind, stampQuery } from './documents.ts';
import { listOf } from './lists.ts';
import type { Stamp } from './live.ts';

const text = z.nullable(z.string());

const Marks = z.object({
  updatedAt: text,
  scoredAt: z.optional(text),
  updatedBy: z.optional(z.nullable(z.object({ source: text }))),
  company: z.optional(z.nullable(z.object({ updatedAt: text }))),
});

/** The stamp of a record with these marks. */
export const toStamp = (marks: z.infer<typeof Marks>): Stamp => ({
  record: [marks.updatedAt, marks.scoredAt, marks.company?.updatedAt].join(' '),
  counted: marks.scoredAt ?? null,
  isByHand: marks.updatedBy?.source !== undefined && marks.updatedBy.source !== 'APPLICATION',
});

/** The stamp of a record, one that is not there (any more) included; null when it can't be told. */
export async function recordStamp(
  client: WorkspaceClient,
  kind: StampedKind,
  id: string,
): Promise<Stamp | null> {
  const [list, query] = stampQuery(kind);
  const schema = z.object({ data: z.object({ [list]: listOf(Marks) }) });
  const answer = parsed(await client.graphql(query, { id }), schema);
  if (!answer.ok) return null;
  const [marks] = answer.data.data[list] ?? [];
  return marks === undefined ? { record: '', counted: null, isByHand: false } : toStamp(marks);
}

const Programme = z.object({
  data: z.object({
    keyAccounts: z.object({
      totalCount: z.number(),
      edges: z.array(z.object({ node: z.object({ updatedAt: text }) })),
    }),
  }),
});

/** The stamp of all key accounts together: how many there are, and which was changed last. */
export async function programmeStamp(client: WorkspaceClient): Promise<Stamp | null> {
  const answer = parsed(await client.graphql(PROGRAMME_STAMP_QUERY, {}), Programme);
  if (!answer.ok) return null;
  const { totalCount, edges } = answer.data.data.keyAccounts;
  return { record: `${totalCount} ${edges[0]?.node.updatedAt ?? ''}`, counted: null, isByHand: false };
}
