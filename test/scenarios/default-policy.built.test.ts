/** One policy is the default at all times: the newest decision, or the one that the app makes where nobody decided. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { type Bench, startBench } from './support/embedded.ts';
import { create, destroy, type Mutation, remove, restore, type Stage, update } from './support/records.ts';

let bench: Bench;
let stage: Stage;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
afterAll(() => bench.close());

async function send({ query, variables }: Mutation): Promise<void> {
  // Decisions of people lie apart; records tell instants to the millisecond.
  bench.advance(1_000);
  await bench.execute(query, variables);
}

const mark = (key: string, isDefault = true) => update('scoringPolicy', stage.id(key), { isDefault });

// A company of which only the delivery fit is known: (30 + 100) / 2 = 65 points of winnability, of 100 by the other weights
const BY_FIRST = 13; // × 20 / 100
const BY_SECOND = 27.9; // × 60 / 140
const BY_THIRD = 0; // × 0 / 80
const BUILT_IN = 13;

/** Three policies, the first marked, and a company without a policy of its own. */
beforeEach(async () => {
  await bench.reset();
  stage = bench.stage;
  await bench.install([
    create('scoringPolicy', { id: stage.id('first'), name: 'First', isDefault: true }),
    create('scoringPolicy', { id: stage.id('second'), name: 'Second', winnabilityWeight: 60 }),
    create('scoringPolicy', { id: stage.id('third'), name: 'Third', winnabilityWeight: 0 }),
    create('company', { id: stage.id('a'), name: 'Alder Works', deliveryFit: 'RATING_5' }),
  ]);
});

const Answer = z.object({
  scoringPolicies: z.object({ edges: z.array(z.object({ node: z.object({ name: z.string() }) })) }),
  companies: z.object({
    edges: z.array(z.object({ node: z.object({ importanceScore: z.number().nullable() }) })),
  }),
});

async function standing() {
  const { scoringPolicies, companies } = Answer.parse(
    await bench.execute(
      `query Read { scoringPolicies(filter: { isDefault: { eq: true } }) { edges { node { name } } }
        companies { edges { node { importanceScore } } } }`,
      {},
    ),
  );
  return {
    defaults: scoringPolicies.edges.map(({ node }) => node.name),
    importance: companies.edges[0]?.node.importanceScore,
  };
}

async function health(): Promise<string> {
  const { body } = await bench.workspace.callRoute('/key-accounts/health', undefined, {
    method: 'POST',
    token: bench.workspace.apiKey,
  });
  return JSON.stringify(body);
}

async function sweep(): Promise<void> {
  bench.advance(7 * 3_600_000);
  await bench.workspace.runCron('key-accounts-sweep');
  await bench.workspace.settle();
}

const writes = (): number =>
  bench.workspace.requests.filter(({ operationName }) => operationName === 'UnmarkPolicies').length;

it('at first the marked one is used', async () => {
  expect(await standing()).toEqual({ defaults: ['First'], importance: BY_FIRST });
});

const DECISIONS: [string, () => Mutation[], { defaults: string[]; importance: number }][] = [
  ['another one is marked', () => [mark('second')], { defaults: ['Second'], importance: BY_SECOND }],
  [
    'another two are, one after the other',
    () => [mark('second'), mark('third')],
    { defaults: ['Third'], importance: BY_THIRD },
  ],
  [
    'the mark goes away and comes back',
    () => [mark('second'), mark('first', false), mark('first')],
    { defaults: ['First'], importance: BY_FIRST },
  ],
  [
    'one is created with the mark',
    () => [create('scoringPolicy', { name: 'Fourth', isDefault: true, winnabilityWeight: 60 })],
    { defaults: ['Fourth'], importance: BY_SECOND },
  ],
  [
    'the mark is taken from the only one',
    () => [mark('first', false)],
    { defaults: ['Standard'], importance: BUILT_IN },
  ],
  [
    'the mark is taken from the only one, and another one gets it',
    () => [mark('first', false), mark('second')],
    { defaults: ['Second'], importance: BY_SECOND },
  ],
  [
    'the default is deleted',
    () => [remove('scoringPolicy', stage.id('first'))],
    { defaults: ['Standard'], importance: BUILT_IN },
  ],
];

const WAYS: [string, () => void, () => Promise<void>][] = [
  ['events', () => undefined, () => bench.workspace.settle()],
  [
    'events, twice and out of order',
    () => {
      bench.workspace.faults.events.duplicate();
      bench.workspace.faults.events.reorder();
    },
    () => bench.workspace.settle(),
  ],
  [
    'late events in reverse',
    () => bench.workspace.faults.events.hold(),
    async () => {
      bench.workspace.faults.events.release({ reversed: true });
      await bench.workspace.settle();
    },
  ],
  ['the sweep alone', () => bench.workspace.faults.events.drop(), sweep],
];

describe.each(WAYS)('by %s', (_way, before, after) => {
  it.each(DECISIONS)('when %s', async (_decision, change, expected) => {
    before();
    for (const mutation of change()) await send(mutation);
    await after();
    expect(await standing()).toEqual(expected);
  });
});

describe('without a default', () => {
  it.each<[string, () => Mutation[]]>([
    ['unmarked', () => [mark('second', false)]],
    ['deleted', () => [remove('scoringPolicy', stage.id('second'))]],
    ['destroyed', () => [destroy('scoringPolicy', stage.id('second'))]],
  ])('because it was %s, one of the app’s own takes its place', async (_how, change) => {
    await send(mark('second'));
    await bench.workspace.settle();
    expect(await standing()).toEqual({ defaults: ['Second'], importance: BY_SECOND });
    for (const mutation of change()) await send(mutation);
    await bench.workspace.settle();
    expect(await standing()).toEqual({ defaults: ['Standard'], importance: BUILT_IN });
    expect(await health()).not.toContain('marked as default');
  });

  it('the app’s own comes back as it is, and is not made twice', async () => {
    await send(mark('first', false));
    await bench.workspace.settle();
    const own = { f: { name: { eq: 'Standard' } }, d: { winnabilityWeight: 60 } };
    await bench.execute(
      'mutation Tune($f: ScoringPolicyFilterInput!, $d: ScoringPolicyUpdateInput!) { updateScoringPolicies(filter: $f, data: $d) { id } }',
      own,
    );
    await send(mark('third'));
    await bench.workspace.settle();
    expect(await standing()).toEqual({ defaults: ['Third'], importance: BY_THIRD });
    await send(mark('third', false));
    await bench.workspace.settle();
    expect(await standing()).toEqual({ defaults: ['Standard'], importance: BY_SECOND });
  });

  it('two processes that see none make one', async () => {
    await send(mark('first', false));
    let isNested = false;
    let other: { readonly error?: string } | undefined;
    bench.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'CreatePolicy' || isNested) return;
      isNested = true;
      other = await bench.workspace.runCron('key-accounts-sweep');
    });
    await sweep();
    expect(other).toBeDefined();
    expect(other?.error).toBeUndefined();
    const { defaults } = await standing();
    expect(defaults).toEqual(['Standard']);
  });

  it('a person’s mark goes before one that the app gives at the same time', async () => {
    await send(mark('first', false));
    await bench.workspace.settle();
    await send(mark('third'));
    await bench.workspace.settle();
    let isNested = false;
    bench.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'MarkPolicies' || isNested) return;
      isNested = true;
      await send(mark('second'));
    });
    await send(mark('third', false));
    await bench.workspace.settle();
    expect(isNested).toBe(true);
    expect(await standing()).toEqual({ defaults: ['Second'], importance: BY_SECOND });
  });

  it('until a pass has seen it, the health check says so', async () => {
    await bench.workspace.withoutEvents(() => send(mark('first', false)));
    expect(await health()).toContain('No policy is marked as default; the built-in one is used until');
    await sweep();
    expect(await health()).not.toContain('marked as default');
  });

  it('also when it can’t be used itself', async () => {
    await send(mark('second'));
    await bench.workspace.settle();
    await send(update('scoringPolicy', stage.id('second'), { isDefault: false, revenueWeight: -1 }));
    await bench.workspace.settle();
    expect(await standing()).toEqual({ defaults: ['Standard'], importance: BUILT_IN });
  });
});

it('a default that comes back from the trash takes the mark', async () => {
  await send(remove('scoringPolicy', stage.id('first')));
  await send(mark('second'));
  await bench.workspace.settle();
  await send(restore('scoringPolicy', stage.id('first')));
  await bench.workspace.settle();
  expect((await standing()).defaults).toHaveLength(1);
});

it('the marks settle: one write for one decision, none for its echo or for another change', async () => {
  await send(mark('second'));
  await bench.workspace.settle();
  expect(writes()).toBe(1);
  await send(update('scoringPolicy', stage.id('first'), { keyShare: 30 }));
  await bench.workspace.settle();
  await sweep();
  expect(writes()).toBe(1);
});

it('a mark that was renewed since the reading is left: the newest decision wins', async () => {
  let isNested = false;
  bench.workspace.faults.requests.onRequest(async ({ operationName }) => {
    if (operationName !== 'UnmarkPolicies' || isNested) return;
    isNested = true;
    await send(update('scoringPolicy', stage.id('first'), { isDefault: true, keyShare: 30 }));
  });
  await send(mark('second'));
  await bench.workspace.settle();
  expect(isNested).toBe(true);
  expect(await standing()).toEqual({ defaults: ['First'], importance: BY_FIRST });
});

it('the health check names several marks until they are settled', async () => {
  await bench.workspace.withoutEvents(() => send(mark('second')));
  expect(await health()).toContain('2 policies are marked as default; the one changed last is used');
  await sweep();
  expect(await health()).not.toContain('marked as default');
  expect(await standing()).toEqual({ defaults: ['Second'], importance: BY_SECOND });
});
