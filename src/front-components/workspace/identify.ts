/** Which record the panel was opened for. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { LIST_OF, RECORD_KINDS, type RecordKind, whichRecordQuery } from './documents.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';

/** A record with the company it belongs to; null for one that belongs to none. */
export type Identified = { kind: RecordKind; id: string; companyId: string | null };

const Found = z.object({
  data: z.record(
    z.string(),
    z.nullable(listOf(z.object({ id: z.string(), companyId: z.optional(z.nullable(z.string())) }))),
  ),
});

const isKind = (name: string): name is RecordKind => Object.hasOwn(LIST_OF, name);

async function lookUp(
  client: WorkspaceClient,
  id: string,
  kinds: readonly RecordKind[],
): Promise<Answer<Identified | null>> {
  const answer = parsed(await client.graphql(whichRecordQuery(kinds), { id }), Found);
  if (!answer.ok) return answer;
  for (const kind of kinds) {
    const record = answer.data.data[LIST_OF[kind][0]]?.[0];
    if (record === undefined) continue;
    const companyId = kind === 'company' ? record.id : (record.companyId ?? null);
    return { ok: true, data: { kind, id: record.id, companyId } };
  }
  return { ok: true, data: null };
}

/** One refused list refuses the whole document, so someone who may not read them all has them asked one by one. */
async function lookUpEach(client: WorkspaceClient, id: string): Promise<Answer<Identified | null>> {
  const answers = await Promise.all(RECORD_KINDS.map((kind) => lookUp(client, id, [kind])));
  const failed = answers.find((answer) => !answer.ok && answer.failure.kind !== 'FORBIDDEN');
  const found = answers.find((answer) => answer.ok && answer.data !== null);
  return found ?? failed ?? { ok: true, data: null };
}

/**
 * Finds out which record an id belongs to; null for one the panel has nothing to say about, or that this person may
 * not read.
 *
 * @param object the record's object where the server says it (2.21 does not)
 */
export async function identify(
  client: WorkspaceClient,
  id: string,
  object: string | null,
): Promise<Answer<Identified | null>> {
  if (object !== null) return isKind(object) ? lookUp(client, id, [object]) : { ok: true, data: null };
  const answer = await lookUp(client, id, RECORD_KINDS);
  return !answer.ok && answer.failure.kind === 'FORBIDDEN' ? lookUpEach(client, id) : answer;
}

/** The company that a record is of, or is itself; null for a record of none, and for one that is not there. */
export async function companyIdOf(
  client: WorkspaceClient,
  { object, id }: { object: string; id: string },
): Promise<Answer<string | null>> {
  if (object === 'company') return { ok: true, data: id };
  const record = await identify(client, id, object);
  return record.ok ? { ok: true, data: record.data?.companyId ?? null } : record;
}
