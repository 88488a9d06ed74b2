import * as z from 'zod';
import { type Batch, planBatches, WATCHED_KINDS } from './batches.ts';
import type { DemoKind } from './ids.ts';
import { OBJECT_NAMES } from './objects.ts';
import type { DemoData } from './types.ts';

/** A workspace's GraphQL API: answers `data`, and throws when the answer carries errors. */
export type GraphqlClient = { execute(query: string, variables: Record<string, unknown>): Promise<unknown> };

export type LoadProgress = { kind: DemoKind; loaded: number; total: number };

export type LoadOptions = {
  /** Called after each batch: the kind it held, and how many records of the whole are loaded. */
  onProgress?: (progress: LoadProgress) => void;
  /** Per kind, how many of its first records to leave out because they are there already. */
  startAt?: Partial<Record<DemoKind, number>>;
  /** Ids of records to leave out because they have moved on since they were loaded. */
  kept?: ReadonlySet<string>;
  /** Waited for after a batch of which the server starts a process for every record. */
  rest?: () => Promise<void>;
  /**
   * Asked when the workspace refuses records of a kind. On true they are loaded without what the app keeps of earlier
   * times; a kind that is nothing else is left out. On false it throws.
   */
  canDoWithout?: (kind: DemoKind, error: unknown) => boolean;
};

function createDocument(kind: DemoKind): string {
  const { singular, plural } = OBJECT_NAMES[kind];
  return `mutation LoadDemo($data: [${singular}CreateInput!]!) { create${plural}(data: $data, upsert: true) { id } }`;
}

/**
 * Loads demo data in batches of at most 200. Records that are there already get the demo's values again, so it may run
 * twice. Throws what the client throws, or an Error when the workspace did not store a record under its own id; the batches
 * before stay loaded.
 */
export async function loadDemoData(
  client: GraphqlClient,
  data: DemoData,
  {
    onProgress,
    startAt = {},
    kept = new Set(),
    rest = async () => {},
    canDoWithout = () => false,
  }: LoadOptions = {},
): Promise<void> {
  const batches = planBatches(data, startAt);
  const total = Object.values(data).reduce((sum, records) => sum + records.length, 0);
  let loaded = total - batches.reduce((sum, batch) => sum + batch.records.length, 0);
  const refused = new Set<DemoKind>();
  for (const batch of batches) {
    if (refused.has(batch.kind)) continue;
    const records = batch.records.filter(({ id }) => !kept.has(id));
    try {
      if (records.length > 0) await loadBatch(client, { ...batch, records });
    } catch (error) {
      const hasKept = records.some((record) => isKeptOf(batch.kind, record));
      const isAllKept = KEPT_BY_APP[batch.kind] === undefined;
      if (!(hasKept || isAllKept) || !canDoWithout(batch.kind, error)) throw error;
      if (isAllKept) {
        refused.add(batch.kind);
        continue;
      }
      await loadBatch(client, { ...batch, records: withoutKept(batch.kind, records) });
    }
    if (WATCHED_KINDS.includes(batch.kind)) await rest();
    loaded += batch.records.length;
    onProgress?.({ kind: batch.kind, loaded, total });
  }
}

/**
 * The app itself makes such records of a company that has none. One that it made a moment ago is found by the company,
 * takes the demo's values and is answered under its own id, which is as good.
 */
const ONE_FOR_A_COMPANY: readonly DemoKind[] = ['keyAccounts', 'closenessScores'];

/** What the app keeps of earlier times, and a server may let nobody but the app write. */
const KEPT_BY_APP: Partial<Record<DemoKind, readonly string[]>> = {
  keyAccounts: ['coverageHistory', 'recordedStatus', 'statusSince', 'keySince'],
  contracts: ['earlierAmounts'],
};

function isKeptOf(kind: DemoKind, record: object): boolean {
  return (KEPT_BY_APP[kind] ?? []).some((field) => field in record);
}

const withoutKept = (kind: DemoKind, records: Batch['records']): Batch['records'] =>
  records.map((record) => ({
    id: record.id,
    ...Object.fromEntries(Object.entries(record).filter(([field]) => !KEPT_BY_APP[kind]?.includes(field))),
  }));

async function loadBatch(client: GraphqlClient, { kind, records }: Batch): Promise<void> {
  const mutation = `create${OBJECT_NAMES[kind].plural}`;
  // A load says that it is an import, which the app counts together instead of record by record.
  const data = WATCHED_KINDS.includes(kind)
    ? records.map((record) => ({ ...record, createdBy: { source: 'IMPORT' } }))
    : records;
  const answer = z
    .object({ [mutation]: z.array(z.object({ id: z.string() })) })
    .safeParse(await client.execute(createDocument(kind), { data }));
  const stored = new Set(answer.success ? answer.data[mutation]?.map(({ id }) => id) : []);
  // An upsert may also find a record by another unique field, such as an e-mail address, and answer with that one's id.
  const lost = records.find(({ id }) => !stored.has(id));
  if (lost && !ONE_FOR_A_COMPANY.includes(kind)) {
    throw new Error(
      `${mutation} did not store the record ${lost.id}: another record of the workspace may have its address or domain.`,
    );
  }
}
