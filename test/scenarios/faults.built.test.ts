/** What goes wrong in a workspace: each has a reason in the place its user looks, and nothing is lost. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Execution } from '../../embedded/index.ts';
import { benchForTests } from './support/bench.ts';
import { basics } from './support/play.ts';
import { create, money, update } from './support/records.ts';

const scene = benchForTests();

const SCORED = 34.4;

const deal = (amount: number) => ({
  id: scene.stage.id('deal'),
  name: 'Deal',
  stage: 'CUSTOMER',
  amount: money(amount),
  closeDate: scene.stage.day(0),
  companyId: scene.stage.id('a'),
});

beforeEach(() =>
  scene.install(
    ...basics(scene.stage).map(({ object, values }) => create(object, values)),
    create('opportunity', deal(200_000)),
  ),
);

async function importance(): Promise<number | null> {
  const answer = await scene.query(
    'query Read($f: CompanyFilterInput!) { company(filter: $f) { importanceScore } }',
    { f: { id: { eq: scene.stage.id('a') } } },
  );
  return z.object({ company: z.object({ importanceScore: z.number().nullable() }) }).parse(answer).company
    .importanceScore;
}

const lastExecution = (): Execution | undefined => scene.workspace.executions.at(-1);

async function changeAmount(amount: number): Promise<Execution | undefined> {
  await scene.send(update('opportunity', scene.stage.id('deal'), { amount: money(amount) }));
  await scene.workspace.settle();
  return lastExecution();
}

async function sweepLater(): Promise<Execution> {
  scene.bench.advance(7 * 3_600_000);
  const execution = await scene.workspace.runCron('key-accounts-sweep');
  await scene.workspace.settle();
  return execution;
}

async function health() {
  const { body } = await scene.workspace.callRoute('/key-accounts/health', undefined, {
    method: 'POST',
    token: scene.workspace.apiKey,
  });
  return z
    .object({
      status: z.string(),
      findings: z.array(z.object({ severity: z.string(), subject: z.string(), text: z.string() })),
    })
    .parse(body);
}

it('the scene is set', async () => {
  expect(await importance()).toBe(SCORED);
  expect((await health()).status).toBe('OK');
});

describe('faults that pass: tried again within the run', () => {
  it.each(['http500', 'http502', 'http429', 'reset', 'internalError', 'throttled'] as const)(
    '%s',
    async (failure) => {
      scene.workspace.faults.requests.failNext(failure, { count: 2 });
      const execution = await changeAmount(500_000);
      expect(execution?.result).not.toHaveProperty('failure');
      expect(await importance()).toBe(41.9);
    },
  );
});

describe('faults that stay: named, nothing half done, made good by the sweep', () => {
  it.each([
    [
      'an expired token',
      'UNAUTHENTICATED',
      () => scene.workspace.faults.expireTokens(),
      () => scene.workspace.faults.expireTokens(false),
    ],
    [
      'a proxy that answers HTML',
      'NOT_TWENTY',
      () => scene.workspace.faults.requests.failNext('html', { count: 100 }),
      () => scene.workspace.faults.requests.clear(),
    ],
    [
      'a server that keeps failing',
      'SERVER_FAILED',
      () => scene.workspace.faults.requests.failNext('http500', { count: 100 }),
      () => scene.workspace.faults.requests.clear(),
    ],
  ] as const)(
    '%s',
    async (_name, code, breakIt, mendIt) => {
      breakIt();
      const execution = await changeAmount(500_000);
      expect(execution?.result).toMatchObject({ outcomes: [], failure: expect.stringContaining(code) });
      expect(execution?.logs.join('\n')).toContain(code);
      mendIt();
      expect(await importance()).toBe(SCORED);
      await sweepLater();
      expect(await importance()).toBe(41.9);
      // Scores, process and the steps that follow each try for some seconds.
    },
    120_000,
  );

  it('a field that was renamed: refused by name, and the last scores stay', async () => {
    await scene.workspace.renameField('opportunity', 'closeDate', 'closingDay');
    const execution = await changeAmount(500_000);
    expect(execution?.result).toMatchObject({ failure: expect.stringMatching(/FIELD_MISSING.*closeDate/) });
    expect(await importance()).toBe(SCORED);

    await sweepLater();
    expect(await importance()).toBe(SCORED);
    const { status, findings } = await health();
    expect(status).toBe('ERROR');
    expect(findings.map(({ text }) => text).join(' ')).toContain('closeDate');
  });

  it('an amount field that was removed: refused by name, and the last scores stay', async () => {
    await scene.workspace.removeField('opportunity', 'amount');
    await scene.send(update('opportunity', scene.stage.id('deal'), { stage: 'PROPOSAL' }));
    await scene.workspace.settle();
    expect(lastExecution()?.result).toMatchObject({ failure: expect.stringMatching(/amount/) });
    expect(await importance()).toBe(SCORED);
  });

  it('a write that is refused: the reason names the object', async () => {
    scene.workspace.faults.refuseWrites('closenessScore');
    await scene.send(
      update('opportunity', scene.stage.id('deal'), { amount: money(500_000), closenessOutcome: 'IMPROVED' }),
    );
    await scene.workspace.settle();
    expect(lastExecution()?.result).toMatchObject({
      outcomes: [{ result: 'REFUSED', reason: expect.stringMatching(/updateClosenessScores/) }],
    });
    await sweepLater();
    expect((await health()).findings.map(({ text }) => text).join(' ')).toContain('updateClosenessScores');
  });
});

describe('settings', () => {
  it.each([
    ['EXCHANGE_RATES', '{broken'],
    ['BASE_CURRENCY', 'dollar'],
    ['STAGE_PROBABILITIES', '{"NEW":40}'],
  ])('a wrong %s stops scoring, says so, and keeps the scores', async (name, value) => {
    scene.workspace.setVariable(name, value);
    const execution = await changeAmount(500_000);
    expect(execution?.result).toMatchObject({ failure: expect.stringContaining(name), requests: 0 });
    expect(await importance()).toBe(SCORED);
    const { status, findings } = await health();
    expect(status).toBe('ERROR');
    expect(findings).toContainEqual(
      expect.objectContaining({ subject: `Setting ${name}`, severity: 'ERROR' }),
    );
  });

  it('a rate that is set makes its amounts count from the next pass on', async () => {
    await scene.send(update('opportunity', scene.stage.id('deal'), { amount: money(200_000, 'XAF') }));
    await scene.workspace.settle();
    expect(await importance()).toBe(19.4);
    scene.workspace.setVariable('EXCHANGE_RATES', '{"XAF":1}');
    await sweepLater();
    expect(await importance()).toBe(SCORED);
  });
});

describe('the route', () => {
  const call = (body: unknown, token?: string) =>
    scene.workspace.callRoute('/key-accounts/rescore', body, token === undefined ? {} : { token });

  it('needs a token', async () => {
    const { status } = await call({ companyIds: [scene.stage.id('a')] });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it.each([[{}], [{ companyIds: [] }], [{ companyIds: ['a'] }], [{ all: false }], ['text'], [null]])(
    'refuses %j and says what it takes',
    async (body) => {
      expect((await call(body, scene.workspace.apiKey)).body).toMatchObject({
        error: expect.stringContaining('companyIds'),
      });
    },
  );

  it('says so of a company that does not exist', async () => {
    const { body } = await call({ companyIds: [scene.stage.id('unknown')] }, scene.workspace.apiKey);
    expect(body).toMatchObject({ outcomes: [{ companyId: scene.stage.id('unknown'), result: 'GONE' }] });
  });
});
