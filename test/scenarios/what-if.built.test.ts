/** Who would be recommended under a changed policy, without anything being written. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { askWhatIf } from '../../scripts/what-if/ask.ts';
import { type Bench, startBench } from './support/embedded.ts';
import { create, type Mutation, money, type Stage } from './support/records.ts';

let bench: Bench;
let stage: Stage;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
afterAll(() => bench.close());

const send = ({ query, variables }: Mutation): Promise<unknown> => bench.execute(query, variables);

const COMPANIES = 10;

/**
 * Ten companies of the standard policy, each with five stars for reference value and delivery fit (33 points): the
 * potential falls from 3 M to 750 k, so that importance falls from 63.0 to about 50. One more is of another class.
 */
beforeEach(async () => {
  await bench.reset();
  stage = bench.stage;
  await bench.install([
    create('scoringPolicy', { id: stage.id('other'), name: 'Other class' }),
    create('company', {
      id: stage.id('outsider'),
      name: 'Outsider',
      referenceValue: 'RATING_5',
      scoringPolicyId: stage.id('other'),
    }),
    ...Array.from({ length: COMPANIES }, (_, index) =>
      create('company', {
        id: stage.id(`company ${index}`),
        name: `Company ${index}`,
        referenceValue: index === 9 ? null : 'RATING_5',
        deliveryFit: 'RATING_5',
        potentialAnnualValue: money(3_000_000 - index * 250_000),
      }),
    ),
  ]);
});

const Place = z.object({
  recommended: z.string(),
  importance: z.number().nullable(),
  rank: z.number().nullable(),
  reason: z.string(),
});
const Move = z.object({ companyId: z.string(), name: z.string(), before: Place, after: Place });
const Shift = z.object({
  before: z.number(),
  after: z.number(),
  added: z.array(Move),
  dropped: z.array(Move),
});
const Answer = z.object({
  result: z
    .object({
      policy: z.object({ name: z.string() }),
      ranked: z.number(),
      key: Shift,
      candidate: Shift,
      keptScores: z.number(),
    })
    .nullable(),
  refusal: z.string().nullable(),
  requests: z.number(),
});

async function ask(body: unknown): Promise<z.infer<typeof Answer>> {
  const token = bench.workspace.apiKey;
  const answer = await bench.workspace.callRoute('/key-accounts/what-if', body, { token });
  expect(answer.status).toBe(200);
  return Answer.parse(answer.body);
}

const names = (moves: readonly { name: string }[]): string[] => moves.map(({ name }) => name);

/** Everything that the app keeps, as it stands. */
const everything = (): Promise<unknown> =>
  bench.execute(
    `query Everything {
      companies { edges { node { id updatedAt importanceScore scoredAt scoreExplanation keyAccountStatus } } }
      keyAccounts { edges { node { id updatedAt status recommendedStatus recommendationReason importanceRank } } }
      scoringPolicies { edges { node { id updatedAt keyShare policyProblem } } }
      scoreRuns { edges { node { id updatedAt state } } } }`,
    {},
  );

describe('what if', () => {
  it('the share of key accounts grew: who would come in, and why', async () => {
    const { result } = await ask({ changes: { keyShare: 30 } });
    // 10 companies: KEY 2 to 3; candidates, the next 15 %, are 2 of 4 and then 2 of 5
    expect(result).toMatchObject({ policy: { name: 'Standard' }, ranked: COMPANIES, keptScores: 0 });
    expect(result?.key).toMatchObject({ before: 2, after: 3, dropped: [] });
    expect(result?.candidate).toMatchObject({ before: 2, after: 2 });
    expect(names(result?.key.added ?? [])).toEqual(['Company 2']);
    expect(names(result?.candidate.added ?? [])).toEqual(['Company 4']);
    expect(names(result?.candidate.dropped ?? [])).toEqual(['Company 2']);
    expect(result?.key.added[0]).toMatchObject({
      before: {
        recommended: 'CANDIDATE',
        rank: 3,
        reason: expect.stringContaining('top 35 % that are candidates'),
      },
      after: {
        recommended: 'KEY',
        rank: 3,
        reason: expect.stringContaining('in the top 30 %, and reaches the 50 that entry needs'),
      },
    });
  });

  it('entry needed more points than anybody has: all keys would drop to candidates', async () => {
    const { result } = await ask({ changes: { entryScore: 70 } });
    expect(result?.key).toMatchObject({ before: 2, after: 0, added: [] });
    expect(names(result?.key.dropped ?? [])).toEqual(['Company 0', 'Company 1']);
    expect(result?.key.dropped[0]?.after.reason).toContain('but entry needs 70');
    expect(result?.candidate).toMatchObject({ before: 2, after: 4 });
  });

  it('an account in the programme is kept by the margin, as it would be', async () => {
    await bench.execute(
      'mutation Decide($f: KeyAccountFilterInput!, $d: KeyAccountUpdateInput!) { updateKeyAccounts(filter: $f, data: $d) { id } }',
      { f: { companyId: { eq: stage.id('company 1') } }, d: { status: 'KEY' } },
    );
    await bench.workspace.settle();
    const { result } = await ask({ changes: { keyShare: 10, keyMargin: 10 } });
    expect(result?.key).toMatchObject({ before: 2, after: 2, added: [], dropped: [] });
  });

  it('weights changed: scores are made again from their parts', async () => {
    const { result } = await ask({ changes: { potentialWeight: 0, referenceWeight: 0, revenueWeight: 0 } });
    // only winnability is left, 65 for all: the ids decide, and nobody is below the entry
    expect(result?.key.after).toBe(2);
    const moved = [...(result?.key.added ?? []), ...(result?.key.dropped ?? [])];
    for (const { after } of moved) expect(after.importance).toBe(65);
  });

  it.each([
    [{ potentialAt25: 50_000, potentialAt50: 100_000, potentialAt75: 200_000, potentialAt100: 3_500_000 }],
    [{ baselineWinRate: 0.8, potentialWeight: 45 }],
    [{ referenceWeight: 70, keyShare: 40 }],
  ])('%j were applied: what is foreseen comes to be', async (changes) => {
    const { result } = await ask({ changes });
    await bench.execute(
      'mutation Apply($f: ScoringPolicyFilterInput!, $d: ScoringPolicyUpdateInput!) { updateScoringPolicies(filter: $f, data: $d) { id } }',
      { f: { name: { eq: 'Standard' } }, d: changes },
    );
    await bench.workspace.settle();
    const later = await ask({ changes: { exitScore: 40 } });
    expect(later.result?.key.before).toBe(result?.key.after);
    expect(later.result?.candidate.before).toBe(result?.candidate.after);
  });

  it('the policy is named, by name or id: its class alone is looked at', async () => {
    const byName = await ask({ policyId: 'other CLASS', changes: { keyShare: 50 } });
    expect(byName.result).toMatchObject({ policy: { name: 'Other class' }, ranked: 1 });
    const byId = await ask({ policyId: stage.id('other'), changes: { keyShare: 50 } });
    expect(byId.result).toEqual(byName.result);
  });
});

describe('is refused', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'a share above 100',
      { changes: { keyShare: 150 } },
      /^"Key share \(%\)" is 150; a share lies between 0 and 100\.$/,
    ],
    ['falling thresholds', { changes: { revenueAt50: 10_000 } }, /revenue thresholds 50000, 10000/],
    [
      'weights that are all zero',
      { changes: { revenueWeight: 0, potentialWeight: 0, referenceWeight: 0, winnabilityWeight: 0 } },
      /All importance weights are 0/,
    ],
    ['a policy that is not there', { policyId: 'Nobody', changes: { keyShare: 1 } }, /"Nobody"/],
    ['an unknown number', { changes: { luck: 1 } }, /numbers of: revenueWeight/],
    ['a number as text', { changes: { keyShare: '25' } }, /numbers of: revenueWeight/],
    ['no change', { changes: {} }, /numbers of: revenueWeight/],
    ['no body', null, /numbers of: revenueWeight/],
  ])('%s, with the reason', async (_case, body, reason) => {
    expect(await ask(body)).toMatchObject({ result: null, refusal: expect.stringMatching(reason) });
  });

  it('two policies of one name, and one that is not in use', async () => {
    await bench.workspace.withoutEvents(async () => {
      await send(create('scoringPolicy', { name: 'Other class' }));
      await send(create('scoringPolicy', { name: 'Broken', keyShare: 120 }));
    });
    expect((await ask({ policyId: 'Other class', changes: { keyShare: 1 } })).refusal).toMatch(/^2 scoring/);
    expect((await ask({ policyId: 'Broken', changes: { keyMargin: 1 } })).refusal).toMatch(
      /"Key share \(%\)" is 120/,
    );
  });

  it('a caller without a key', async () => {
    expect(
      (await bench.workspace.callRoute('/key-accounts/what-if', { changes: { keyShare: 1 } })).status,
    ).toBe(401);
  });
});

it('writes nothing, and asks three times once the caller is known', async () => {
  const before = await everything();
  const seen = bench.workspace.requests.length;
  const { result, requests } = await ask({ changes: { keyShare: 60, potentialWeight: 80, entryScore: 10 } });
  expect(result?.key.added.length).toBeGreaterThan(0);
  expect(requests).toBe(3);
  await bench.workspace.settle();
  expect(bench.workspace.requests.slice(seen).map(({ operationName }) => operationName)).toEqual([
    'CheckCaller',
    'ListPolicies',
    'ReadPlaces',
    'ReadTied',
  ]);
  expect(await everything()).toEqual(before);
});

it('the command’s question is answered over HTTP', async () => {
  const { url, apiKey } = bench.workspace;
  const answer = await askWhatIf({ url, apiKey, policy: 'Standard', changes: { keyShare: 30 } });
  expect(answer).toMatchObject({ ranked: COMPANIES, key: { before: 2, after: 3 } });
  await expect(askWhatIf({ url, apiKey, policy: null, changes: { keyShare: -1 } })).rejects.toThrow(
    '"Key share (%)" is -1',
  );
});

describe('the workshop', () => {
  const Workshop = z.object({
    workshop: z
      .object({
        policy: z.object({ name: z.string(), numbers: z.record(z.string(), z.number()) }),
        members: z.array(
          z.object({
            name: z.string(),
            importance: z.number().nullable(),
            status: z.string().nullable(),
            amounts: z.object({ potential: z.number(), referencePoints: z.number() }).nullable(),
          }),
        ),
      })
      .nullable(),
    refusal: z.string().nullable(),
  });

  const told = async (policyId: string | null) => {
    const token = bench.workspace.apiKey;
    const answer = await bench.workspace.callRoute('/key-accounts/workshop', { policyId }, { token });
    return Workshop.parse(answer.body);
  };

  it('gets a class with what its scores were made of, and changes nothing', async () => {
    const before = await everything();
    const { workshop } = await told(null);
    expect(workshop?.policy).toMatchObject({ name: 'Standard', numbers: { keyShare: 20, entryScore: 50 } });
    // The one of another class is not among them.
    expect(workshop?.members.filter(({ importance }) => importance !== null)).toHaveLength(COMPANIES);
    const first = workshop?.members.find(({ name }) => name === 'Company 0');
    // Two of ten are recommended as key, and have become candidates by that.
    expect(first).toMatchObject({
      importance: 63,
      status: 'CANDIDATE',
      amounts: { potential: 3_000_000, referencePoints: 100 },
    });
    expect(await everything()).toEqual(before);
  });

  it('gets nothing of a policy that is gone, with why', async () => {
    expect(await told(stage.id('nobody'))).toMatchObject({
      workshop: null,
      refusal: 'This scoring policy is not there any more.',
    });
  });
});
