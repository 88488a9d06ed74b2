/** Who is recommended at the edges: ties, small and empty classes, hysteresis, and classes that change. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { ENTRIES } from './support/entries.ts';
import { create, destroy, type Mutation, money, remove, type Stage, update } from './support/records.ts';

const scene = benchForTests();

const NAMES = Array.from({ length: 10 }, (_, index) => `M${index}`);

/**
 * Ten companies of the class Manufacturing with 63 to about 49 points: two fill the top 20 %, three the top 25 %, four
 * the top 35 %. One company alone in its class, and a class without any.
 */
const given = (stage: Stage): Mutation[] => [
  ...['Manufacturing', 'Solo', 'Empty'].map((name) => create('scoringPolicy', { id: stage.id(name), name })),
  ...NAMES.map((name, index) =>
    create('company', {
      id: stage.id(name),
      name,
      referenceValue: 'RATING_5',
      deliveryFit: 'RATING_5',
      potentialAnnualValue: money(3_000_000 - index * 250_000),
      scoringPolicyId: stage.id('Manufacturing'),
    }),
  ),
  create('company', {
    id: stage.id('S'),
    name: 'S',
    referenceValue: 'RATING_5',
    deliveryFit: 'RATING_5',
    potentialAnnualValue: money(2_900_000),
    scoringPolicyId: stage.id('Solo'),
  }),
];

beforeEach(() => scene.install(...given(scene.stage)));

const Accounts = z.object({
  keyAccounts: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          name: z.string(),
          status: z.string(),
          recommendedStatus: z.string(),
          recommendationReason: z.string(),
          importanceRank: z.number().nullable(),
          rankedOutOf: z.number().nullable(),
        }),
      }),
    ),
  }),
});

const accounts = async () =>
  Accounts.parse(
    await scene.query(
      `query Read { keyAccounts(first: 50) { edges { node {
        id name status recommendedStatus recommendationReason importanceRank rankedOutOf } } } }`,
    ),
  ).keyAccounts.edges.map(({ node }) => node);

type Place = [recommended: string, rank: number | null, outOf: number | null];

const places = async (): Promise<Record<string, Place>> =>
  Object.fromEntries(
    (await accounts()).map(({ name, recommendedStatus, importanceRank, rankedOutOf }) => [
      name,
      [recommendedStatus, importanceRank, rankedOutOf],
    ]),
  );

const reasonOf = async (name: string): Promise<string | undefined> =>
  (await accounts()).find((account) => account.name === name)?.recommendationReason;

const AT_FIRST: Record<string, Place> = {
  M0: ['KEY', 1, 10],
  M1: ['KEY', 2, 10],
  M2: ['CANDIDATE', 3, 10],
  M3: ['CANDIDATE', 4, 10],
  S: ['KEY', 1, 1],
};

it('at first: one alone is the top, and an empty class has nobody', async () => {
  expect(await places()).toEqual(AT_FIRST);
  // potential 2.9 M is worth 98.3 points: 29.5 + 20 + 13
  expect(await reasonOf('S')).toBe(
    '1st of 1 in Solo, 62.5 points: in the top 20 %, and reaches the 50 that entry needs.',
  );
});

/** A key account's status, decided before the change and unseen by the app. */
const decide = (name: string, status: string): Promise<unknown> =>
  scene.workspace.withoutEvents(() =>
    scene.query(
      'mutation Decide($f: KeyAccountFilterInput!, $d: KeyAccountUpdateInput!) { updateKeyAccounts(filter: $f, data: $d) { id } }',
      { f: { name: { eq: name } }, d: { status } },
    ),
  );

type Case = {
  name: string;
  before?: () => Promise<unknown>;
  change: (stage: Stage) => Mutation[];
  expected: (stage: Stage) => Record<string, Place | undefined>;
  reason?: [name: string, text: string];
};

const potential = (stage: Stage, name: string, amount: number): Mutation =>
  update('company', stage.id(name), { potentialAnnualValue: money(amount) });

/** A change that moves a score and no rank. */
const stir = (stage: Stage): Mutation[] => [potential(stage, 'M9', 760_000)];

const CASES: Case[] = [
  {
    name: 'a tie is broken by revenue points',
    // M1: 91.7 × 0.3 + 33 = 60.5. M2: 66.7 × 0.3 for potential and 25 × 0.3 for 50 k of revenue are as much.
    change: (stage) => [
      potential(stage, 'M1', 2_500_000),
      potential(stage, 'M2', 1_166_667),
      create('contract', {
        name: 'Frame',
        status: 'ACTIVE',
        amount: money(50_000),
        signedOn: stage.day(0),
        companyId: stage.id('M2'),
      }),
    ],
    expected: () => ({ M1: ['CANDIDATE', 3, 10], M2: ['KEY', 2, 10] }),
  },
  {
    name: 'a tie without revenue is broken by id',
    change: (stage) => [potential(stage, 'M1', 2_500_000)],
    expected: (stage) =>
      stage.id('M1') < stage.id('M2') ? {} : { M1: ['CANDIDATE', 3, 10], M2: ['KEY', 2, 10] },
  },
  {
    name: 'an account that was KEY stays inside the margin',
    before: () => decide('M2', 'KEY'),
    change: stir,
    expected: () => ({ M2: ['KEY', 3, 10] }),
    reason: [
      'M2',
      '3rd of 10 in Manufacturing, 60.5 points, entry needs 50; was KEY, so it stays until it falls below 40 or out of the top 25 %.',
    ],
  },
  {
    name: 'an account that was on watch does as well',
    before: () => decide('M2', 'WATCH'),
    change: stir,
    expected: () => ({ M2: ['KEY', 3, 10] }),
  },
  {
    name: 'one that was KEY outside the margin does not',
    before: () => decide('M3', 'KEY'),
    change: stir,
    expected: () => ({}),
    reason: [
      'M3',
      '4th of 10 in Manufacturing, 59.3 points: out of the top 25 % in which a key account stays.',
    ],
  },
  {
    name: 'a company goes to the trash: the others move up, and its account loses its rank',
    change: (stage) => [remove('company', stage.id('M0'))],
    expected: () => ({
      M0: ['NONE', null, null],
      M1: ['KEY', 1, 9],
      M2: ['KEY', 2, 9],
      M3: ['CANDIDATE', 3, 9],
      M4: ['CANDIDATE', 4, 9],
    }),
    reason: ['M0', 'Not ranked: its company is gone or in the trash.'],
  },
  {
    name: 'a company is destroyed: its account stays, and loses its rank',
    change: (stage) => [destroy('company', stage.id('M0')), ...stir(stage)],
    expected: () => ({
      M0: ['NONE', null, null],
      M1: ['KEY', 1, 9],
      M2: ['KEY', 2, 9],
      M3: ['CANDIDATE', 3, 9],
      M4: ['CANDIDATE', 4, 9],
    }),
  },
  {
    name: 'a company changes its class',
    change: (stage) => [update('company', stage.id('M0'), { scoringPolicyId: stage.id('Solo') })],
    expected: () => ({
      M0: ['KEY', 1, 2],
      S: ['NONE', 2, 2],
      M1: ['KEY', 1, 9],
      M2: ['KEY', 2, 9],
      M3: ['CANDIDATE', 3, 9],
      M4: ['CANDIDATE', 4, 9],
    }),
    reason: ['M0', '1st of 2 in Solo, 63 points: in the top 20 %, and reaches the 50 that entry needs.'],
  },
  {
    name: 'nothing is known of a company any more',
    change: (stage) => [
      update('company', stage.id('M0'), {
        potentialAnnualValue: null,
        referenceValue: null,
        deliveryFit: null,
      }),
    ],
    expected: () => ({
      M0: ['NONE', null, 9],
      M1: ['KEY', 1, 9],
      M2: ['KEY', 2, 9],
      M3: ['CANDIDATE', 3, 9],
      M4: ['CANDIDATE', 4, 9],
    }),
    reason: ['M0', 'Not ranked in Manufacturing: there is no score yet.'],
  },
  {
    name: 'the class’s policy takes more key accounts and fewer candidates',
    change: (stage) => [
      update('scoringPolicy', stage.id('Manufacturing'), { keyShare: 30, candidateBand: 0 }),
      ...stir(stage),
    ],
    expected: () => ({ M2: ['KEY', 3, 10], M3: ['NONE', 4, 10] }),
    reason: ['M3', '4th of 10 in Manufacturing, 59.3 points: outside the top 30 %.'],
  },
  {
    name: 'the class’s policy is thrown away: its companies fall to the default',
    change: (stage) => [remove('scoringPolicy', stage.id('Manufacturing')), ...stir(stage)],
    expected: () => ({}),
    reason: ['M0', '1st of 10 in Standard, 63 points: in the top 20 %, and reaches the 50 that entry needs.'],
  },
];

/** Between two full passes, ranks are made once an hour. */
const RANKING = 61 * 60_000;

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(CASES)('$name', async ({ before, change, expected, reason }) => {
    const { stage, workspace, bench } = scene;
    await before?.();
    entry.before(workspace);
    for (const mutation of change(stage)) await scene.send(mutation);
    await workspace.settle();
    await entry.after(
      bench,
      [...NAMES, 'S'].map((name) => stage.id(name)),
    );
    bench.advance(RANKING);
    const tick = await workspace.runCron('key-accounts-sweep');
    expect(tick.error).toBeUndefined();
    await workspace.settle();
    expect(await places()).toEqual({ ...AT_FIRST, ...expected(stage) });
    if (reason) expect(await reasonOf(reason[0])).toBe(reason[1]);
  });
});

const rankings = (): number =>
  scene.workspace.requests.filter(({ operationName }) => operationName === 'ReadUnplaced').length;

async function tick(): Promise<void> {
  scene.bench.advance(RANKING);
  await scene.workspace.runCron('key-accounts-sweep');
  await scene.workspace.settle();
}

describe('a decision by hand', () => {
  it('is ranked with within the hour, once, and not with its event', async () => {
    scene.bench.advance(30 * 60_000);
    const before = rankings();
    const [account] = (await accounts()).filter(({ name }) => name === 'M2');
    for (const status of ['WATCH', 'KEY'])
      await scene.send(update('keyAccount', account?.id ?? '', { status }));
    await scene.workspace.settle();
    expect(rankings()).toBe(before);
    await tick();
    expect(rankings()).toBe(before + 1);
    expect((await places()).M2).toEqual(['KEY', 3, 10]);
    await tick();
    await tick();
    expect(rankings()).toBe(before + 1);
  });
});

it('a key account in the trash keeps nobody in the programme', async () => {
  await decide('M2', 'KEY');
  const [account] = (await accounts()).filter(({ name }) => name === 'M2');
  await scene.sendQuietly(remove('keyAccount', account?.id ?? ''));
  const answer = await scene.post('/key-accounts/what-if', {
    policyId: 'Manufacturing',
    changes: { keyShare: 20 },
  });
  expect(answer).toMatchObject({ result: { key: { before: 2, after: 2 } } });
});
