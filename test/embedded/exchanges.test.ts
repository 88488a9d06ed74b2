import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { comparable, idsIn } from './support/compare.ts';
import cases from './support/exchanges.json' with { type: 'json' };
import { workspaceForTests } from './support/workspace.ts';

/** One request and the answer a server gave to it. */
interface Exchange {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly authorization?: string;
  readonly answer: unknown;
}

const caseSchema = z.array(
  z.object({
    name: z.string(),
    query: z.string(),
    variables: z.record(z.string(), z.unknown()).optional(),
    authorization: z.string().optional(),
    answer: z.unknown(),
  }),
);

const recordingSchema = z.object({
  name: z.string(),
  request: z.object({
    query: z.string(),
    variables: z.record(z.string(), z.unknown()).optional(),
    authorization: z.string().optional(),
  }),
  response: z.unknown(),
});

/** Recordings whose answers tell of rows that only the recorded server has. */
const ABOUT_OTHER_ROWS = new Set([
  'participants of a seeded company',
  'first: 500',
  'workspace members',
  'unknown field',
]);

/** A folder with recordings of a real server, when there is one. */
function readRecordings(): Exchange[] {
  const folder = process.env.TWENTY_RECORDINGS ?? join(process.cwd(), '..', 'shared', 'twenty');
  const file = join(folder, 'exchanges.jsonl');
  if (!existsSync(file)) {
    console.info('No recordings of a real server: only the cases of this project are replayed.');
    return [];
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordingSchema.parse(JSON.parse(line)))
    .filter(({ name }) => !ABOUT_OTHER_ROWS.has(name))
    .map(({ name, request, response }) => ({ name, ...request, answer: response }));
}

const workspace = workspaceForTests();

/** Replays in order, on the records that the first requests create; returns what differs. */
async function replay(exchanges: readonly Exchange[]) {
  const ids = idsIn(exchanges.map(({ query, variables }) => ({ query, variables })));
  const differences = [];
  for (const { name, query, variables, authorization, answer } of exchanges) {
    const token = authorization === undefined ? {} : { token: authorization.replace('Bearer ', '') || null };
    const expected = comparable(answer, ids);
    const actual = comparable(await workspace().execute(query, variables, token), ids);
    if (JSON.stringify(sorted(actual)) !== JSON.stringify(sorted(expected)))
      differences.push({ name, expected, actual });
  }
  return differences;
}

/** Objects with their keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

describe('requests a real server was asked', () => {
  test('get the answers that server gave', async () => {
    const exchanges = caseSchema.parse(cases);
    expect(exchanges.length).toBeGreaterThan(40);
    expect(await replay(exchanges)).toEqual([]);
  });

  test('get the recorded answers too, where recordings are at hand', async () => {
    expect(await replay(readRecordings())).toEqual([]);
  });
});
