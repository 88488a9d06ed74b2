/** What account plans show, by every entry that leads to it. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ids } from '../../src/definitions/ids.ts';
import { benchForTests } from './support/bench.ts';
import { ENTRIES, type Entry, sweep } from './support/entries.ts';
import {
  type ExpectedPlan,
  PLAN_SCENARIOS,
  type PlanScenario,
  planOf,
  surroundings,
} from './support/plans.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, remove, restore, update } from './support/records.ts';

const test = benchForTests();

const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '');

const Seen = z.object({
  espPlans: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          name: text,
          status: z.string(),
          keyAccountId: z.string().nullable(),
          revenueActual: z
            .object({ amountMicros: z.coerce.number().nullable() })
            .transform(({ amountMicros }) => (amountMicros === null ? null : amountMicros / 1e6)),
          attainment: z.number().nullable(),
          completeness: z.number().nullable(),
          missingItems: text,
          health: z.string().nullable(),
          healthReason: text,
          planProblem: text,
        }),
      }),
    ),
  }),
  planObjectives: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), current: z.number().nullable() }) })),
  }),
});

const READ = `query Read {
  espPlans(first: 50) { edges { node { id name status keyAccountId revenueActual { amountMicros } attainment
    completeness missingItems health healthReason planProblem } } }
  planObjectives(first: 50) { edges { node { id current } } }
}`;

async function seen() {
  const { espPlans, planObjectives } = Seen.parse(await test.query(READ));
  return {
    plans: new Map(espPlans.edges.map(({ node }) => [node.id, node])),
    objectives: new Map(planObjectives.edges.map(({ node }) => [node.id, node.current])),
  };
}

async function prepare(given: readonly Given[] = []): Promise<void> {
  const { stage } = test;
  const all = [
    ...basics(stage),
    { object: 'espPlan', values: planOf(stage) },
    ...surroundings(stage),
    ...given,
  ];
  await test.install(...all.map(({ object, values }) => create(object, values)));
}

async function expectPlans({ plans, objectives = {} }: Pick<PlanScenario, 'plans' | 'objectives'>) {
  const found = await seen();
  for (const [key, expected] of Object.entries(plans)) {
    const plan = found.plans.get(test.stage.id(key));
    for (const [name, value] of Object.entries(expected)) {
      if (value === undefined) continue;
      const shown = plan?.[name as keyof ExpectedPlan];
      // What was left out is named by its id, which differs from run to run.
      if (name === 'healthReason' && value !== '') expect(shown).toMatch(new RegExp(`^${escaped(value)}`));
      else expect({ [name]: shown }).toEqual({ [name]: value });
    }
  }
  for (const [key, value] of Object.entries(objectives))
    expect({ [key]: found.objectives.get(test.stage.id(key)) }).toEqual({ [key]: value });
}

const escaped = (value: unknown): string => String(value).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function play(scenario: PlanScenario, entry: Entry): Promise<void> {
  const { stage, workspace } = test;
  await prepare(scenario.given?.(stage));
  const before = workspace.executions.length;
  entry.before(workspace);
  for (const mutation of scenario.change(stage)) await test.send(mutation);
  await workspace.settle();
  await entry.after(
    test.bench,
    ['a', 'b'].map((key) => stage.id(key)),
  );
  if (scenario.needsSweep) await sweep(test.bench);
  await expectPlans(scenario);
  const since = workspace.executions.slice(before);
  expect(since.filter(({ error }) => error !== undefined)).toEqual([]);
  const failures = since.flatMap(({ result }) => FAILURE.exec(JSON.stringify(result ?? null)) ?? []);
  expect(failures).toEqual([]);
}

const FAILURE = /"failure":"[^"]*"/;

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(PLAN_SCENARIOS)('$name', (scenario) => play(scenario, entry));
});

describe('somebody who changes a plan while it is measured', () => {
  const beforeWrite = (work: () => Promise<unknown>): void => {
    let isDone = false;
    test.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateEspPlans') || isDone) return;
      isDone = true;
      await work();
    });
  };
  const shrinkContract = () =>
    test.send(update('contract', test.stage.id('contract'), { amount: money(50_000) }));

  it('has the last word', async () => {
    await prepare();
    beforeWrite(() =>
      test.sendQuietly(update('espPlan', test.stage.id('plan'), { revenueTarget: money(100_000) })),
    );
    await shrinkContract();
    await test.workspace.settle();
    test.workspace.faults.requests.clear();
    await expectPlans({ plans: { plan: { revenueActual: 50_000, attainment: 50, health: 'ON_TRACK' } } });
  });

  it('and throws it away finds it in the trash, as it was', async () => {
    await prepare();
    beforeWrite(() => test.sendQuietly(remove('espPlan', test.stage.id('plan'))));
    await shrinkContract();
    await test.workspace.settle();
    test.workspace.faults.requests.clear();
    expect((await seen()).plans.get(test.stage.id('plan'))).toBeUndefined();
    await test.sendQuietly(restore('espPlan', test.stage.id('plan')));
    await expectPlans({ plans: { plan: { revenueActual: 100_000 } } });
  });
});

describe('a plan on a page', () => {
  it('tells what the plan says, where its revenue is heading, and what it lacks', async () => {
    await prepare();
    const { stage } = test;
    const answer = await test.post('/key-accounts/plan-page', { planId: stage.id('plan') });
    expect(answer).toMatchObject({
      page: {
        plan: {
          name: 'Alder Works 2026–2027',
          companyId: stage.id('a'),
          goal: 'Be their first choice for data.',
          revenueTarget: { amount: 200_000, currency: 'USD' },
          objectives: [{ id: stage.id('objective'), name: 'Meet the CFO' }],
        },
        before: null,
        missing: [],
        burnUp: { currency: 'USD', target: 200_000 },
        hidden: [],
      },
    });
    // 100,000 have come in after half of the time.
    const earned = z
      .object({
        page: z.object({
          burnUp: z.object({ points: z.array(z.object({ earned: z.number().nullable() })) }),
        }),
      })
      .parse(answer)
      .page.burnUp.points.flatMap((point) => point.earned ?? []);
    expect(earned.at(-1)).toBe(100_000);
  });

  it('is told to a rep as well, and without figures to who may not read the account whole', async () => {
    await prepare();
    const { stage, workspace } = test;
    const body = { planId: stage.id('plan') };
    const asked = await test.as(ids.roles.rep, 0).post('/key-accounts/plan-page', body);
    expect(asked).toMatchObject({ page: { missing: [], burnUp: { target: 200_000 }, hidden: [] } });
    const noContracts = workspace.addRole(ids.roles.rep, { objects: ['contract'] });
    const less = await test.as(noContracts, 0).post('/key-accounts/plan-page', body);
    expect(less).toMatchObject({
      page: { plan: { name: 'Alder Works 2026–2027' }, missing: null, burnUp: null },
    });
  });

  it('is printed as HTML in the language that is asked for, like a brief', async () => {
    await prepare();
    const { stage, workspace } = test;
    const print = async (body: unknown) =>
      workspace.callRoute('/key-accounts/print', body, { token: workspace.apiKey });
    const plan = await print({ planId: stage.id('plan'), locale: 'zh-CN' });
    expect(plan.status).toBe(200);
    expect(plan.body).toContain('<html lang="zh-CN">');
    expect(plan.body).toContain('<svg');
    const brief = await print({ companyId: stage.id('a') });
    expect(brief.body).toContain('<html lang="en">');
    expect((await print({ planId: stage.id('nowhere') })).body).toMatchObject({
      error: 'There is no such plan, or you may not see it.',
    });
    expect((await print({ planId: 'x' })).body).toMatchObject({ requests: 0 });
  });
});
