/** Needs that become opportunities, and needs that are covered, by the commands that people give. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEFAULT_MEMBERS } from '../../embedded/members.ts';
import { benchForTests } from './support/bench.ts';
import { tick } from './support/entries.ts';
import { need } from './support/needs.ts';
import { basics } from './support/play.ts';
import { create, destroy, remove, update } from './support/records.ts';

const on = benchForTests();

const REP = DEFAULT_MEMBERS[1]?.id ?? '';
const ACCOUNT_OWNER = DEFAULT_MEMBERS[2]?.id ?? '';

const incubate = (needId = on.stage.id('need')) => on.post('/key-accounts/incubate', { needId });
const cover = (needId = on.stage.id('need')) => on.post('/key-accounts/cover', { needId });

const makeNeed = (body: Record<string, unknown> = {}) =>
  on.post('/key-accounts/make-need', { opportunityId: on.stage.id('deal'), ...body });

async function add(values: Record<string, unknown> = {}): Promise<void> {
  await on.send(create('accountNeed', need(on.stage, { horizon: 'WITHIN_3_MONTHS', ...values })));
  await on.workspace.settle();
  await tick(on.bench);
}

beforeEach(() =>
  on.install(
    ...basics(on.stage).map(({ object, values }) => create(object, values)),
    update('company', on.stage.id('a'), { accountOwnerId: ACCOUNT_OWNER }),
  ),
);

const Standing = z.object({
  opportunities: z.object({
    edges: z.array(z.object({ node: z.looseObject({ id: z.string(), name: z.string() }) })),
  }),
  accountNeed: z.nullable(z.object({ needState: z.string(), opportunityId: z.string().nullable() })),
  company: z.object({ importanceScore: z.number().nullable() }),
});

async function standing() {
  await on.workspace.settle();
  const { opportunities, accountNeed, company } = Standing.parse(
    await on.query(
      `query Standing($need: AccountNeedFilterInput, $company: CompanyFilterInput) {
        opportunities { edges { node { id name stage companyId ownerId closeDate salesTrack
          amount { amountMicros currencyCode } createdBy { source } } } }
        accountNeed(filter: $need) { needState opportunityId }
        company(filter: $company) { importanceScore } }`,
      { need: { id: { eq: on.stage.id('need') } }, company: { id: { eq: on.stage.id('a') } } },
    ),
  );
  return {
    deals: opportunities.edges.map(({ node }) => node),
    need: accountNeed,
    importance: company.importanceScore,
  };
}

const Incubated = z.object({ opportunityId: z.string(), created: z.boolean() });

describe('incubating a need', () => {
  it('makes an opportunity of it, by the caller’s hand, and counts it once', async () => {
    await add({ ownerId: REP });
    expect((await standing()).importance).toBe(33);
    const { opportunityId, created } = Incubated.parse(await incubate());
    expect(created).toBe(true);
    const { deals, need: linked, importance } = await standing();
    expect(deals).toEqual([
      {
        id: opportunityId,
        name: 'Claims automation',
        stage: 'NEW',
        companyId: on.stage.id('a'),
        ownerId: REP,
        closeDate: '2027-02-23T12:00:00.000Z',
        salesTrack: 'FULL_PROCESS',
        amount: { amountMicros: 500_000_000_000, currencyCode: 'USD' },
        createdBy: { source: 'API' },
      },
    ]);
    expect(linked).toEqual({ needState: 'OPEN', opportunityId });
    // 50 k of the pipeline alone = 12.5 points × 0.3
    expect(importance).toBe(21.8);
  });

  it('gives it to the account’s owner when nobody owns the need, and leaves open what the need leaves open', async () => {
    await add({ horizon: null, estimatedValue: null });
    await incubate();
    expect((await standing()).deals).toMatchObject([
      { ownerId: ACCOUNT_OWNER, closeDate: null, amount: { amountMicros: null } },
    ]);
  });

  it('answers the same opportunity the second time', async () => {
    await add();
    const first = Incubated.parse(await incubate());
    expect(await incubate()).toMatchObject({ opportunityId: first.opportunityId, created: false });
    expect((await standing()).deals).toHaveLength(1);
  });

  it('answers the opportunity that a person linked', async () => {
    await on.send(
      create('opportunity', { id: on.stage.id('deal'), name: 'By hand', companyId: on.stage.id('a') }),
    );
    await add({ opportunityId: on.stage.id('deal') });
    expect(await incubate()).toMatchObject({ opportunityId: on.stage.id('deal'), created: false });
  });

  it('by two people at once makes one opportunity', async () => {
    await add();
    const answers = z.array(Incubated).parse(await Promise.all([incubate(), incubate(), incubate()]));
    const { deals, need: linked } = await standing();
    expect(deals).toHaveLength(1);
    expect(new Set(answers.map(({ opportunityId }) => opportunityId))).toEqual(
      new Set([linked?.opportunityId]),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
  });

  it('that stopped before the link is made up for by the next call', async () => {
    await add();
    on.workspace.faults.requests.failNext('unauthenticated', {
      when: ({ rootFields }) => rootFields.includes('updateAccountNeeds'),
    });
    expect(await incubate()).toMatchObject({ failure: expect.stringContaining('UNAUTHENTICATED') });
    on.workspace.faults.requests.clear();
    expect(await standing()).toMatchObject({ deals: [{}], need: { opportunityId: null } });
    const { opportunityId, created } = Incubated.parse(await incubate());
    expect(created).toBe(false);
    expect(await standing()).toMatchObject({
      deals: [{ id: opportunityId }],
      need: { opportunityId },
      importance: 21.8,
    });
  });

  it('whose answer was lost on the way is tried again without a second opportunity', async () => {
    await add();
    on.workspace.faults.requests.failNext('lostAnswer', {
      when: ({ rootFields }) => rootFields.includes('createOpportunity'),
    });
    await incubate();
    expect((await standing()).deals).toHaveLength(1);
  });

  it('that a person drops meanwhile stays dropped', async () => {
    await add();
    const stop = on.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateAccountNeeds')) return;
      stop();
      await on.send(update('accountNeed', on.stage.id('need'), { needState: 'DROPPED' }));
    });
    expect(await incubate()).toMatchObject({ opportunityId: null, error: expect.stringMatching(/dropped/) });
    expect((await standing()).need).toEqual({ needState: 'DROPPED', opportunityId: null });
  });

  it.each([
    ['dropped', { needState: 'DROPPED' }, /dropped/],
    ['covered', { needState: 'COVERED' }, /covered/],
    ['of no company', { companyId: null }, /no company/],
  ])('refuses one that is %s', async (_, values, reason) => {
    await add(values);
    expect(await incubate()).toMatchObject({
      opportunityId: null,
      created: false,
      error: expect.stringMatching(reason),
    });
    expect((await standing()).deals).toEqual([]);
  });

  it('refuses what is no need, what is in the trash, and what is no id', async () => {
    const none = expect.stringMatching(/no such account need/);
    expect(await incubate()).toMatchObject({ error: none });
    await add();
    await on.send(remove('accountNeed', on.stage.id('need')));
    expect(await incubate()).toMatchObject({ error: none });
    expect(await incubate('need')).toMatchObject({ error: expect.stringMatching(/needId/), requests: 0 });
  });

  it('is refused by the workspace when the caller may not create opportunities', async () => {
    await add();
    on.workspace.faults.refuseWrites('opportunity');
    expect(await incubate()).toMatchObject({
      opportunityId: null,
      failure: expect.stringContaining('FORBIDDEN'),
    });
    on.workspace.faults.clear();
    expect((await standing()).deals).toEqual([]);
  });
});

describe('what becomes of the opportunity', () => {
  it('covers the need when it is won', async () => {
    await add();
    const { opportunityId } = Incubated.parse(await incubate());
    await on.send(update('opportunity', opportunityId, { stage: 'CUSTOMER', closeDate: on.stage.day(0) }));
    expect((await standing()).need).toEqual({ needState: 'COVERED', opportunityId });
    expect(await incubate()).toMatchObject({ opportunityId, created: false });
  });

  it('in the trash lets the need count again, and says so when it is to be made again', async () => {
    await add();
    const { opportunityId } = Incubated.parse(await incubate());
    await on.send(remove('opportunity', opportunityId));
    expect(await standing()).toMatchObject({ need: { needState: 'OPEN' }, importance: 33 });
    expect(await incubate()).toMatchObject({ error: expect.stringMatching(/in the trash/) });
  });

  it('in the trash gives way to another one where it was linked by hand', async () => {
    await on.send(
      create('opportunity', { id: on.stage.id('deal'), name: 'By hand', companyId: on.stage.id('a') }),
    );
    await add({ opportunityId: on.stage.id('deal') });
    await on.send(remove('opportunity', on.stage.id('deal')));
    const { opportunityId, created } = Incubated.parse(await incubate());
    expect(created).toBe(true);
    expect(await standing()).toMatchObject({ deals: [{ id: opportunityId }], need: { opportunityId } });
  });

  it('lost leaves the need linked and in the potential, and it becomes another once it is taken off', async () => {
    await add();
    const lost = Incubated.parse(await incubate()).opportunityId;
    await on.send(update('opportunity', lost, { stage: 'LOST', closeDate: on.stage.day(0) }));
    // 10 + winnability (24 + 50) / 2 × 0.2
    expect(await standing()).toMatchObject({
      need: { needState: 'OPEN', opportunityId: lost },
      importance: 32.4,
    });
    expect(await incubate()).toMatchObject({ opportunityId: lost, created: false });
    await on.send(update('accountNeed', on.stage.id('need'), { opportunityId: null }));
    expect((await standing()).importance).toBe(32.4);
    const { opportunityId, created } = Incubated.parse(await incubate());
    expect([created, opportunityId === lost]).toEqual([true, false]);
    expect(await standing()).toMatchObject({ need: { opportunityId }, importance: 21.2 });
  });

  it('destroyed leaves the need free to become one again', async () => {
    await add();
    const { opportunityId } = Incubated.parse(await incubate());
    await on.send(destroy('opportunity', opportunityId));
    expect(await standing()).toMatchObject({ need: { opportunityId: null }, importance: 33 });
    expect(await incubate()).toMatchObject({ opportunityId, created: true });
    expect(await standing()).toMatchObject({ need: { opportunityId }, importance: 21.8 });
  });
});

describe('covering a need', () => {
  it('takes it out of the potential, and once is enough', async () => {
    await add();
    const covered = { needId: on.stage.id('need'), needState: 'COVERED' };
    expect(await cover()).toMatchObject(covered);
    expect(await standing()).toMatchObject({ need: { needState: 'COVERED' }, importance: 18 });
    expect(await cover()).toMatchObject({ ...covered, requests: 1 });
  });

  it('refuses one that was dropped, and what is no need', async () => {
    await add({ needState: 'DROPPED' });
    expect(await cover()).toMatchObject({ needState: null, error: expect.stringMatching(/dropped/) });
    expect((await standing()).need).toMatchObject({ needState: 'DROPPED' });
    expect(await cover(on.stage.id('nothing'))).toMatchObject({
      error: expect.stringMatching(/no such account need/),
    });
    expect(await cover('')).toMatchObject({ error: expect.stringMatching(/needId/) });
  });
});

describe('making a need of what a deal taught', () => {
  const INSIGHT = 'They want one source for all valves';
  const NeedMade = z.object({ needId: z.string(), created: z.boolean() });

  const deal = (values: Record<string, unknown> = {}) =>
    on.send(
      create('opportunity', {
        id: on.stage.id('deal'),
        name: 'Pilot line',
        companyId: on.stage.id('a'),
        stage: 'PROPOSAL',
        insightGained: INSIGHT,
        ownerId: REP,
        ...values,
      }),
    );

  const needs = async () => {
    await on.workspace.settle();
    const Needs = z.object({
      accountNeeds: z.object({ edges: z.array(z.object({ node: z.looseObject({ id: z.string() }) })) }),
    });
    const answer = await on.query(
      `query Needs { accountNeeds { edges { node { id need needState horizon expectedOn companyId ownerId insightFromId
        opportunityId estimatedValue { amountMicros currencyCode } createdBy { source } } } } }`,
    );
    return Needs.parse(answer).accountNeeds.edges.map(({ node }) => node);
  };

  it('makes an open one of the deal’s company that names it and takes nothing out of potential', async () => {
    await deal();
    const { needId, created } = NeedMade.parse(
      await makeNeed({
        need: 'All valves from one source',
        horizon: 'WITHIN_3_MONTHS',
        value: { amount: 500_000, currency: 'USD' },
      }),
    );
    expect(created).toBe(true);
    expect(await needs()).toEqual([
      {
        id: needId,
        need: 'All valves from one source',
        needState: 'OPEN',
        horizon: 'WITHIN_3_MONTHS',
        expectedOn: '2027-02-23',
        companyId: on.stage.id('a'),
        ownerId: REP,
        insightFromId: on.stage.id('deal'),
        opportunityId: null,
        estimatedValue: { amountMicros: 500_000_000_000, currencyCode: 'USD' },
        createdBy: { source: 'API' },
      },
    ]);
    // 500 k of the need = 50 points × 0.3 = 15, + 18: the deal it was learnt from is open and takes nothing out
    expect(
      await on.query(`query Score($id: UUID!) { company(filter: { id: { eq: $id } }) { importanceScore } }`, {
        id: on.stage.id('a'),
      }),
    ).toEqual({ company: { importanceScore: 33 } });
  });

  it('in the deal’s own words where the person says none, for the account’s owner, in the base currency', async () => {
    await deal({ ownerId: null });
    expect(await makeNeed({ value: { amount: 1_000 } })).toMatchObject({ created: true });
    expect(await needs()).toMatchObject([
      {
        need: INSIGHT,
        horizon: null,
        ownerId: ACCOUNT_OWNER,
        estimatedValue: { amountMicros: 1_000_000_000, currencyCode: 'USD' },
      },
    ]);
  });

  it('once per deal and text: who asks again is shown the one that is there, whatever it is called by now', async () => {
    await deal();
    const answers = z.array(NeedMade).parse(await Promise.all([makeNeed(), makeNeed(), makeNeed()]));
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    const [first] = await needs();
    await on.send(update('accountNeed', first?.id ?? '', { need: 'Valves', needState: 'COVERED' }));
    expect(await makeNeed({ need: 'Other words' })).toMatchObject({ needId: first?.id, created: false });
    await on.send(update('accountNeed', first?.id ?? '', { insightFromId: null }));
    expect(await makeNeed()).toMatchObject({ needId: first?.id, created: false });
    expect(await needs()).toHaveLength(1);
    // Another insight of the same deal is another need.
    await on.send(update('opportunity', on.stage.id('deal'), { insightGained: 'Budget comes in March' }));
    expect(await makeNeed()).toMatchObject({ created: true });
    expect(await needs()).toHaveLength(2);
  });

  it('shows the one that a person made of it by hand', async () => {
    await deal();
    await add({ need: ` ${INSIGHT} `, insightFromId: on.stage.id('deal') });
    expect(await makeNeed()).toMatchObject({ needId: on.stage.id('need'), created: false });
  });

  it('says so when the one that was made is in the trash', async () => {
    await deal();
    const { needId } = NeedMade.parse(await makeNeed());
    await on.send(remove('accountNeed', needId));
    expect(await makeNeed()).toMatchObject({ needId: null, error: expect.stringMatching(/in the trash/) });
    await on.send(destroy('accountNeed', needId));
    expect(await makeNeed()).toMatchObject({ needId, created: true });
  });

  it.each([
    ['no insight', { insightGained: '  ' }, /no insight yet/],
    ['no company', { companyId: null }, /no company/],
  ])('refuses a deal with %s', async (_, values, reason) => {
    await deal(values);
    expect(await makeNeed({ need: 'Words' })).toMatchObject({
      needId: null,
      error: expect.stringMatching(reason),
    });
    expect(await needs()).toEqual([]);
  });

  it('refuses one that is gone, and what makes no sense', async () => {
    const none = expect.stringMatching(/no such opportunity/);
    expect(await makeNeed()).toMatchObject({ error: none });
    await deal();
    await on.send(remove('opportunity', on.stage.id('deal')));
    expect(await makeNeed()).toMatchObject({ error: none });
    for (const body of [{ opportunityId: 'deal' }, { horizon: 'SOON' }, { value: { amount: -1 } }])
      expect(await makeNeed(body)).toMatchObject({ error: expect.stringMatching(/^Send /), requests: 0 });
  });

  it('is refused by the workspace when the caller may not create needs', async () => {
    await deal();
    on.workspace.faults.refuseWrites('accountNeed');
    expect(await makeNeed()).toMatchObject({
      needId: null,
      failure: expect.stringContaining('FORBIDDEN'),
    });
    on.workspace.faults.clear();
    expect(await needs()).toEqual([]);
  });

  it('is told in the brief: which deal, when, what, and the need it has become', async () => {
    await deal({ stage: 'CUSTOMER', closedOn: on.stage.day(-3), closenessOutcome: 'SAME' });
    const brief = async () =>
      z
        .object({ markdown: z.string() })
        .parse(await on.post('/key-accounts/brief', { companyId: on.stage.id('a') })).markdown;
    expect(await brief()).toContain(`| Pilot line | 2026-11-20 | ${INSIGHT} | none |`);
    const { needId } = NeedMade.parse(await makeNeed({ need: 'One source' }));
    await on.send(update('accountNeed', needId, { needState: 'COVERED' }));
    expect(await brief()).toContain(`| Pilot line | 2026-11-20 | ${INSIGHT} | One source (covered) |`);
    expect(await brief()).not.toContain('| One source |');
  });
});
