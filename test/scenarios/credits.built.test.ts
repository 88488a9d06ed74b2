/** Who is credited with what, by every entry that leads to it. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import {
  CREDIT_SCENARIOS,
  type CreditScenario,
  coveredCompanies,
  type ExpectedCredit,
} from './support/credits.ts';
import { DIRECTOR, member, REGIONAL_OWNER } from './support/deals.ts';
import { ENTRIES, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, remove, restore, update } from './support/records.ts';

const scene = benchForTests();
const KEYS = ['a', 'b', 'c'];

/** The companies, who covers them and what else is there, before the app comes. */
async function prepare(given: readonly Given[] = []): Promise<void> {
  const all = [...basics(scene.stage), ...coveredCompanies(scene.stage), ...given];
  await scene.install(...all.map(({ object, values }) => create(object, values)));
}

const Credit = z.object({
  id: z.string(),
  contractId: z.string().nullable(),
  memberId: z.string().nullable(),
  creditRole: z.string(),
  share: z.number().nullable(),
  amount: z.object({ amountMicros: z.coerce.number(), currencyCode: z.string() }),
  creditState: z.string(),
  creditedOn: z.string().nullable(),
  quarter: z.string().nullable(),
  name: z.string(),
  updatedAt: z.string(),
});

const rows = async () =>
  z
    .object({ salesCredits: z.object({ edges: z.array(z.object({ node: Credit })) }) })
    .parse(
      await scene.query(
        `query Read { salesCredits(first: 100, orderBy: [{ name: AscNullsFirst }, { creditedOn: AscNullsFirst }]) { edges { node {
          id contractId memberId creditRole share amount { amountMicros currencyCode } creditState creditedOn quarter
          name updatedAt } } } }`,
      ),
    )
    .salesCredits.edges.map(({ node }) => node);

const seen = async () =>
  (await rows()).map(({ memberId, creditRole, share, amount, creditState, creditedOn, quarter }) => ({
    role: creditRole,
    memberId,
    share,
    amount: amount.amountMicros / 1_000_000,
    state: creditState,
    creditedOn,
    quarter,
  }));

const expectedRows = (expected: readonly ExpectedCredit[]) =>
  expected.map(({ role, member: index, share, amount, state, on, quarter }) => ({
    role,
    memberId: index === null ? null : member(index),
    share,
    amount,
    state,
    creditedOn: scene.stage.day(on),
    quarter,
  }));

async function problem(): Promise<string | null> {
  const answer = await scene.query(
    'query Read($f: KeyAccountFilterInput) { keyAccounts(filter: $f) { edges { node { coverageProblem } } } }',
    { f: { id: { eq: scene.stage.id('account') } } },
  );
  const [edge] = z
    .object({
      keyAccounts: z.object({
        edges: z.array(z.object({ node: z.object({ coverageProblem: z.string().nullable() }) })),
      }),
    })
    .parse(answer).keyAccounts.edges;
  return edge?.node.coverageProblem || null;
}

function noFailures(): void {
  const { executions } = scene.workspace;
  expect(executions.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(JSON.stringify(executions.map(({ result }) => result))).not.toMatch(/"failure"/);
}

const rescore = () => scene.post('/key-accounts/rescore', { all: true });

async function play(
  { given, settings, change, expected, problem: text }: CreditScenario,
  entry: (typeof ENTRIES)[number],
) {
  const { stage, workspace } = scene;
  for (const [name, value] of Object.entries(settings ?? {})) workspace.setVariable(name, value);
  await prepare(given?.(stage));
  entry.before(workspace);
  for (const mutation of change(stage)) await scene.send(mutation);
  await workspace.settle();
  await entry.after(
    scene.bench,
    KEYS.map((key) => stage.id(key)),
  );
  expect(await seen()).toEqual(expectedRows(expected));
  if (text === undefined) expect(await problem()).toBeNull();
  else expect(await problem()).toMatch(text);
  noFailures();
}

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(CREDIT_SCENARIOS)('$name', async (scenario) => {
    await play(scenario, entry);
  });
});

describe('a second pass', () => {
  it.each(CREDIT_SCENARIOS)('writes nothing after: $name', async ({ given, settings, change }) => {
    const { stage, workspace } = scene;
    for (const [name, value] of Object.entries(settings ?? {})) workspace.setVariable(name, value);
    await prepare(given?.(stage));
    for (const mutation of change(stage)) await scene.send(mutation);
    await workspace.settle();
    await rescore();
    const before = await rows();
    const requests = workspace.requests.length;
    await rescore();
    await workspace.settle();
    expect(await rows()).toEqual(before);
    const written = workspace.requests
      .slice(requests)
      .flatMap(({ rootFields }) => rootFields)
      .filter((root) => /^(create|update).*(SalesCredit|Contract|KeyAccount)s$/.test(root));
    expect(written).toEqual([]);
  });
});

const signed = (key: string, values: Record<string, unknown> = {}): Given => ({
  object: 'contract',
  values: {
    id: scene.stage.id(key),
    name: key,
    status: 'ACTIVE',
    amount: money(1000),
    signedOn: scene.stage.day(-10),
    companyId: scene.stage.id('a'),
    ...values,
  },
});

/** Its term has half a year to go. */
const running = (key: string): Given => signed(key, { endsOn: scene.stage.day(180) });

describe('shares', () => {
  const share = async (directorCreditShare: number) => {
    await scene.send(update('keyAccount', scene.stage.id('account'), { directorCreditShare }));
    await scene.workspace.settle();
  };
  const directorShares = async () =>
    Object.fromEntries(
      (await rows())
        .filter(({ creditRole }) => creditRole === 'DIRECTOR')
        .map(({ name, share: percent, amount }) => [
          name.replace(', director', ''),
          [percent, amount.amountMicros / 1_000_000],
        ]),
    );
  const history = async () => {
    const answer = await scene.query(
      'query Read($f: KeyAccountFilterInput) { keyAccounts(filter: $f) { edges { node { coverageHistory } } } }',
      { f: { id: { eq: scene.stage.id('account') } } },
    );
    return z
      .object({
        keyAccounts: z.object({
          edges: z.tuple([z.object({ node: z.object({ coverageHistory: z.unknown() }) })]),
        }),
      })
      .parse(answer).keyAccounts.edges[0].node.coverageHistory;
  };
  const recorded = (day: number, director: number) => ({
    since: scene.stage.day(day),
    ownerCreditShare: 100,
    directorCreditShare: director,
  });
  const entry = (day: number, director: number, told?: number) => ({
    ...recorded(day, director),
    regionalOwnerId: member(REGIONAL_OWNER),
    directorId: member(DIRECTOR),
    ...(told === undefined ? {} : { told }),
  });

  it('are recorded from the day they change, the last of a day', async () => {
    await prepare([signed('before')]);
    await share(10);
    await share(20);
    expect(await history()).toEqual([recorded(-400, 50), entry(0, 20, 2)]);
    scene.bench.advance(3 * 86_400_000);
    await share(30);
    await scene.send(create('contract', { ...signed('after').values, signedOn: scene.stage.day(2) }));
    await scene.workspace.settle();
    expect(await history()).toEqual([recorded(-400, 50), entry(0, 20), entry(3, 30, 3)]);
    expect(await directorShares()).toEqual({ before: [50, 500], after: [20, 200] });
  });

  it('restated count for everything, and only once', async () => {
    await prepare([signed('one'), signed('two', { amount: money(3000, 'EUR') })]);
    await share(20);
    const restate = () =>
      scene.post('/key-accounts/restate-credits', { keyAccountId: scene.stage.id('account') });
    expect(await restate()).toMatchObject({ changed: 2 });
    expect(await directorShares()).toEqual({ one: [20, 200], two: [20, 600] });
    expect(await history()).toEqual([entry(0, 20, 1)]);
    expect(await restate()).toMatchObject({ changed: 0 });
  });

  it('restated from a day on leave what was credited before it', async () => {
    await prepare([signed('before', { signedOn: scene.stage.day(-60) }), signed('after')]);
    await share(20);
    const restate = () =>
      scene.post('/key-accounts/restate-credits', {
        keyAccountId: scene.stage.id('account'),
        from: scene.stage.day(-30),
      });
    // that of the director of the one: 50 % until then, 20 % from then on
    expect(await restate()).toMatchObject({ changed: 1 });
    expect(await directorShares()).toEqual({ before: [50, 500], after: [20, 200] });
    expect(await history()).toMatchObject([recorded(-400, 50), entry(-30, 20)]);
    expect(await restate()).toMatchObject({ changed: 0 });
  });

  it('are not restated from what is no day', async () => {
    await prepare([signed('one')]);
    await share(20);
    const answer = await scene.post('/key-accounts/restate-credits', {
      keyAccountId: scene.stage.id('account'),
      from: 'October',
    });
    expect(answer).toMatchObject({ changed: 0, error: expect.stringContaining('YYYY-MM-DD') });
    expect(await directorShares()).toEqual({ one: [50, 500] });
  });

  it('that are refused, or of nobody, are not restated', async () => {
    await prepare([signed('one')]);
    await share(101);
    const restate = (body: unknown) => scene.post('/key-accounts/restate-credits', body);
    expect(await restate({ keyAccountId: scene.stage.id('account') })).toMatchObject({
      changed: 0,
      error: expect.stringContaining('director credit of 101 % is refused'),
    });
    expect(await restate({ keyAccountId: scene.stage.id('nobody') })).toMatchObject({
      changed: 0,
      error: expect.stringContaining('There is no key account'),
    });
    expect(await restate({})).toMatchObject({ changed: 0, error: expect.stringContaining('keyAccountId') });
    expect(await directorShares()).toEqual({ one: [50, 500] });
  });

  it('are not restated for whoever may not set them', async () => {
    await prepare([signed('one')]);
    await share(20);
    scene.workspace.faults.refuseWrites('keyAccount', 'directorCreditShare');
    const answer = await scene.post('/key-accounts/restate-credits', {
      keyAccountId: scene.stage.id('account'),
    });
    scene.workspace.faults.clear();
    expect(answer).toMatchObject({ changed: 0, failure: expect.stringContaining('permission') });
    expect(await directorShares()).toEqual({ one: [50, 500] });
    expect(await history()).toEqual([recorded(-400, 50), entry(0, 20, 1)]);
  });

  it('of which part can not be read are recorded beside it, and that is said', async () => {
    await prepare([signed('one')]);
    await scene.sendQuietly(
      update('keyAccount', scene.stage.id('account'), {
        coverageHistory: [{ since: 'long ago' }, recorded(-400, 50)],
      }),
    );
    await share(20);
    expect(await history()).toEqual([{ since: 'long ago' }, recorded(-400, 50), entry(0, 20)]);
    expect(await problem()).toBe('Part of the coverage history could not be read and was left out.');
    expect(await directorShares()).toEqual({ one: [50, 500] });
  });
});

it('totals are told by member, quarter, role and currency, without what was taken back', async () => {
  await prepare([
    signed('one'),
    signed('two', { amount: money(500) }),
    signed('euro', { amount: money(10, 'EUR') }),
    signed('earlier', { signedOn: scene.stage.day(-60) }),
    signed('undone', { amount: money(9_999) }),
  ]);
  await scene.send(update('contract', scene.stage.id('undone'), { status: 'DRAFT' }));
  await scene.workspace.settle();
  const totals = async (body: unknown) =>
    z
      .object({ totals: z.array(z.record(z.string(), z.unknown())) })
      .parse(await scene.post('/key-accounts/credit-totals', body))
      .totals.map(({ member: name, quarter, role, currencyCode, amount }) =>
        [name, quarter, role, currencyCode, amount].join(' '),
      );
  const now = [
    'Aiko Tanaka 2026-Q4 REGIONAL_OWNER EUR 10',
    'Aiko Tanaka 2026-Q4 REGIONAL_OWNER USD 1500',
    'Jonas Lindqvist 2026-Q4 DIRECTOR EUR 5',
    'Jonas Lindqvist 2026-Q4 DIRECTOR USD 750',
  ];
  const before = ['Aiko Tanaka 2026-Q3 REGIONAL_OWNER USD 1000', 'Jonas Lindqvist 2026-Q3 DIRECTOR USD 500'];
  expect(await totals({})).toEqual([...before, ...now]);
  expect(await totals({ from: '2026-10-01', to: '2026-12-31' })).toEqual(now);
  expect(await totals({ to: '2026-09-30' })).toEqual(before);
  expect(await scene.post('/key-accounts/credit-totals', { from: 'October' })).toMatchObject({
    totals: [],
    error: expect.stringContaining('YYYY-MM-DD'),
  });
});

describe('a credit', () => {
  const [ONE, OTHER] = ['one', 'other'];
  const ofDirector = async () => (await rows()).find(({ creditRole }) => creditRole === 'DIRECTOR');

  it('that somebody threw away comes back, as it counts', async () => {
    await prepare([running(ONE)]);
    const credit = await ofDirector();
    await scene.sendQuietly(remove('salesCredit', credit?.id ?? ''));
    await scene.send(update('contract', scene.stage.id(ONE), { amount: money(2000) }));
    await scene.workspace.settle();
    expect(await ofDirector()).toMatchObject({ id: credit?.id, amount: { amountMicros: 1_000_000_000 } });
  });

  it('that somebody wrote to is put right by the next pass', async () => {
    await prepare([running(ONE)]);
    const credit = await ofDirector();
    await scene.sendQuietly(update('salesCredit', credit?.id ?? '', { share: 99, amount: money(5) }));
    await rescore();
    expect(await ofDirector()).toMatchObject({ share: 50, amount: { amountMicros: 500_000_000 } });
  });

  it('is made once by processes that run at the same time', async () => {
    await prepare();
    await scene.sendQuietly(create('contract', signed(ONE).values), create('contract', signed(OTHER).values));
    let isNested = false;
    scene.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('createSalesCredits') || isNested) return;
      isNested = true;
      await rescore();
    });
    await rescore();
    scene.workspace.faults.requests.clear();
    expect(isNested).toBe(true);
    expect((await rows()).map(({ name }) => name)).toEqual([
      'one, director',
      'one, regional owner',
      'other, director',
      'other, regional owner',
    ]);
  });

  it.each([
    ['an event tells of', false],
    ['no event tells of, within the minute', true],
  ])('follows a change that is made while a run is at work, which %s', async (_, isQuiet) => {
    await prepare([running(ONE)]);
    const change = update('contract', scene.stage.id(ONE), { status: 'DRAFT' });
    let isDone = false;
    scene.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateSalesCredits') || isDone) return;
      isDone = true;
      await (isQuiet ? scene.sendQuietly(change) : scene.send(change));
    });
    await scene.send(update('contract', scene.stage.id(ONE), { amount: money(4000) }));
    await scene.workspace.settle();
    scene.workspace.faults.requests.clear();
    if (isQuiet) await tick(scene.bench);
    expect(isDone).toBe(true);
    expect(await ofDirector()).toMatchObject({ creditState: 'REVERSED', amount: { amountMicros: 0 } });
  });

  it('is taken back when its contract is thrown away, and given back with it', async () => {
    await prepare([signed(ONE)]);
    await scene.send(remove('contract', scene.stage.id(ONE)));
    await scene.workspace.settle();
    expect(await ofDirector()).toMatchObject({ creditState: 'REVERSED' });
    await scene.send(restore('contract', scene.stage.id(ONE)));
    await scene.workspace.settle();
    expect(await ofDirector()).toMatchObject({
      creditState: 'CREDITED',
      amount: { amountMicros: 500_000_000 },
    });
  });
});
