/** A person begins a plan from the template, and revises it. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { member } from './support/deals.ts';
import { tick } from './support/entries.ts';
import { contractOf, needOf, objectiveOf, planOf } from './support/plans.ts';
import { basics } from './support/play.ts';
import { create, remove, update } from './support/records.ts';

const test = benchForTests();
const OWNER = 2;
const DIRECTOR = 1;

const begin = (body: Record<string, unknown> = {}) =>
  test.post('/key-accounts/plan-template', { keyAccountId: test.stage.id('account'), ...body });
const revise = (body: Record<string, unknown> = {}) =>
  test.post('/key-accounts/new-revision', { planId: test.stage.id('plan'), ...body });

const listOf = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });

const Anything = listOf(z.record(z.string(), z.unknown()));
const Note = z.object({ title: z.string(), bodyV2: z.object({ markdown: z.string() }) });
const Tie = z.object({ targetEspPlanId: z.string().nullable(), targetPersonId: z.string().nullable() });

const Plans = z
  .object({
    espPlans: Anything,
    planObjectives: Anything,
    accountNeeds: Anything,
    notes: listOf(Note),
    noteTargets: listOf(Tie),
  })
  .transform(({ espPlans, planObjectives, accountNeeds, notes, noteTargets }) => ({
    espPlans: espPlans.edges.map(({ node }) => node),
    planObjectives: planObjectives.edges.map(({ node }) => node),
    accountNeeds: accountNeeds.edges.map(({ node }) => node),
    notes: notes.edges.map(({ node }) => node),
    noteTargets: noteTargets.edges.map(({ node }) => node),
  }));

const seen = async () =>
  Plans.parse(
    await test.query(`query Read {
      espPlans(first: 20, orderBy: [{ createdAt: AscNullsFirst }]) { edges { node { id name status companyId keyAccountId periodStartsOn
        periodEndsOn ownerId directorId strategyType revenueTarget { amountMicros currencyCode } revision
        previousRevisionId revisionCause revisionReviewOn goal { markdown } valueProposition { markdown }
        completeness health } } }
      planObjectives(first: 50, orderBy: [{ dueOn: AscNullsFirst }, { name: AscNullsFirst }]) { edges { node { name espPlanId objectiveType
        dueOn target status tactic } } }
      accountNeeds(first: 50, orderBy: [{ need: AscNullsFirst }]) { edges { node { need espPlanId } } }
      notes(first: 20) { edges { node { title bodyV2 { markdown } } } }
      noteTargets(first: 50) { edges { node { targetEspPlanId targetPersonId } } }
    }`),
  );

/** A key account with a contract of 100,000 USD, one need, and a decision maker whom nobody is close to. */
beforeEach(async () => {
  const { stage } = test;
  await test.install(
    ...basics(stage).map(({ object, values }) => create(object, values)),
    create('keyAccount', {
      id: stage.id('account'),
      name: 'Alder Works',
      companyId: stage.id('a'),
      status: 'KEY',
      regionalOwnerId: member(OWNER),
      directorId: member(DIRECTOR),
    }),
    create('contract', contractOf(stage)),
    create('accountNeed', needOf(stage, 'soon', 'WITHIN_3_MONTHS')),
    create('accountNeed', needOf(stage, 'gone', 'YEARS_1_TO_3', { needState: 'DROPPED' })),
    create('person', {
      id: stage.id('boss'),
      name: { firstName: 'Dana', lastName: 'Decision' },
      jobTitle: 'Chief *Buyer*',
      companyId: stage.id('a'),
      buyingRole: 'DECISION_MAKER',
    }),
    create('person', { name: { firstName: 'Uma', lastName: 'User' }, companyId: stage.id('a') }),
  );
});

describe('a plan from the template', () => {
  it('is filled from the account', async () => {
    const answer = await begin();
    expect(answer).toMatchObject({ created: true, objectives: 3, needs: 1 });
    await test.workspace.settle();
    const { espPlans, planObjectives, accountNeeds, notes, noteTargets } = await seen();
    expect(espPlans).toMatchObject([
      {
        name: 'Alder Works 2027',
        status: 'DRAFT',
        companyId: test.stage.id('a'),
        keyAccountId: test.stage.id('account'),
        // Less than three months of 2026 are left.
        periodStartsOn: '2027-01-01',
        periodEndsOn: '2027-12-31',
        ownerId: member(OWNER),
        directorId: member(DIRECTOR),
        strategyType: 'EXPAND',
        revenueTarget: { currencyCode: 'USD' },
        revision: 1,
        health: null,
        // strategy, target, an objective with a date
        completeness: 33,
      },
    ]);
    const Target = z.object({ amountMicros: z.coerce.number() });
    expect(Target.parse(espPlans[0]?.revenueTarget).amountMicros).toBe(110_000e6);
    expect(planObjectives).toMatchObject([
      {
        name: 'Hold a relationship with a second person',
        objectiveType: 'CROSS_ACCOUNT',
        dueOn: '2027-03-02',
        status: 'OPEN',
        target: 2,
      },
      {
        name: 'Learn what they need: 3 to 12 months',
        objectiveType: 'BUSINESS_DEVELOPMENT',
        dueOn: '2027-03-02',
      },
      { name: 'Learn what they need: 1 to 3 years', dueOn: '2027-04-01' },
    ]);
    expect(accountNeeds.map(({ espPlanId }) => espPlanId)).toEqual([null, espPlans[0]?.id]);
    expect(notes.map(({ title }) => title)).toEqual(['Starting point of Alder Works 2027']);
    const [note] = notes;
    expect(note?.bodyV2.markdown).toContain('- Status: key');
    expect(note?.bodyV2.markdown).toContain('- Revenue of the last 365 days: 100,000 USD');
    expect(note?.bodyV2.markdown).toContain('Dana Decision, Chief \\*Buyer\\*: decision maker; closeness');
    expect(note?.bodyV2.markdown).not.toContain('Uma');
    expect(noteTargets.flatMap(({ targetPersonId }) => targetPersonId ?? [])).toEqual([
      test.stage.id('boss'),
    ]);
    expect(noteTargets.flatMap(({ targetEspPlanId }) => targetEspPlanId ?? [])).toEqual([espPlans[0]?.id]);
  });

  it('has an objective for every gap', async () => {
    await test.sendQuietly(
      update('person', test.stage.id('boss'), { buyingRole: 'USER' }),
      update('company', test.stage.id('a'), { closenessTrend: 'FALLING', closenessScore: 31.2 }),
    );
    expect(await begin()).toMatchObject({ objectives: 5 });
    const { planObjectives, espPlans } = await seen();
    expect(espPlans).toMatchObject([{ strategyType: 'PROTECT' }]);
    expect(planObjectives.map(({ name }) => name)).toContain('Find and meet the decision maker');
    expect(planObjectives.find(({ name }) => name === 'Turn closeness around')).toMatchObject({
      objectiveType: 'RELATIONSHIP',
      target: 36.2,
    });
  });

  it('takes the period that is given', async () => {
    await begin({ periodStartsOn: '2026-12-01', periodEndsOn: '2027-02-15' });
    const { espPlans, planObjectives } = await seen();
    expect(espPlans).toMatchObject([
      { name: 'Alder Works 2026–2027', periodStartsOn: '2026-12-01', periodEndsOn: '2027-02-15' },
    ]);
    // The last one would be due after the end.
    expect(planObjectives.at(-1)).toMatchObject({ dueOn: '2027-02-15' });
  });

  it('is the same for two clicks, one after the other and at once', async () => {
    const [one, other] = await Promise.all([begin(), begin()]);
    const third = await begin();
    const ids = [one, other, third].map((answer) => (answer as { planId: string }).planId);
    expect(new Set(ids).size).toBe(1);
    expect(third).toMatchObject({ created: false, objectives: 0, needs: 0 });
    const { espPlans, planObjectives, notes, noteTargets } = await seen();
    expect([espPlans, planObjectives, notes, noteTargets].map(({ length }) => length)).toEqual([1, 3, 1, 2]);
  });

  it('is not made where a plan for some of that time is not over, whoever made it', async () => {
    await test.send(
      create(
        'espPlan',
        planOf(test.stage, { status: 'DRAFT', periodStartsOn: '2027-06-01', periodEndsOn: '2028-05-31' }),
      ),
    );
    expect(await begin()).toMatchObject({ planId: test.stage.id('plan'), created: false });
    expect((await seen()).espPlans).toHaveLength(1);
  });

  it('is made again after the first one was closed or thrown away', async () => {
    const first = (await begin()) as { planId: string };
    await test.send(remove('espPlan', first.planId));
    const second = (await begin()) as { planId: string; created: boolean; needs: number };
    expect(second).toMatchObject({ created: true, needs: 1 });
    await test.send(update('espPlan', second.planId, { status: 'CLOSED' }));
    const third = await begin();
    expect(third).toMatchObject({ created: true, needs: 1 });
    expect(new Set([first, second, third].map((answer) => (answer as { planId: string }).planId)).size).toBe(
      3,
    );
  });

  it('that a broken process left bare is filled by the next click', async () => {
    test.workspace.faults.requests.failNext('unauthenticated', {
      when: ({ operationName }) => operationName === 'CreatePlanObjectivesOfPlan',
    });
    expect(await begin()).toMatchObject({
      planId: null,
      failure: expect.stringContaining('UNAUTHENTICATED'),
    });
    expect(await begin()).toMatchObject({ objectives: 3 });
    expect((await seen()).planObjectives).toHaveLength(3);
  });

  it.each([
    [{ keyAccountId: 'x' }, /^Send /],
    [{ keyAccountId: '5eedca11-0000-4000-8000-000000000000' }, /no such key account/],
    [{ periodStartsOn: '2027-01-01' }, /first and a last day/],
    [{ periodStartsOn: '2027-02-30', periodEndsOn: '2027-12-31' }, /YYYY-MM-DD/],
    [{ periodStartsOn: '2027-12-31', periodEndsOn: '2027-01-01' }, /ends before it starts/],
  ])('is refused with %j', async (body, reason) => {
    const answer = (await begin(body)) as { error?: string };
    expect(answer.error).toMatch(reason);
    expect((await seen()).espPlans).toEqual([]);
  });
});

describe('a new revision', () => {
  const PLAN = () => test.stage.id('plan');
  beforeEach(async () => {
    const { stage } = test;
    // Quietly: the app writes a note for each review it hears of.
    await test.sendQuietly(
      update('keyAccount', stage.id('account'), {
        importanceReviewedOn: stage.day(-40),
        closenessReviewedOn: stage.day(-3),
      }),
    );
    await test.send(create('espPlan', planOf(stage, { relationshipLevelNow: 'VENDOR' })));
    for (const [key, status] of [
      ['open', 'OPEN'],
      ['busy', 'IN_PROGRESS'],
      ['done', 'ACHIEVED'],
      ['dropped', 'DROPPED'],
    ])
      await test.send(
        create(
          'planObjective',
          objectiveOf(stage, key ?? '', { name: key, status, target: 4, tactic: 'So.' }),
        ),
      );
    for (const key of ['soon', 'gone'])
      await test.send(update('accountNeed', stage.id(key), { espPlanId: PLAN() }));
    await test.workspace.settle();
  });

  it('closes the old plan and carries over what goes on', async () => {
    const answer = (await revise({ cause: 'IMPORTANCE' })) as { planId: string };
    expect(answer).toMatchObject({ revision: 2 });
    await test.workspace.settle();
    const { espPlans, planObjectives, accountNeeds } = await seen();
    const byId = new Map(espPlans.map((plan) => [plan.id, plan]));
    expect(byId.get(PLAN())).toMatchObject({ status: 'CLOSED', health: null });
    expect(byId.get(answer.planId)).toMatchObject({
      name: 'Alder Works 2026–2027, revision 2',
      status: 'DRAFT',
      revision: 2,
      previousRevisionId: PLAN(),
      revisionCause: 'IMPORTANCE',
      revisionReviewOn: test.stage.day(-40),
      periodStartsOn: test.stage.day(-99),
      periodEndsOn: test.stage.day(100),
      strategyType: 'EXPAND',
      keyAccountId: test.stage.id('account'),
      goal: { markdown: 'Be their first choice for data.' },
      valueProposition: { markdown: 'One team for all plants.' },
    });
    const copied = planObjectives.filter(({ espPlanId }) => espPlanId === answer.planId);
    expect(copied.map(({ name, status }) => [name, status]).sort()).toEqual([
      ['busy', 'IN_PROGRESS'],
      ['open', 'OPEN'],
    ]);
    expect(copied).toMatchObject([
      { target: 4, tactic: 'So.', dueOn: test.stage.day(20) },
      { target: 4, tactic: 'So.' },
    ]);
    expect(accountNeeds).toMatchObject([{ espPlanId: PLAN() }, { espPlanId: answer.planId }]);
  });

  it('is linked to the last review where none is named', async () => {
    await revise();
    expect((await seen()).espPlans.at(-1)).toMatchObject({
      revisionCause: 'CLOSENESS',
      revisionReviewOn: test.stage.day(-3),
    });
  });

  it('is made once by two clicks, one after the other and at once', async () => {
    const [one, other] = await Promise.all([revise(), revise()]);
    const third = await revise();
    const ids = [one, other, third].map((answer) => (answer as { planId: string }).planId);
    expect(new Set(ids).size).toBe(1);
    const { espPlans, planObjectives } = await seen();
    expect([espPlans.length, planObjectives.length]).toEqual([2, 6]);
  });

  it('of a plan that is over is for the time that comes', async () => {
    await test.send(update('espPlan', PLAN(), { periodEndsOn: test.stage.day(-1) }));
    await revise();
    expect((await seen()).espPlans.at(-1)).toMatchObject({
      name: 'Alder Works 2027, revision 2',
      periodStartsOn: '2027-01-01',
      periodEndsOn: '2027-12-31',
    });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a draft', { status: 'DRAFT' }, /still a draft/],
    ['a plan without a company', { companyId: null }, /no company/],
  ])('of %s is refused', async (_name, values, reason) => {
    await test.send(update('espPlan', PLAN(), values));
    expect((await revise()) as { error?: string }).toMatchObject({ error: expect.stringMatching(reason) });
    expect((await seen()).espPlans).toHaveLength(1);
  });

  it('is refused while it lies in the trash, and for a plan that is not there', async () => {
    const { planId } = (await revise()) as { planId: string };
    await test.send(remove('espPlan', planId));
    expect(await revise()).toMatchObject({ error: expect.stringMatching(/in the trash/) });
    expect(await revise({ planId: test.stage.id('none') })).toMatchObject({
      error: expect.stringMatching(/no such plan/),
    });
    expect(await revise({ cause: 'WHIM' })).toMatchObject({ error: expect.stringMatching(/^Send /) });
  });
});

describe('requests', () => {
  const WRITES_PLANS = /^(create|update)EspPlan/;

  it('measuring takes a read, and one for the tasks of plans, for one company as for many, and no write when all is in place', async () => {
    const { stage, workspace } = test;
    await test.sendQuietly(
      ...['c', 'd', 'e'].map((key) => create('company', { id: stage.id(key), name: key })),
      ...['a', 'b', 'c', 'd', 'e'].map((key) =>
        create('espPlan', planOf(stage, { id: stage.id(`plan ${key}`), companyId: stage.id(key) })),
      ),
    );
    const rescore = async (...keys: string[]) => {
      const before = workspace.requests.length;
      await test.post('/key-accounts/rescore', { companyIds: keys.map((key) => stage.id(key)) });
      await workspace.settle();
      const requests = workspace.requests.slice(before);
      return {
        reads: requests.filter(({ operationName }) => operationName?.startsWith('ReadAccount')).length,
        writes: requests.filter(({ rootFields }) => rootFields.some((root) => WRITES_PLANS.test(root)))
          .length,
      };
    };
    expect(await rescore('a')).toEqual({ reads: 2, writes: 1 });
    expect(await rescore('a', 'b', 'c', 'd', 'e')).toEqual({ reads: 2, writes: 1 });
    expect(await rescore('a', 'b', 'c', 'd', 'e')).toEqual({ reads: 2, writes: 0 });
  });

  it('a task that is tied a while after it was made is still seen', async () => {
    const { stage } = test;
    await test.sendQuietly(create('espPlan', planOf(stage)));
    await test.post('/key-accounts/rescore', { companyIds: [stage.id('a')] });
    const before = (await seen()).espPlans[0]?.completeness;
    await test.send(create('task', { id: stage.id('task'), title: 'Call', status: 'TODO' }));
    await tick(test.bench);
    await test.send(create('taskTarget', { taskId: stage.id('task'), targetEspPlanId: stage.id('plan') }));
    await tick(test.bench);
    expect([before, (await seen()).espPlans[0]?.completeness]).toEqual([56, 67]);
  });
});
