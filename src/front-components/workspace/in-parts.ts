/** Reading lists that stand for themselves: what the reader may not see is named, and the rest is told. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { type Answer, failureOf } from './failures.ts';
import { listOf } from './lists.ts';

const Parts = z.object({
  data: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  errors: z.optional(
    z.array(z.object({ extensions: z.optional(z.object({ code: z.optional(z.string()) })) })),
  ),
});

type Nodes<Schemas> = {
  /** Null for a list that is hidden from the reader. */
  [List in keyof Schemas]: Schemas[List] extends z.ZodMiniType ? z.output<Schemas[List]>[] | null : never;
};

/**
 * The lists of a document, read with one request. Twenty refuses a list that somebody may not read, or a field of it,
 * and answers the others: such a list is null here. Anything else that goes wrong is a failure of the whole.
 */
export async function readInParts<Schemas extends Readonly<Record<string, z.ZodMiniType>>>(
  client: WorkspaceClient,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  schemas: Schemas,
): Promise<Answer<Nodes<Schemas>>> {
  const asked = await client.graphqlInParts(query, variables);
  const answer = parsed(asked, Parts);
  if (!answer.ok) return answer;
  const { data, errors = [] } = answer.data;
  const isOnlyHidden = errors.every(({ extensions }) => extensions?.code === 'FORBIDDEN');
  const failure = asked.ok && !isOnlyHidden ? failureOf(200, asked.data) : null;
  if (failure !== null) return { ok: false, failure };
  const lists: [string, unknown[] | null][] = [];
  for (const [list, schema] of Object.entries(schemas)) {
    const stored = data?.[list];
    if (stored == null) {
      lists.push([list, null]);
      continue;
    }
    const nodes = parsed({ ok: true, data: stored }, listOf(schema));
    if (!nodes.ok) return nodes;
    lists.push([list, nodes.data]);
  }
  // Each list was read by its own schema; that can't be followed through the entries.
  return { ok: true, data: Object.fromEntries(lists) as Nodes<Schemas> };
}
