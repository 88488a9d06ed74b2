import * as z from 'zod';
import { type Batch, planBatches } from './batches.ts';
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
};

const createDocument = (kind: DemoKind): string => {
  const { singular, plural } = OBJECT_NAMES[kind];
  return `mutation LoadDemo($data: [${singular}CreateInput!]!) { create${plural}(data: $data, upsert: true) { id } }`;
};

/**
 * Loads demo data in batches of at most 200. Records that are there already get the demo's values again, so it may run
 * twice. Throws what the client throws, or an Error when the workspace answers with fewer records than it was given;
 * the batches before stay loaded.
 */
export const loadDemoData = async (
  client: GraphqlClient,
  data: DemoData,
  { onProgress, startAt = {} }: LoadOptions = {},
): Promise<void> => {
  const batches = planBatches(data, startAt);
  const total = Object.values(data).reduce((sum, records) => sum + records.length, 0);
  let loaded = total - batches.reduce((sum, batch) => sum + batch.records.length, 0);
  for (const batch of batches) {
    await loadBatch(client, batch);
    loaded += batch.records.length;
    onProgress?.({ kind: batch.kind, loaded, total });
  }
};

const loadBatch = async (client: GraphqlClient, { kind, records }: Batch): Promise<void> => {
  const mutation = `create${OBJECT_NAMES[kind].plural}`;
  const answer = z
    .object({ [mutation]: z.array(z.object({ id: z.string() })) })
    .safeParse(await client.execute(createDocument(kind), { data: records }));
  const created = answer.success ? (answer.data[mutation]?.length ?? 0) : 0;
  if (created !== records.length) {
    throw new Error(
      `The workspace answered ${mutation} with ${created} records instead of ${records.length}.`,
    );
  }
};
