/** Changes of a person, each only while the record is as it was seen. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';

const Written = z.object({ data: z.record(z.string(), z.array(z.object({ id: z.string() }))) });

export type Values = Readonly<Record<string, unknown>>;

/** The ids of what was written; none where it had changed meanwhile. */
export async function write(
  client: WorkspaceClient,
  document: string,
  variables: Values,
): Promise<Answer<string[]>> {
  const answer = parsed(await client.graphql(document, variables), Written);
  return answer.ok
    ? { ok: true, data: Object.values(answer.data.data).flatMap((rows) => rows.map(({ id }) => id)) }
    : answer;
}

const sees = (field: string, value: unknown): Values => ({
  [field]: value === null ? { is: 'NULL' } : { eq: value },
});

/** Finds a record as long as it has the values that were seen. */
export const whileSeen = (id: string, seen: Values): Values => ({
  and: [{ id: { eq: id } }, ...Object.entries(seen).map(([field, value]) => sees(field, value))],
});
