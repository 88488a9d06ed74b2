/** A workspace with the app's objects and none of its functions, read by the reader of accounts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startWorkspace, type Workspace } from '../../../embedded/index.ts';
import { createAccountReader } from '../../../src/adapters/twenty/account/reader.ts';
import { TwentyClient } from '../../../src/adapters/twenty/client.ts';
import { chunksOf } from '../../../src/domain/shared/grouping.ts';
import type { Reading, Wanted } from '../../../src/flows/account/ports.ts';

/** When accounts are read. */
export const READ_AT = new Date('2026-11-23T09:00:00.000Z');

export type Row = Record<string, unknown>;

export type Bench = {
  workspace: Workspace;
  /** Creates records of an object, by its names. */
  make(plural: string, type: string, rows: readonly Row[]): Promise<void>;
  /** Puts a record into the trash. */
  trash(type: string, id: string): Promise<void>;
  /** Reads, and forgets the requests that came before. */
  read(wanted: Partial<Wanted>): Promise<Reading>;
  /** The requests of the last reading: their names and how many roots each has. */
  sent(): { name: string | null; roots: number }[];
};

const PER_REQUEST = 200;

/** An id that tells which record it is. */
export const idOf = (kind: number, index = 0): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** Starts the workspace of a test file; it is empty before each test. */
export function benchForTests(): () => Bench {
  const folder = mkdtempSync(join(tmpdir(), 'account-reader-'));
  let workspace: Workspace | undefined;

  beforeAll(async () => {
    const manifest = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8'),
    ) as Row;
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, logicFunctions: [] }));
    workspace = await startWorkspace({ app: folder, clock: () => READ_AT });
  });
  beforeEach(() => workspace?.reset());
  afterAll(async () => {
    await workspace?.close();
    rmSync(folder, { recursive: true });
  });

  return () => {
    const running = workspace;
    if (!running) throw new Error('The workspace is not running.');
    const run = async (query: string, variables: Row): Promise<void> => {
      const { errors } = await running.execute(query, variables);
      if (errors?.[0]) throw new Error(errors[0].message);
    };
    const client = new TwentyClient({
      url: running.url,
      token: running.apiKey,
      deadline: new Date('2099-01-01'),
      now: () => READ_AT,
      // A connection that idled while records were made may be closed in the moment it is used.
      retries: 2,
      firstWaitMs: 1,
    });
    return {
      workspace: running,
      make: (plural, type, rows) =>
        running.withoutEvents(async () => {
          for (const chunk of chunksOf(rows, PER_REQUEST))
            await run(`mutation Make($d: [${type}CreateInput!]!) { create${plural}(data: $d) { id } }`, {
              d: chunk,
            });
        }),
      trash: (type, id) => run(`mutation Trash($id: UUID!) { delete${type}(id: $id) { id } }`, { id }),
      async read(wanted) {
        await running.forgetLogs();
        return createAccountReader(client, { timeZone: 'UTC' }).read(
          { companyIds: [], records: {}, withTraffic: false, ...wanted },
          READ_AT,
        );
      },
      sent: () =>
        running.requests.map(({ operationName, roots }) => ({ name: operationName ?? null, roots })),
    };
  };
}
