/** Passes over many companies: pages, progress, resuming, and policies. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { create, update } from './support/records.ts';

const scene = benchForTests();

const COMPANIES = 45;

beforeEach(async () => {
  await scene.workspace.withoutEvents(() =>
    scene.query('mutation Load($data: [CompanyCreateInput!]!) { createCompanies(data: $data) { id } }', {
      data: Array.from({ length: COMPANIES }, (_, index) => ({
        id: scene.stage.id(`company ${index}`),
        name: `Company ${index}`,
        deliveryFit: 'RATING_5',
      })),
    }),
  );
});

const Run = z.object({
  id: z.string(),
  mode: z.string(),
  state: z.string(),
  processed: z.number(),
  total: z.number(),
  changed: z.number(),
  failed: z.number(),
  requests: z.number(),
  failureReasons: z.array(z.object({ companyId: z.string().nullable(), reason: z.string() })).nullable(),
  finishedAt: z.string().nullable(),
});

async function runs(): Promise<z.infer<typeof Run>[]> {
  const answer = await scene.query(
    `query Read { scoreRuns(filter: { mode: { neq: FEED } }, orderBy: [{ createdAt: AscNullsFirst }]) { edges { node {
      id mode state processed total changed failed requests failureReasons finishedAt } } } }`,
    {},
  );
  return z
    .object({ scoreRuns: z.object({ edges: z.array(z.object({ node: Run })) }) })
    .parse(answer)
    .scoreRuns.edges.map(({ node }) => node);
}

async function scores(): Promise<(number | null)[]> {
  const answer = await scene.query(
    'query Read { companies(first: 100) { edges { node { importanceScore } } } }',
    {},
  );
  return z
    .object({
      companies: z.object({
        edges: z.array(z.object({ node: z.object({ importanceScore: z.number().nullable() }) })),
      }),
    })
    .parse(answer)
    .companies.edges.map(({ node }) => node.importanceScore);
}

// Only winnability counts: (30 + 100) / 2 = 65 × 0.2
const STANDARD = 13;

const distinct = async (): Promise<(number | null)[]> => [...new Set(await scores())];

describe('the backfill of an install', () => {
  it('scores every company in pages and shows its progress', async () => {
    await scene.workspace.runPostInstall();
    expect(await distinct()).toEqual([STANDARD]);
    const [run] = await runs();
    expect(run).toMatchObject({
      mode: 'BACKFILL',
      state: 'FINISHED',
      processed: COMPANIES,
      total: COMPANIES,
      changed: COMPANIES,
      failed: 0,
      failureReasons: [],
    });
    expect(run?.finishedAt).not.toBeNull();
    // the lease and a list of ids; a read, a write and a saved state for the page; what has no company; the ranks, with what follows from them
    expect(run?.requests).toBeLessThanOrEqual(2 + 3 + 2 + 11);
  });

  it('creates the default policy once', async () => {
    await scene.workspace.runPostInstall();
    await scene.workspace.runPostInstall();
    const answer = await scene.query(
      'query Read { scoringPolicies { edges { node { name isDefault } } } }',
      {},
    );
    expect(answer).toMatchObject({
      scoringPolicies: { edges: [{ node: { name: 'Standard', isDefault: true } }] },
    });
  });

  it('changes nothing when it runs again', async () => {
    await scene.workspace.runPostInstall();
    const before = scene.workspace.requests.length;
    await scene.workspace.runPostInstall();
    const [, second] = await runs();
    expect(second).toMatchObject({ state: 'FINISHED', processed: COMPANIES, changed: 0 });
    const written = scene.workspace.requests
      .slice(before)
      .filter(({ operationName }) => operationName === 'WriteAccounts');
    expect(written).toEqual([]);
  });
});

describe('a pass that was interrupted', () => {
  it('goes on where it stopped, in another process', async () => {
    let pages = 0;
    const stop = scene.workspace.faults.requests.onRequest(({ operationName }) => {
      if (operationName === 'ReadAccounts') pages += 1;
      if (pages === 2) scene.workspace.faults.expireTokens();
    });
    await scene.workspace.runPostInstall();
    stop();
    scene.workspace.faults.expireTokens(false);
    const [halted] = await runs();
    expect(halted?.state).not.toBe('FINISHED');
    // All of them fit a page: it stopped where the ranks follow.
    expect(halted?.processed).toBe(COMPANIES);

    scene.bench.advance(10 * 60_000);
    await scene.workspace.runCron('key-accounts-sweep');
    const [resumed, ...further] = await runs();
    expect(resumed).toMatchObject({
      id: halted?.id,
      state: 'FINISHED',
      processed: COMPANIES,
      total: COMPANIES,
    });
    expect(further).toEqual([]);
    expect(await distinct()).toEqual([STANDARD]);
  });

  it('is left alone while another process holds it', async () => {
    const others: unknown[] = [];
    let isNested = false;
    scene.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'ReadAccounts' || isNested) return;
      isNested = true;
      others.push((await scene.workspace.runCron('key-accounts-sweep')).result);
    });
    await scene.workspace.runPostInstall();
    expect(others).toMatchObject([{ runs: [] }]);
    expect(await runs()).toMatchObject([{ state: 'FINISHED', processed: COMPANIES }]);
    expect(await distinct()).toEqual([STANDARD]);
  });
});

describe('the sweep', () => {
  it('rests until its interval is over', async () => {
    await scene.workspace.runPostInstall();
    scene.bench.advance(5 * 3_600_000);
    await scene.workspace.runCron('key-accounts-sweep');
    expect(await runs()).toHaveLength(1);
    scene.bench.advance(2 * 3_600_000);
    await scene.workspace.runCron('key-accounts-sweep');
    expect((await runs()).map(({ mode }) => mode)).toEqual(['BACKFILL', 'SWEEP']);
  });

  it('follows the setting', async () => {
    scene.workspace.setVariable('SWEEP_EVERY_HOURS', '1');
    await scene.workspace.runPostInstall();
    scene.bench.advance(61 * 60_000);
    await scene.workspace.runCron('key-accounts-sweep');
    expect(await runs()).toHaveLength(2);
  });

  it('starts by itself where no install hook ran', async () => {
    await scene.workspace.runCron('key-accounts-sweep');
    expect(await runs()).toMatchObject([{ mode: 'SWEEP', state: 'FINISHED', processed: COMPANIES }]);
    expect(await distinct()).toEqual([STANDARD]);
  });
});

describe('a scoring policy', () => {
  const settle = async (): Promise<void> => scene.workspace.settle();

  beforeEach(async () => {
    await scene.workspace.withoutEvents(() =>
      scene
        .send(create('scoringPolicy', { id: scene.stage.id('policy'), name: 'Manufacturing' }))
        .then(() => undefined),
    );
    await scene.workspace.withoutEvents(() =>
      scene
        .send(update('company', scene.stage.id('company 0'), { scoringPolicyId: scene.stage.id('policy') }))
        .then(() => undefined),
    );
    await scene.workspace.runPostInstall();
    await settle();
  });

  const problem = async (): Promise<unknown> => {
    const answer = await scene.query(
      'query Read($f: ScoringPolicyFilterInput!) { scoringPolicy(filter: $f) { policyProblem } }',
      { f: { id: { eq: scene.stage.id('policy') } } },
    );
    return z.object({ scoringPolicy: z.object({ policyProblem: z.string().nullable() }) }).parse(answer)
      .scoringPolicy.policyProblem;
  };

  it('that changes rescores its class, and only its class, by a run that shows it', async () => {
    await scene.send(update('scoringPolicy', scene.stage.id('policy'), { winnabilityWeight: 60 }));
    await settle();
    // 65 × 60 / (30 + 30 + 20 + 60)
    expect((await scores()).filter((score) => score !== STANDARD)).toEqual([27.9]);
    expect((await runs()).at(-1)).toMatchObject({ mode: 'POLICY', state: 'FINISHED', total: 1, changed: 1 });
  });

  it.each([
    ['falling thresholds', { revenueAt50: 10_000 }, /revenue thresholds/],
    ['a negative weight', { revenueWeight: -1 }, /"Revenue weight" is -1/],
    ['a share above 100', { keyShare: 120 }, /"Key share \(%\)" is 120/],
    ['a share below 0', { candidateBand: -1 }, /"Candidate band \(%\)" is -1/],
    ['no review interval', { needsReviewMonths: 0 }, /"Needs review \(months\)" is 0/],
    [
      'all weights zero',
      { revenueWeight: 0, potentialWeight: 0, referenceWeight: 0, winnabilityWeight: 0 },
      /importance weights/,
    ],
  ])(
    'with %s is refused: the reason stands on it, its companies keep their scores',
    async (_name, data, reason) => {
      await scene.send(update('scoringPolicy', scene.stage.id('policy'), data));
      await settle();
      expect(await problem()).toMatch(reason);
      await scene.send(update('company', scene.stage.id('company 0'), { deliveryFit: 'RATING_1' }));
      await settle();
      expect(scene.workspace.executions.at(-1)?.result).toMatchObject({
        outcomes: [{ result: 'POLICY_REFUSED', reason: expect.stringMatching(reason) }],
      });
      expect(await distinct()).toEqual([STANDARD]);
      const { body } = await scene.workspace.callRoute('/key-accounts/health', undefined, {
        method: 'POST',
        token: scene.workspace.apiKey,
      });
      expect(JSON.stringify(body)).toMatch(/Manufacturing/);
    },
  );

  it('that is put right loses its reason and scores again', async () => {
    await scene.send(update('scoringPolicy', scene.stage.id('policy'), { revenueWeight: -1 }));
    await settle();
    await scene.send(
      update('scoringPolicy', scene.stage.id('policy'), { revenueWeight: 30, winnabilityWeight: 60 }),
    );
    await settle();
    expect(await problem()).toBe('');
    expect((await scores()).filter((score) => score !== STANDARD)).toEqual([27.9]);
  });
});

describe('the health check', () => {
  const ran = (values: Record<string, unknown>) =>
    scene.query('mutation Load($data: ScoreRunCreateInput!) { createScoreRun(data: $data) { id } }', {
      data: {
        name: 'A run',
        state: 'FINISHED',
        processed: 21,
        total: 21,
        failed: 0,
        failureReasons: [],
        policyId: '',
        ...values,
      },
    });
  const findings = async () =>
    z
      .object({ findings: z.array(z.object({ text: z.string() })) })
      .parse(await scene.health())
      .findings.map(({ text }) => text);
  const FAILED = '19 of 21 companies failed in the last run (Policy change): The thresholds have to rise.';

  it('tells of a run of any mode in which companies failed, until a later one has been to them', async () => {
    await ran({ mode: 'SWEEP' });
    const failureReasons = [{ companyId: null, reason: 'The thresholds have to rise.' }];
    await ran({ mode: 'POLICY', policyId: scene.stage.id('policy'), failed: 19, failureReasons });
    await ran({ mode: 'POLICY', policyId: scene.stage.id('other policy') });
    expect(await findings()).toContain(FAILED);
    await ran({ mode: 'POLICY', policyId: scene.stage.id('policy') });
    expect(await findings()).not.toContain(FAILED);
  });

  it('counts what has no exchange rate, and names the lists that show it', async () => {
    expect(JSON.stringify(await findings())).not.toContain('exchange rate');
    const unrated = (index: number) =>
      update('company', scene.stage.id(`company ${index}`), { amountsWithoutRate: '1,000 EUR' });
    const deal = (name: string, values: Record<string, unknown>) =>
      create('opportunity', { id: scene.stage.id(name), name, salesTrack: 'UNKNOWN', ...values });
    await scene.sendQuietly(
      unrated(0),
      unrated(1),
      deal('open', {}),
      deal('closed', { stage: 'CUSTOMER', closedOn: '2026-11-01' }),
      create('espPlan', { id: scene.stage.id('plan'), name: 'Plan', health: 'NOT_MEASURABLE' }),
    );
    const texts = await findings();
    for (const text of [
      /^2 companies have amounts without an exchange rate.*"Amounts without rate"/,
      /^Of 1 open deal nobody knows whether it is large.*"Track unknown"/,
      /^1 plan can’t be measured/,
    ])
      expect(texts).toContainEqual(expect.stringMatching(text));
  });

  it('tells of a run that nobody goes on with', async () => {
    await ran({ mode: 'MANUAL', state: 'RUNNING', processed: 3 });
    expect(JSON.stringify(await findings())).not.toContain('stands still');
    scene.bench.advance(36 * 60_000);
    expect(JSON.stringify(await findings())).toContain(
      'A run (By hand) stands still after 3 of 21 companies.',
    );
  });
});
