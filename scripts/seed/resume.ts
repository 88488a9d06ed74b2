import { batchSizeOf } from '../../demo/data/batches.ts';
import { DEMO_KINDS, type DemoKind, demoIdRange } from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { OBJECT_NAMES } from '../../demo/data/objects.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { countRecords, targetOf } from './queries.ts';

/** The fields by which a stored record shows that it came from the same demo data: same day, same owners. */
const TELLING_FIELDS: Readonly<Record<DemoKind, readonly string[]>> = {
  scoringPolicies: ['name'],
  companies: ['name', 'accountOwnerId'],
  people: ['companyId', 'relationshipCheckedOn', 'relationshipOwnerId'],
  opportunities: ['stage', 'closeDate', 'companyId', 'ownerId'],
  contracts: ['status', 'startsOn', 'endsOn', 'ownerId'],
  messageThreads: ['subject'],
  messages: ['subject', 'receivedAt'],
  messageParticipants: ['messageId', 'personId', 'workspaceMemberId'],
  calendarEvents: ['title', 'startsAt'],
  calendarEventParticipants: ['calendarEventId', 'personId', 'workspaceMemberId', 'responseStatus'],
  // What the app settles (horizon and date) is not told by.
  accountNeeds: ['need', 'companyId', 'ownerId', 'identifiedOn'],
  espPlans: ['name', 'periodStartsOn', 'ownerId', 'directorId'],
  planObjectives: ['name', 'dueOn'],
  // What the app fills in (company and day of delivery) is not told by.
  supportRequests: ['name', 'opportunityId', 'requestedById', 'neededBy'],
  // What people decide in a programme (status, cover, reviews) is not told by.
  keyAccounts: ['companyId', 'createdAt'],
  closenessScores: ['companyId', 'month', 'score'],
  messageChannelMessageAssociations: ['messageId', 'direction'],
  calendarChannelEventAssociations: ['calendarEventId'],
  competitors: ['name'],
  dealAssessments: ['opportunityId', 'round', 'assessedOn'],
  dealCompetitors: ['opportunityId', 'competitorId'],
  decisionCriteria: ['opportunityId', 'name'],
  dealMilestones: ['opportunityId', 'name', 'dueOn'],
  notes: ['title'],
  noteTargets: ['noteId', 'targetCompanyId'],
};

/** Per kind, how many of the first records are in the workspace already, exactly as the demo data has them. */
export type StartAt = Partial<Record<DemoKind, number>>;

/** How many records of a kind are looked at. One would not do: a Friday's e-mail is the same on two days. */
const SAMPLES = 20;

/**
 * Finds where loading stopped by asking the workspace. Loading goes kind by kind in the order of ids: so k records in a
 * kind are its first k, which holds when a sample of them carries the values of this demo data; otherwise (another day,
 * other owners, records removed by hand) the kind is loaded again from its first record.
 *
 * @param kept ids of records that have moved on since they were loaded, and tell nothing
 */
export async function findStart(
  client: GraphqlClient,
  seed: number,
  data: DemoData,
  kept: ReadonlySet<string> = new Set(),
): Promise<StartAt> {
  const counts = await countKinds(client, seed);
  const start: StartAt = {};
  for (const kind of DEMO_KINDS) {
    const total = data[kind].length;
    const count = counts[kind];
    const proven = count === total ? total : Math.floor(count / batchSizeOf(kind)) * batchSizeOf(kind);
    if (proven === 0 || count > total) continue;
    const told = data[kind].slice(0, proven).filter(({ id }) => !kept.has(id));
    if (await areStored(client, kind, sampleOf(told))) start[kind] = proven;
  }
  return start;
}

/** The kinds whose records are not all in the workspace. */
export async function findIncomplete(
  client: GraphqlClient,
  seed: number,
  data: DemoData,
): Promise<DemoKind[]> {
  const counts = await countKinds(client, seed);
  return DEMO_KINDS.filter((kind) => counts[kind] < data[kind].length);
}

async function countKinds(client: GraphqlClient, seed: number): Promise<Record<DemoKind, number>> {
  const targets = DEMO_KINDS.map((kind) => targetOf(kind, demoIdRange(seed, kind)));
  const counts = await countRecords(client, targets, false);
  return Object.fromEntries(DEMO_KINDS.map((kind, i) => [kind, counts[i] ?? 0])) as Record<DemoKind, number>;
}

/** Up to 20 records, evenly spread, the last among them. */
function sampleOf(records: readonly { id: string }[]): { id: string }[] {
  const step = Math.ceil(records.length / SAMPLES);
  return records.filter((_, i) => (records.length - 1 - i) % step === 0);
}

// By counting, not by reading: lists hide e-mails and meetings that no mailbox or calendar brought in; counts do not.
async function areStored(
  client: GraphqlClient,
  kind: DemoKind,
  records: readonly { id: string }[],
): Promise<boolean> {
  const where = { or: records.map((record) => ({ and: conditionsOf(kind, record) })) };
  const [count] = await countRecords(client, [{ ...OBJECT_NAMES[kind], where }], false);
  return count === records.length;
}

function conditionsOf(kind: DemoKind, record: { id: string }): Record<string, unknown>[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return ['id', ...TELLING_FIELDS[kind]].map((field) => {
    const value = values.get(field);
    return { [field]: value === undefined ? { is: 'NULL' } : { eq: value } };
  });
}
