/** A deal shows where its company stands in the programme, whichever way that changes. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { type Bench, startBench } from './support/embedded.ts';
import { ENTRIES, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Mutation, remove, restore, type Stage, update } from './support/records.ts';

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

const deal = (key: string, companyKey: string | null): Mutation =>
  create('opportunity', {
    id: stage.id(key),
    name: key,
    stage: 'PROPOSAL',
    companyId: companyKey === null ? null : stage.id(companyKey),
  });

/** Company `b` is KEY; it and `a` have a deal, and there is one of no company. */
beforeEach(async () => {
  await bench.reset();
  stage = bench.stage;
  await bench.install([
    ...basics(stage).map(({ object, values }) => create(object, values)),
    create('keyAccount', { id: stage.id('account'), companyId: stage.id('b'), name: 'Birch', status: 'KEY' }),
    deal('of a', 'a'),
    deal('of b', 'b'),
    deal('of none', null),
  ]);
});

const Deals = z.object({
  opportunities: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          name: z.string(),
          keyAccountStatus: z.string(),
          company: z.object({ keyAccountStatus: z.string() }).nullable(),
        }),
      }),
    ),
  }),
});

const READ = '{ opportunities { edges { node { name keyAccountStatus company { keyAccountStatus } } } } }';

/** What each deal shows and what its company does. */
async function shown(): Promise<Record<string, { deal: string; company: string | undefined }>> {
  const { opportunities } = Deals.parse(await bench.execute(READ, {}));
  return Object.fromEntries(
    opportunities.edges.map(({ node }) => [
      node.name,
      { deal: node.keyAccountStatus, company: node.company?.keyAccountStatus },
    ]),
  );
}

const dealsShow = async (): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await shown()).map(([name, standing]) => [name, standing.deal]));

const decide = (status: string): Mutation => update('keyAccount', stage.id('account'), { status });

const move = (key: string, companyKey: string | null): Mutation =>
  update('opportunity', stage.id(key), { companyId: companyKey === null ? null : stage.id(companyKey) });

it('the first pass shows what the companies show', async () => {
  const standings = await shown();
  expect(standings).toMatchObject({ 'of b': { deal: 'KEY' }, 'of none': { deal: 'NONE' } });
  expect(standings['of a']?.deal).toBe(standings['of a']?.company);
});

type Case = { name: string; change: () => Mutation[]; expected: Record<string, string> };

const CASES: Case[] = [
  { name: 'a person decides', change: () => [decide('WATCH')], expected: { 'of b': 'WATCH' } },
  {
    name: 'a person decides and decides again',
    change: () => [decide('FORMER'), decide('KEY')],
    expected: { 'of b': 'KEY' },
  },
  {
    name: 'the key account is deleted and restored',
    change: () => [remove('keyAccount', stage.id('account')), restore('keyAccount', stage.id('account'))],
    expected: { 'of b': 'KEY' },
  },
  { name: 'a deal is created', change: () => [deal('another', 'b')], expected: { another: 'KEY' } },
  { name: 'a deal moves here', change: () => [move('of a', 'b')], expected: { 'of a': 'KEY' } },
  {
    name: 'a deal without a company gets one',
    change: () => [move('of none', 'b')],
    expected: { 'of none': 'KEY' },
  },
];

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(CASES)('$name', async ({ change, expected }) => {
    entry.before(bench.workspace);
    for (const mutation of change()) await send(mutation);
    await bench.workspace.settle();
    await entry.after(
      bench,
      ['a', 'b'].map((key) => stage.id(key)),
    );
    expect(await dealsShow()).toMatchObject(expected);
    const failed = bench.workspace.executions.filter(({ error }) => error !== undefined);
    expect(failed).toEqual([]);
  });

  it('a key account that goes takes the standing of its deals along', async () => {
    entry.before(bench.workspace);
    await send(remove('keyAccount', stage.id('account')));
    await bench.workspace.settle();
    await entry.after(bench, [stage.id('b')]);
    const standing = (await shown())['of b'];
    expect(standing?.deal).not.toBe('KEY');
    expect(standing?.deal).toBe(standing?.company);
  });
});

it.each(ENTRIES.filter(({ name }) => name !== 'button and route'))(
  'a deal that leaves its company shows none, by $name',
  async (entry) => {
    entry.before(bench.workspace);
    await send(move('of b', null));
    await bench.workspace.settle();
    await entry.after(bench, []);
    expect(await dealsShow()).toMatchObject({ 'of b': 'NONE' });
  },
);

it('a deal shows none while its company is in the trash, and the standing of now once it is back', async () => {
  await send(remove('company', stage.id('b')));
  await bench.workspace.settle();
  await tick(bench);
  expect(await dealsShow()).toMatchObject({ 'of b': 'NONE' });
  await send(decide('WATCH'));
  await send(restore('company', stage.id('b')));
  await bench.workspace.settle();
  await tick(bench);
  expect(await dealsShow()).toMatchObject({ 'of b': 'WATCH' });
});

it('what somebody wrote over it the next pass puts right', async () => {
  await silently(update('opportunity', stage.id('of b'), { keyAccountStatus: 'FORMER' }));
  await bench.workspace.callRoute('/key-accounts/rescore', { all: true }, { token: bench.workspace.apiKey });
  expect(await dealsShow()).toMatchObject({ 'of b': 'KEY' });
});

it('a decision that changes while a run is at work is what the deal shows', async () => {
  let isNested = false;
  bench.workspace.faults.requests.onRequest(async ({ rootFields }) => {
    if (!rootFields.includes('updateOpportunities') || isNested) return;
    isNested = true;
    await send(decide('FORMER'));
  });
  await send(decide('WATCH'));
  await bench.workspace.settle();
  bench.workspace.faults.requests.clear();
  expect(isNested).toBe(true);
  expect(await dealsShow()).toMatchObject({ 'of b': 'FORMER' });
});
