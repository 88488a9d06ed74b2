/** Ranks, recommendations and key accounts, by every entry that makes them. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { tick } from './support/entries.ts';
import { create, money, remove, update } from './support/records.ts';

const scene = benchForTests();

const COMPANIES = 10;
const HOUR = 3_600_000;

/** Ten companies with 100 to 10 thousand times ten of potential: importance falls from the first to the last. */
beforeEach(async () => {
  await scene.workspace.withoutEvents(async () => {
    for (let index = 0; index < COMPANIES; index += 1) {
      await scene.send(
        create('company', {
          id: scene.stage.id(`company ${index}`),
          name: `Company ${index}`,
          referenceValue: 'RATING_5',
          deliveryFit: 'RATING_5',
          potentialAnnualValue: money(3_000_000 - index * 250_000),
        }),
      );
    }
  });
});

const Account = z.object({
  companyId: z.string(),
  name: z.string(),
  status: z.string(),
  recommendedStatus: z.string().nullable(),
  recommendationReason: z.string().nullable(),
  importanceScore: z.number().nullable(),
  importanceRank: z.number().nullable(),
  rankedOutOf: z.number().nullable(),
});

async function accounts() {
  const answer = await scene.query(
    `query Read { keyAccounts(first: 50, orderBy: [{ importanceRank: AscNullsLast }]) { edges { node {
      companyId name status recommendedStatus recommendationReason importanceScore importanceRank rankedOutOf } } } }`,
    {},
  );
  return z
    .object({ keyAccounts: z.object({ edges: z.array(z.object({ node: Account })) }) })
    .parse(answer)
    .keyAccounts.edges.map(({ node }) => node);
}

const ENTRIES: [string, () => Promise<unknown>][] = [
  ['backfill', () => scene.workspace.runPostInstall()],
  ['sweep', () => scene.workspace.runCron('key-accounts-sweep')],
  [
    'route',
    () =>
      scene.workspace.callRoute('/key-accounts/rescore', { all: true }, { token: scene.workspace.apiKey }),
  ],
];

describe.each(ENTRIES)('by %s', (_name, run) => {
  it('the top get a key account with rank, recommendation and reason; the others none', async () => {
    await run();
    const made = await accounts();
    // 10 companies: 2 in the top 20 %, 4 in the top 35 %
    expect(
      made.map(({ name, status, recommendedStatus, importanceRank }) => [
        name,
        status,
        recommendedStatus,
        importanceRank,
      ]),
    ).toEqual([
      ['Company 0', 'CANDIDATE', 'KEY', 1],
      ['Company 1', 'CANDIDATE', 'KEY', 2],
      ['Company 2', 'CANDIDATE', 'CANDIDATE', 3],
      ['Company 3', 'CANDIDATE', 'CANDIDATE', 4],
    ]);
    // potential 100 × 0.3 + reference 100 × 0.2 + winnability 65 × 0.2
    expect(made[0]).toMatchObject({ importanceScore: 63, rankedOutOf: 10 });
    expect(made[0]?.recommendationReason).toMatch(/^1st of 10 in Standard, 63 points: in the top 20 %/);
  });

  it('an account that leaves amounts out says which, and that its place is not certain', async () => {
    await scene.workspace.withoutEvents(async () => {
      const companyId = scene.stage.id('unrated');
      const potentialAnnualValue = money(1_000_000, 'EUR');
      await scene.send(create('company', { id: companyId, name: 'Unrated', potentialAnnualValue }));
      await scene.send(create('keyAccount', { companyId, name: 'Unrated', status: 'KEY' }));
    });
    await run();
    const reason = (await accounts()).find(({ name }) => name === 'Unrated')?.recommendationReason;
    expect(reason).toMatch(/^11th of 11 .*\. Not certain: 1,000,000 EUR without an exchange rate/);
  });

  it('changes nothing the second time', async () => {
    await run();
    const before = await accounts();
    const seen = scene.workspace.requests.length;
    await run();
    expect(await accounts()).toEqual(before);
    const written = scene.workspace.requests.slice(seen).map(({ operationName }) => operationName);
    expect(written).not.toContain('UpdateRanking');
    expect(written).not.toContain('CreateKeyAccounts');
  });
});

describe('after a burst of changes', () => {
  it('the ranking follows once, within the hour, and not with every event', async () => {
    await scene.workspace.runPostInstall();
    await tick(scene.bench);
    for (const amount of [4_000_000, 6_000_000, 8_000_000]) {
      await scene.send(
        update('company', scene.stage.id('company 9'), {
          potentialAnnualValue: money(amount),
          referenceValue: 'RATING_5',
        }),
      );
    }
    for (let index = 0; index < 3; index += 1) {
      await scene.send(
        create('opportunity', {
          name: `Deal ${index}`,
          stage: 'CUSTOMER',
          amount: money(500_000),
          closeDate: scene.stage.day(0),
          companyId: scene.stage.id('company 9'),
        }),
      );
    }
    await scene.workspace.settle();
    const rankings = () =>
      scene.workspace.requests.filter(({ operationName }) => operationName === 'ReadUnplaced').length;
    const before = rankings();
    expect((await accounts()).map(({ name }) => name)).not.toContain('Company 9');

    await tick(scene.bench);
    expect(rankings()).toBe(before);

    scene.bench.advance(HOUR);
    await tick(scene.bench);
    expect(rankings()).toBe(before + 1);
    expect((await accounts())[0]).toMatchObject({
      name: 'Company 9',
      importanceRank: 1,
      recommendedStatus: 'KEY',
    });

    scene.bench.advance(HOUR / 2);
    await tick(scene.bench);
    expect(rankings()).toBe(before + 1);
    // A key account that a ranking made counts as a change: one more finds that all is in place.
    for (const most of [2, 2]) {
      scene.bench.advance(HOUR);
      await tick(scene.bench);
      expect(rankings()).toBeLessThanOrEqual(before + most);
    }
  });
});

describe('what people decide stays', () => {
  it('an account that leaves the top is recommended NONE, keeps its status and is not deleted', async () => {
    await scene.workspace.runPostInstall();
    await scene.workspace.withoutEvents(() =>
      scene
        .send(
          update('company', scene.stage.id('company 0'), {
            potentialAnnualValue: null,
            referenceValue: null,
          }),
        )
        .then(() => undefined),
    );
    await scene.workspace.callRoute(
      '/key-accounts/rescore',
      { all: true },
      { token: scene.workspace.apiKey },
    );
    const fallen = (await accounts()).find(({ name }) => name === 'Company 0');
    expect(fallen).toMatchObject({ status: 'CANDIDATE', recommendedStatus: 'NONE', importanceRank: 10 });
  });

  it('a key account in the margin stays recommended', async () => {
    await scene.workspace.runPostInstall();
    await scene.query(
      'mutation Decide($f: KeyAccountFilterInput!, $d: KeyAccountUpdateInput!) { updateKeyAccounts(filter: $f, data: $d) { id } }',
      {
        f: { companyId: { eq: scene.stage.id('company 2') } },
        d: { status: 'KEY' },
      },
    );
    await scene.workspace.callRoute(
      '/key-accounts/rescore',
      { all: true },
      { token: scene.workspace.apiKey },
    );
    // place 3 of 10: outside the top 20 %, inside the top 25 %, which are ceil(2.5) = 3
    expect((await accounts())[2]).toMatchObject({
      name: 'Company 2',
      status: 'KEY',
      recommendedStatus: 'KEY',
    });
  });

  it('a key account that was thrown away is not made again, and hinders no other', async () => {
    await scene.workspace.runPostInstall();
    const answer = await scene.query(
      'query Read($f: KeyAccountFilterInput!) { keyAccount(filter: $f) { id } }',
      {
        f: { companyId: { eq: scene.stage.id('company 1') } },
      },
    );
    const { keyAccount } = z.object({ keyAccount: z.object({ id: z.string() }) }).parse(answer);
    await scene.send(remove('keyAccount', keyAccount.id));
    await scene.send(remove('company', scene.stage.id('company 0')));
    await scene.workspace.callRoute(
      '/key-accounts/rescore',
      { all: true },
      { token: scene.workspace.apiKey },
    );
    const names = (await accounts()).map(({ name }) => name);
    expect(names).not.toContain('Company 1');
    expect(names).toContain('Company 4');
  });

  it('a class whose policy is refused keeps its ranking', async () => {
    await scene.workspace.runPostInstall();
    const before = await accounts();
    await scene.query(
      'mutation Break($f: ScoringPolicyFilterInput!, $d: ScoringPolicyUpdateInput!) { updateScoringPolicies(filter: $f, data: $d) { id } }',
      {
        f: { isDefault: { eq: true } },
        d: { keyShare: 150 },
      },
    );
    await scene.workspace.settle();
    await scene.workspace.callRoute(
      '/key-accounts/rescore',
      { all: true },
      { token: scene.workspace.apiKey },
    );
    expect(await accounts()).toEqual(before);
  });
});

it('two processes that rank at once make each key account once', async () => {
  await scene.workspace.runPostInstall();
  await scene.workspace.withoutEvents(() =>
    scene.query('mutation Clear($f: KeyAccountFilterInput!) { destroyKeyAccounts(filter: $f) { id } }', {
      f: { id: { is: 'NOT_NULL' } },
    }),
  );
  let isNested = false;
  scene.workspace.faults.requests.onRequest(async ({ operationName }) => {
    if (operationName !== 'CreateKeyAccounts' || isNested) return;
    isNested = true;
    await scene.workspace.callRoute(
      '/key-accounts/rescore',
      { all: true },
      { token: scene.workspace.apiKey },
    );
  });
  scene.bench.advance(7 * HOUR);
  await scene.workspace.runCron('key-accounts-sweep');
  expect(isNested).toBe(true);
  expect((await accounts()).map(({ name }) => name)).toEqual([
    'Company 0',
    'Company 1',
    'Company 2',
    'Company 3',
  ]);
});
