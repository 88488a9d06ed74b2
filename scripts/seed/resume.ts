import * as z from 'zod';
import { BATCH_SIZE } from '../../demo/data/batches.ts';
import { DEMO_KINDS, type DemoKind, demoIdRange } from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { OBJECT_NAMES } from '../../demo/data/objects.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { countRecords, listField, targetOf } from './queries.ts';

/**
 * How a stored record shows that it was loaded from the same demo data. E-mails and meetings are hidden from lists
 * unless a mailbox or calendar synchronised them, so they are looked at through a participant.
 */
type Proof =
  | { selection: string; by?: undefined }
  | {
      by: 'messageParticipants' | 'calendarEventParticipants';
      column: string;
      relation: string;
      selection: string;
    };

const PROOFS: Readonly<Record<DemoKind, Proof>> = {
  scoringPolicies: { selection: 'id name isDefault' },
  companies: { selection: 'id name accountOwnerId scoringPolicyId' },
  people: { selection: 'id companyId jobTitle relationshipCheckedOn relationshipOwnerId' },
  opportunities: { selection: 'id name stage closeDate companyId ownerId' },
  contracts: { selection: 'id name status startsOn endsOn companyId ownerId' },
  messageThreads: { selection: 'id subject' },
  messages: {
    by: 'messageParticipants',
    column: 'messageId',
    relation: 'message',
    selection: 'id subject receivedAt',
  },
  messageParticipants: { selection: 'id role messageId personId workspaceMemberId message { receivedAt }' },
  calendarEvents: {
    by: 'calendarEventParticipants',
    column: 'calendarEventId',
    relation: 'calendarEvent',
    selection: 'id title startsAt',
  },
  calendarEventParticipants: { selection: 'id calendarEventId personId workspaceMemberId responseStatus' },
};

/** Per kind, how many of the first records are in the workspace already, exactly as the demo data has them. */
export type StartAt = Partial<Record<DemoKind, number>>;

/**
 * Finds where loading stopped by asking the workspace. Loading goes kind by kind in the order of ids: so k records in a
 * kind are its first k, which holds when the last of them carries the values of this demo data; otherwise (another day,
 * other owners, records removed by hand) the kind is loaded again from its first record.
 */
export const findStart = async (client: GraphqlClient, seed: number, data: DemoData): Promise<StartAt> => {
  const counts = await countKinds(client, seed);
  const start: StartAt = {};
  for (const kind of DEMO_KINDS) {
    const total = data[kind].length;
    const count = counts[kind];
    const proven = count === total ? total : Math.floor(count / BATCH_SIZE) * BATCH_SIZE;
    const last = data[kind][proven - 1];
    if (count <= total && last && (await isStored(client, kind, last))) start[kind] = proven;
  }
  return start;
};

/** The kinds whose records are not all in the workspace. */
export const findIncomplete = async (
  client: GraphqlClient,
  seed: number,
  data: DemoData,
): Promise<DemoKind[]> => {
  const counts = await countKinds(client, seed);
  return DEMO_KINDS.filter((kind) => counts[kind] < data[kind].length);
};

const countKinds = async (client: GraphqlClient, seed: number): Promise<Record<DemoKind, number>> => {
  const targets = DEMO_KINDS.map((kind) => targetOf(kind, demoIdRange(seed, kind)));
  const counts = await countRecords(client, targets, false);
  return Object.fromEntries(DEMO_KINDS.map((kind, i) => [kind, counts[i] ?? 0])) as Record<DemoKind, number>;
};

const isStored = async (client: GraphqlClient, kind: DemoKind, record: { id: string }): Promise<boolean> => {
  const proof = PROOFS[kind];
  const { singular, plural } = OBJECT_NAMES[proof.by ?? kind];
  const field = listField(plural);
  const selection = proof.by ? `${proof.relation} { ${proof.selection} }` : proof.selection;
  const answer = await client.execute(
    `query Stored($filter: ${singular}FilterInput!) { ${field}(first: 1, filter: $filter) { edges { node { ${selection} } } } }`,
    { filter: { [proof.by ? proof.column : 'id']: { eq: record.id } } },
  );
  const page = z
    .record(z.string(), z.object({ edges: z.array(z.object({ node: z.record(z.string(), z.unknown()) })) }))
    .parse(answer);
  const node = page[field]?.edges[0]?.node;
  const stored = proof.by ? node?.[proof.relation] : node;
  return isRecord(stored) && carries(stored, record);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// Only what both sides name is compared; a value the demo leaves out is empty in the workspace.
const carries = (stored: Record<string, unknown>, record: object): boolean => {
  const wanted = new Map<string, unknown>(Object.entries(record));
  return Object.entries(stored).every(
    ([field, value]) => isRecord(value) || (value ?? '') === (wanted.get(field) ?? ''),
  );
};
