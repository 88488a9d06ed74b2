/** What the app writes for everybody follows the setting LANGUAGE, and is written once. */
import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { DEAL_OWNER, member } from './support/deals.ts';
import { contractOf } from './support/plans.ts';
import { basics } from './support/play.ts';
import { create, type Given, money } from './support/records.ts';
import { account, owner } from './support/reviews.ts';

const on = benchForTests();

const HAN = /\p{Script=Han}/u;
const SWEEP_INTERVAL = 7 * 3_600_000;

const text = z.string().nullable();
const list = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ edges: z.array(z.object({ node: z.object({ updatedAt: z.string(), ...shape }) })) });

const Seen = z.object({
  keyAccounts: list({ recommendationReason: text, attention: text, coverageProblem: text }),
  scoringPolicies: list({ name: text, policyProblem: text }),
  espPlans: list({ missingItems: text, healthReason: text, planProblem: text }),
  supportRequests: list({ priorityReason: text }),
  salesCredits: list({ name: text }),
  tasks: list({ id: z.string(), title: text }),
});

const nodesOf = <Node>({ edges }: { edges: { node: Node }[] }): Node[] => edges.map(({ node }) => node);

const byName = (one: { name: string | null }, other: { name: string | null }): number =>
  (one.name ?? '') < (other.name ?? '') ? -1 : 1;

/** Everything that the app writes in words, with when it was written. */
async function seen() {
  const answer = Seen.parse(
    await on.query(`query Read {
      keyAccounts { edges { node { updatedAt recommendationReason attention coverageProblem } } }
      scoringPolicies { edges { node { updatedAt name policyProblem } } }
      espPlans { edges { node { updatedAt missingItems healthReason planProblem } } }
      supportRequests { edges { node { updatedAt priorityReason } } }
      salesCredits { edges { node { updatedAt name } } }
      tasks { edges { node { updatedAt id title } } }
    }`),
  );
  return {
    accounts: nodesOf(answer.keyAccounts),
    policies: nodesOf(answer.scoringPolicies).sort(byName),
    plans: nodesOf(answer.espPlans),
    requests: nodesOf(answer.supportRequests),
    credits: nodesOf(answer.salesCredits).sort(byName),
    tasks: nodesOf(answer.tasks).sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

function given(): Given[] {
  const { stage } = on;
  return [
    ...basics(stage),
    { object: 'scoringPolicy', values: { id: stage.id('refused'), name: 'Refused', keyShare: 120 } },
    account(stage, { directorCreditShare: 120, closenessReviewedOn: '2026-09-01' }),
    {
      object: 'espPlan',
      values: {
        id: stage.id('plan'),
        name: 'Alder Works 2026',
        companyId: stage.id('a'),
        status: 'ACTIVE',
        revenueTarget: money(1000, 'CHF'),
      },
    },
    {
      object: 'opportunity',
      values: {
        id: stage.id('deal'),
        name: 'Frame',
        stage: 'PROPOSAL',
        amount: money(200_000),
        companyId: stage.id('a'),
        ownerId: member(DEAL_OWNER),
      },
    },
    { object: 'contract', values: contractOf(stage) },
    {
      object: 'supportRequest',
      values: {
        id: stage.id('request'),
        name: 'Architect for the bid',
        opportunityId: stage.id('deal'),
        neededBy: stage.day(1),
      },
    },
  ];
}

/** A full pass over everything. */
async function pass(): Promise<void> {
  on.bench.advance(SWEEP_INTERVAL);
  const { error } = await on.workspace.runCron('key-accounts-sweep');
  expect(error).toBeUndefined();
  await on.workspace.settle();
}

beforeEach(async () => {
  on.workspace.setVariable('LANGUAGE', 'zh-CN');
  await on.install(...given().map(({ object, values }) => create(object, values)), owner(on.stage));
});

it('in Chinese, every sentence on a record is Chinese', async () => {
  const { accounts, policies, plans, requests, credits, tasks } = await seen();
  expect(accounts).toMatchObject([
    {
      recommendationReason: expect.stringMatching(
        /^在“Scenario policy”的 1 家公司中排第 1 名，重要性 .* 分：位于前 25%，但状态“大客户”需达到 40 分才予以保留。$/,
      ),
      attention: expect.stringContaining('尚未标明决策者：目前没有联系人。'),
      coverageProblem: '总监业绩份额 120% 无效：份额须在 0 至 100% 之间。改正之前不计入业绩。',
    },
  ]);
  expect(policies.map(({ name, policyProblem }) => [name, policyProblem || null])).toEqual([
    ['Refused', '未启用：“大客户比例（%）”为 120；比例须在 0 至 100 之间。相关公司保留上次得分。'],
    ['Scenario policy', null],
    ['标准', null],
  ]);
  expect(plans).toMatchObject([
    {
      missingItems: expect.stringMatching(/^缺少目标；缺少价值主张；缺少关键成功因素；未选定策略；/),
      healthReason: expect.stringMatching(
        /^营业额无法衡量，因为目标 1,000 CHF 没有汇率；计划完整度 \d+%；没有逾期的阶段目标。$/,
      ),
      planProblem:
        '计划没有期间：请设定开始日和结束日。营业额目标的币种 CHF 没有汇率（EXCHANGE_RATES）：无法衡量达成率。',
    },
  ]);
  expect(requests).toMatchObject([
    { priorityReason: expect.stringMatching(/^重要性 .* × 0\.5 \+ 交易规模/) },
  ]);
  expect(credits.map(({ name }) => name)).toEqual(['Frame，区域负责人']);
  expect(tasks.map(({ title }) => title).sort()).toEqual([
    '亲密度评审：Alder Works',
    '用 TAS+ 评估：Frame',
    '立项评审：Frame',
    '需要支持：Architect for the bid',
  ]);
});

it('a pass that finds its own sentences writes nothing', async () => {
  await pass();
  const before = await seen();
  await pass();
  expect(await seen()).toEqual(before);
});

it('another language rewrites what stands on records once, and leaves tasks as people know them', async () => {
  const chinese = await seen();
  on.workspace.setVariable('LANGUAGE', 'en');
  await pass();
  const english = await seen();
  expect(JSON.stringify({ ...english, tasks: [], policies: [] })).not.toMatch(HAN);
  expect(english.policies.map(({ name, policyProblem }) => [name, policyProblem || null])).toEqual([
    [
      'Refused',
      'Not in use: "Key share (%)" is 120; a share lies between 0 and 100. Companies keep their last scores.',
    ],
    ['Scenario policy', null],
    ['标准', null],
  ]);
  expect(english.accounts[0]?.recommendationReason).toMatch(/^1st of 1 in Scenario policy, /);
  expect(english.credits.map(({ name }) => name)).toEqual(['Frame, regional owner']);
  expect(english.tasks).toEqual(chinese.tasks);
  await pass();
  expect(await seen()).toEqual(english);
});
