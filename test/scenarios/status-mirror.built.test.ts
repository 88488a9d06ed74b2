/** A company shows the status of its living key account, whichever way that changes. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { type Bench, startBench } from './support/embedded.ts';
import { between, ENTRIES, sweep, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, destroy, type Mutation, remove, restore, type Stage, update } from './support/records.ts';

let bench: Bench;
let stage: Stage;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
afterAll(() => bench.close());

const send = ({ query, variables }: Mutation): Promise<unknown> => bench.execute(query, variables);

const silently = (...mutations: Mutation[]): Promise<void> =>
  bench.workspace.withoutEvents(async () => {
    for (const mutation of mutations) await send(mutation);
  });

/**
 * Companies `a` to `c`. Nothing is known of `b` and `c`, so that selection never gives them a key account; `b` has
 * one that is KEY, and selection makes `a` a candidate.
 */
beforeEach(async () => {
  await bench.reset();
  stage = bench.stage;
  await bench.install([
    ...basics(stage).map(({ object, values }) => create(object, values)),
    create('company', { id: stage.id('c'), name: 'Cedar', scoringPolicyId: stage.id('policy') }),
    create('keyAccount', { id: stage.id('account'), companyId: stage.id('b'), name: 'Birch', status: 'KEY' }),
  ]);
});

const Companies = z.object({
  companies: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), keyAccountStatus: z.string() }) })),
  }),
});

const KEYS = ['a', 'b', 'c'];

/** What the companies show, in or out of the trash. */
async function shown(): Promise<Record<string, string>> {
  const filter = {
    or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }],
  };
  const answer = await bench.execute(
    'query Read($f: CompanyFilterInput) { companies(filter: $f) { edges { node { id keyAccountStatus } } } }',
    { f: filter },
  );
  const byId = new Map(
    Companies.parse(answer).companies.edges.map(({ node }) => [node.id, node.keyAccountStatus]),
  );
  return Object.fromEntries(KEYS.map((key) => [key, byId.get(stage.id(key)) ?? 'gone']));
}

const AT_FIRST = { a: 'CANDIDATE', b: 'KEY', c: 'NONE' };

it('the first pass shows what is there and what selection made', async () => {
  expect(await shown()).toEqual(AT_FIRST);
});

/** `NEXT_PASS`: nothing tells of what is destroyed at once, without having been in the trash, until all is passed over. */
type SeenBy = 'ANY_ENTRY' | 'NEXT_PASS';

type Case = [
  name: string,
  change: (stage: Stage) => Mutation[],
  expected: Record<string, string>,
  seenBy?: SeenBy,
];

const decide = (status: string) => (stage: Stage) => [update('keyAccount', stage.id('account'), { status })];

const CASES: Case[] = [
  ['a person decides', decide('WATCH'), { b: 'WATCH' }],
  ['the status changes and changes back', (s) => [...decide('FORMER')(s), ...decide('KEY')(s)], {}],
  [
    'a person makes a key account',
    (s) => [create('keyAccount', { companyId: s.id('c'), name: 'Cedar', status: 'WATCH' })],
    { c: 'WATCH' },
  ],
  ['the key account is deleted', (s) => [remove('keyAccount', s.id('account'))], { b: 'NONE' }],
  [
    'it is deleted and restored',
    (s) => [remove('keyAccount', s.id('account')), restore('keyAccount', s.id('account'))],
    {},
  ],
  ['it is destroyed', (s) => [destroy('keyAccount', s.id('account'))], { b: 'NONE' }, 'NEXT_PASS'],
  [
    'it moves to another company',
    (s) => [update('keyAccount', s.id('account'), { companyId: s.id('c') })],
    { b: 'NONE', c: 'KEY' },
  ],
  [
    'it leaves its company',
    (s) => [update('keyAccount', s.id('account'), { companyId: null })],
    { b: 'NONE' },
  ],
  [
    'it is deleted, and another one made',
    (s) => [
      destroy('keyAccount', s.id('account')),
      create('keyAccount', { companyId: s.id('b'), name: 'Birch', status: 'FORMER' }),
    ],
    { b: 'FORMER' },
  ],
];

const requestsSince = (seen: number): (string | null | undefined)[] =>
  bench.workspace.requests.slice(seen).map(({ operationName }) => operationName);

/** A reading, with one of an account that has no company, and a write. */
const MOST = 3;

/** A changed status is told after it is on record: a reading and a write each, who commanded it, and a note. */
const MOST_WHEN_TOLD = 6;

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(CASES)('%s', async (_case, change, expected, seenBy = 'ANY_ENTRY') => {
    const seen = bench.workspace.executions.length;
    const asked = bench.workspace.requests.length;
    entry.before(bench.workspace);
    for (const mutation of change(stage)) {
      await send(mutation);
      await between(entry, bench.workspace)();
    }
    await bench.workspace.settle();
    await entry.after(
      bench,
      KEYS.map((key) => stage.id(key)),
    );
    if (seenBy === 'NEXT_PASS') await sweep(bench);
    expect(await shown()).toEqual({ ...AT_FIRST, ...expected });
    const since = bench.workspace.executions.slice(seen);
    expect(since.filter(({ error }) => error !== undefined)).toEqual([]);
    const ofEvents = since.filter(({ functionName }) => functionName !== 'key-accounts-sweep');
    if (!entry.countsRequests) return;
    const isTold = requestsSince(asked).includes('WritePapers');
    expect(Math.max(0, ...ofEvents.map(({ requests }) => requests))).toBeLessThanOrEqual(
      isTold ? MOST_WHEN_TOLD : MOST,
    );
  });
});

describe('nothing is asked or written', () => {
  it('when something else of a key account changes', async () => {
    const seen = bench.workspace.executions.length;
    await send(update('keyAccount', stage.id('account'), { directorLine: 'SOLID' }));
    await bench.workspace.settle();
    expect(bench.workspace.executions.slice(seen)).toEqual([]);
  });

  it('beyond a glance, when the company shows the status already', async () => {
    const seen = bench.workspace.requests.length;
    await send(remove('keyAccount', stage.id('account')));
    await send(restore('keyAccount', stage.id('account')));
    await bench.workspace.settle();
    await tick(bench);
    expect(requestsSince(seen)).toContain('Glance');
    expect(requestsSince(seen)).not.toContain('WriteAccounts');
    expect(await shown()).toEqual(AT_FIRST);
  });

  it('by a full pass in which all companies show it', async () => {
    const seen = bench.workspace.requests.length;
    await bench.workspace.runPostInstall();
    expect(requestsSince(seen)).toContain('ReadAccounts');
    expect(requestsSince(seen)).not.toContain('WriteAccounts');
  });
});

describe('a company', () => {
  it('in the trash is left as it is, and shows the status of now once it is restored', async () => {
    await send(remove('company', stage.id('b')));
    for (const mutation of decide('WATCH')(stage)) await send(mutation);
    await bench.workspace.settle();
    expect(await shown()).toEqual(AT_FIRST);
    await send(restore('company', stage.id('b')));
    await bench.workspace.settle();
    await tick(bench);
    expect(await shown()).toEqual({ ...AT_FIRST, b: 'WATCH' });
  });

  it('that somebody wrote another status to is put right by the next pass', async () => {
    await silently(update('company', stage.id('c'), { keyAccountStatus: 'KEY' }));
    await bench.workspace.callRoute(
      '/key-accounts/rescore',
      { all: true },
      { token: bench.workspace.apiKey },
    );
    expect(await shown()).toEqual(AT_FIRST);
  });
});

it('a slow run that read before the last change does not leave what it read', async () => {
  const token = bench.workspace.apiKey;
  const rescore = () =>
    bench.workspace.callRoute('/key-accounts/rescore', { companyIds: [stage.id('b')] }, { token });
  await silently(...decide('WATCH')(stage));
  let isNested = false;
  bench.workspace.faults.requests.onRequest(async ({ operationName }) => {
    if (operationName !== 'WriteAccounts' || isNested) return;
    isNested = true;
    await silently(...decide('FORMER')(stage));
    await rescore();
  });
  await rescore();
  expect(isNested).toBe(true);
  expect(await shown()).toEqual({ ...AT_FIRST, b: 'FORMER' });
});
