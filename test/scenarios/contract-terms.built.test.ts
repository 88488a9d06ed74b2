/** How contracts end and go on, by every entry that leads to it. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { ENTRIES } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, type Mutation, money, update } from './support/records.ts';
import { type ExpectedTerm, TERM_SCENARIOS } from './support/terms.ts';

const scene = benchForTests();

async function prepare(given: readonly Given[] = []): Promise<void> {
  await scene.install(
    ...[...basics(scene.stage), ...given].map(({ object, values }) => create(object, values)),
  );
}

const PastTerm = z.object({
  startsOn: z.string(),
  endsOn: z.string(),
  amountMicros: z.number(),
  currencyCode: z.string(),
});

const Answer = z.object({
  contracts: z.object({
    edges: z.tuple([
      z.object({
        node: z.object({
          status: z.string(),
          startsOn: z.string().nullable(),
          endsOn: z.string().nullable(),
          renewalState: z.string().nullable(),
          renewals: z.number().nullable(),
          renewedOn: z.string().nullable(),
          pastTerms: z.array(PastTerm).nullable(),
          updatedAt: z.string(),
        }),
      }),
    ]),
  }),
  companies: z.object({
    edges: z.tuple([z.object({ node: z.object({ importanceScore: z.number().nullable() }) })]),
  }),
});

async function read() {
  const answer = await scene.query(
    `query Read($contract: ContractFilterInput, $company: CompanyFilterInput) {
      contracts(filter: $contract) { edges { node {
        status startsOn endsOn renewalState renewals renewedOn pastTerms updatedAt } } }
      companies(filter: $company) { edges { node { importanceScore } } }
    }`,
    { contract: { id: { eq: scene.stage.id('contract') } }, company: { id: { eq: scene.stage.id('a') } } },
  );
  const { contracts, companies } = Answer.parse(answer);
  return { ...contracts.edges[0].node, importance: companies.edges[0].node.importanceScore };
}

async function seen() {
  const { pastTerms, updatedAt: _, ...contract } = await read();
  return {
    ...contract,
    past: (pastTerms ?? []).map(({ startsOn, endsOn, amountMicros }) => [
      startsOn,
      endsOn,
      amountMicros / 1_000_000,
    ]),
  };
}

const day = (value: number | string | null): string | null =>
  typeof value === 'number' ? scene.stage.day(value) : value;

const expectedOf = ({ startsOn, endsOn, renewedOn, past, ...others }: ExpectedTerm) => ({
  ...others,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  renewedOn: day(renewedOn),
  // A long list is only counted.
  past:
    past.length === 0 && (others.renewals ?? 0) > 0
      ? expect.any(Array)
      : past.map(([first, last, amount]) => [day(first), day(last), amount]),
});

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(TERM_SCENARIOS)('$name', async ({ given, change, expected }) => {
    const { stage, workspace } = scene;
    await prepare(given?.(stage));
    entry.before(workspace);
    for (const mutation of change(stage)) await scene.send(mutation);
    await workspace.settle();
    await entry.after(
      scene.bench,
      ['a', 'b'].map((key) => stage.id(key)),
    );
    const found = await seen();
    expect(found).toEqual(expectedOf(expected));
    expect(found.past).toHaveLength(expected.renewals ?? 0);
    expect(workspace.executions.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(JSON.stringify(workspace.executions.map(({ result }) => result))).not.toMatch(/"failure"/);
    const { updatedAt } = await read();
    await scene.post('/key-accounts/rescore', { all: true });
    expect(await read()).toMatchObject({ updatedAt });
  });
});

const contract = (values: Record<string, unknown>): Mutation =>
  create('contract', {
    id: scene.stage.id('contract'),
    name: 'Frame',
    status: 'ACTIVE',
    amount: money(100_000),
    companyId: scene.stage.id('a'),
    ...values,
  });

async function sweepAfter(hours: number): Promise<void> {
  scene.bench.advance(hours * 3_600_000);
  await scene.workspace.runCron('key-accounts-sweep');
  await scene.workspace.settle();
}

describe('the day', () => {
  // It is 9 o'clock in the morning in Greenwich.
  it.each([
    ['UTC', 0, 'ACTIVE'],
    ['UTC', -1, 'EXPIRED'],
    ['Pacific/Kiritimati', 0, 'ACTIVE'],
    ['Pacific/Pago_Pago', -1, 'ACTIVE'],
    ['Pacific/Pago_Pago', -2, 'EXPIRED'],
  ])('in %s decides: an end %i days from now means %s', async (timeZone, offset, status) => {
    await prepare();
    scene.workspace.setVariable('TIME_ZONE', timeZone);
    await scene.send(contract({ startsOn: scene.stage.day(-50), endsOn: scene.stage.day(offset) }));
    await scene.workspace.settle();
    expect(await read()).toMatchObject({ status });
  });

  it('after the last one comes by itself, with the next sweep', async () => {
    await prepare();
    await scene.send(contract({ startsOn: '2026-01-01', endsOn: '2026-11-23', autoRenews: false }));
    await scene.workspace.settle();
    await sweepAfter(14);
    expect(await read()).toMatchObject({ status: 'ACTIVE', renewalState: 'DUE_IN_90_DAYS' });
    await sweepAfter(7);
    expect(await read()).toMatchObject({ status: 'EXPIRED', renewalState: 'LAPSED' });
  });
});

it('years of renewals are the same one by one as at once', async () => {
  await prepare();
  await scene.send(contract({ startsOn: '2026-01-31', endsOn: '2026-11-29', autoRenews: true }));
  await scene.workspace.settle();
  const terms: unknown[] = [];
  for (let pass = 0; pass < 3; pass += 1) {
    await sweepAfter(24 * 300);
    terms.push(((await read()).pastTerms ?? []).length);
  }
  const oneByOne = await seen();
  expect(terms).toEqual([1, 2, 3]);
  await scene.sendQuietly(
    update('contract', scene.stage.id('contract'), {
      startsOn: '2026-01-31',
      endsOn: '2026-11-29',
      pastTerms: null,
      renewals: null,
    }),
  );
  await scene.post('/key-accounts/rescore', { all: true });
  expect(await seen()).toEqual(oneByOne);
});

it('what was recorded and can not be read stays, is left out and named', async () => {
  await prepare();
  const { stage } = scene;
  await scene.sendQuietly(
    contract({
      startsOn: stage.day(-130),
      endsOn: stage.day(-31),
      autoRenews: true,
      pastTerms: [{ startsOn: 'once' }],
    }),
  );
  await scene.post('/key-accounts/rescore', { companyIds: [stage.id('a')] });
  const answer = await scene.query(
    `query Read($f: ContractFilterInput, $c: CompanyFilterInput) {
      contracts(filter: $f) { edges { node { pastTerms } } }
      companies(filter: $c) { edges { node { importanceScore scoreExplanation } } } }`,
    { f: { id: { eq: stage.id('contract') } }, c: { id: { eq: stage.id('a') } } },
  );
  expect(answer).toMatchObject({
    contracts: {
      edges: [
        {
          node: {
            pastTerms: [
              { startsOn: 'once' },
              { startsOn: stage.day(-130), endsOn: stage.day(-31), amountMicros: 100_000_000_000 },
            ],
          },
        },
      ],
    },
    companies: {
      edges: [
        {
          node: {
            importanceScore: 42,
            scoreExplanation: {
              importance: {
                missing: expect.arrayContaining([expect.objectContaining({ code: 'PAST_TERMS_UNREADABLE' })]),
              },
            },
          },
        },
      ],
    },
  });
});

describe('a person', () => {
  it('who ends a contract while it is about to be renewed has the last word', async () => {
    await prepare();
    const { stage, workspace } = scene;
    let isDone = false;
    workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateContracts') || isDone) return;
      isDone = true;
      await scene.sendQuietly(
        update('contract', stage.id('contract'), { status: 'TERMINATED', terminatedOn: stage.day(-40) }),
      );
    });
    await scene.send(contract({ startsOn: stage.day(-130), endsOn: stage.day(-31), autoRenews: true }));
    await workspace.settle();
    workspace.faults.requests.clear();
    expect(isDone).toBe(true);
    expect(await read()).toMatchObject({
      status: 'TERMINATED',
      startsOn: stage.day(-130),
      endsOn: stage.day(-31),
      pastTerms: null,
      renewalState: 'NOT_DUE',
    });
  });
});
