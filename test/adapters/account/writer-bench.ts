/** A workspace with the app's objects and none of its functions, and what the tests of the writer do in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startWorkspace, type Workspace } from '../../../embedded/index.ts';
import { createAccountWriter } from '../../../src/adapters/twenty/account/writer.ts';
import { TwentyClient } from '../../../src/adapters/twenty/client.ts';
import type { AccountWork, Correction, WorkOutcome } from '../../../src/flows/account/ports.ts';

const MORNING = Date.parse('2026-11-23T09:00:00.000Z');
const SECOND = 1000;

/** When the accounts of the tests were read: after their records were made, before anything else. */
export const READ_AT = new Date(MORNING + 10 * SECOND);

/** When the records of the tests were made. */
export const MADE_AT = new Date(MORNING);

type Row = Record<string, unknown>;
type Problem = { id: string; text: string | null } | null;

export type Bench = {
  workspace: Workspace;
  /** Runs a document; any error fails the test. */
  run(query: string, variables?: Row): Promise<Row>;
  /** Creates records, and is done at `MADE_AT`. */
  make(plural: string, type: string, rows: readonly Row[]): Promise<void>;
  /** What stands on a record, in the trash or not. */
  stored(plural: string, id: string, fields: string): Promise<Row | undefined>;
  /** Moves the clock on, past the reading. */
  later(): void;
  /** Writes, and forgets the requests that came before. */
  write(work: readonly AccountWork[], problem?: Problem): Promise<WorkOutcome[]>;
  /** The requests of the last write: their names and their roots. */
  sent(): { name: string; roots: readonly string[] }[];
};

/** Starts the workspace of a test file; it is empty before each test. */
export function benchForTests(): () => Bench {
  const folder = mkdtempSync(join(tmpdir(), 'account-writer-'));
  let workspace: Workspace | undefined;
  let now = MORNING;
  let seen = 0;

  beforeAll(async () => {
    const manifest = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8'),
    ) as Row;
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, logicFunctions: [] }));
    workspace = await startWorkspace({ app: folder, clock: () => new Date(now) });
  });
  beforeEach(async () => {
    now = MORNING;
    await workspace?.reset();
    workspace?.faults.clear();
  });
  afterAll(async () => {
    await workspace?.close();
    rmSync(folder, { recursive: true });
  });

  return () => {
    const running = workspace;
    if (!running) throw new Error('The workspace is not running.');
    const run: Bench['run'] = async (query, variables = {}) => {
      const { data, errors } = await running.execute(query, variables);
      if (errors?.[0]) throw new Error(errors[0].message);
      return { ...data };
    };
    return {
      workspace: running,
      run,
      async make(plural, type, rows) {
        now = MORNING;
        await run(`mutation Make($d: [${type}CreateInput!]!) { create${plural}(data: $d) { id } }`, {
          d: rows,
        });
        now = READ_AT.getTime();
      },
      async stored(plural, id, fields) {
        const filter = `{and: [{id: {eq: "${id}"}}, {or: [{deletedAt: {is: NULL}}, {deletedAt: {is: NOT_NULL}}]}]}`;
        const data = await run(`query { ${plural}(filter: ${filter}) { edges { node { ${fields} } } } }`);
        const { edges } = data[plural] as { edges: { node: Row }[] };
        return edges[0]?.node;
      },
      later() {
        now = READ_AT.getTime() + 5 * SECOND;
      },
      write(work, problem = null) {
        now = Math.max(now, READ_AT.getTime() + SECOND);
        seen = running.requests.length;
        const client = new TwentyClient({
          url: running.url,
          token: running.apiKey,
          deadline: new Date(Date.now() + 60_000),
          now: () => new Date(),
          retries: 1,
          firstWaitMs: 1,
        });
        return createAccountWriter(client).write(work, problem, READ_AT);
      },
      sent: () =>
        running.requests
          .slice(seen)
          .map(({ operationName, rootFields }) => ({ name: operationName ?? '', roots: rootFields })),
    };
  };
}

/** A correction of a record that was read as it was made. */
export const correct = <Name extends Correction['object']>(
  object: Name,
  id: string,
  values: Extract<Correction, { object: Name }>['values'],
): Correction => ({ object, id, updatedAt: MADE_AT, values }) as Correction;

/** An id of an object's n-th record. */
export const idOf = (object: number, index = 0): string =>
  `a${object}000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
