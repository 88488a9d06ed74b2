import { describe, expect, it } from 'vitest';
import { NeedScreen } from '../../src/front-components/need/need-screen.ts';
import { NeedView } from '../../src/front-components/need/need-view.tsx';
import { PlanScreen } from '../../src/front-components/plan/plan-screen.ts';
import { PlanView } from '../../src/front-components/plan/plan-view.tsx';
import { PolicyScreen } from '../../src/front-components/policy/policy-screen.ts';
import { PolicyView } from '../../src/front-components/policy/policy-view.tsx';
import { ALL_RIGHTS } from '../../src/front-components/workspace/rights.ts';
import { Broken, look, settled, stage } from './support/stage.ts';
import { enter, isEnabled, press, readIn } from './support/tree.ts';

const PLAN = {
  id: 'plan-1',
  name: 'Acme 2026',
  status: 'ACTIVE',
  revision: 2,
  periodStartsOn: '2026-01-01',
  periodEndsOn: '2026-12-31',
  health: 'AT_RISK',
  healthReason: 'Attainment is 12 points behind elapsed time.',
  attainment: 38,
  completeness: 70,
  missingItems: 'No need within 3 months; no open task.',
  planProblem: null,
  revenueTarget: { amountMicros: 500_000_000_000, currencyCode: 'USD' },
  revenueActual: { amountMicros: 190_000_000_000, currencyCode: 'USD' },
};

async function openPlan(
  plan: Record<string, unknown> | null,
  routes: Record<string, unknown[]> = {},
  locale: 'en' | 'zh-CN' = 'en',
) {
  const set = stage({ routes, lists: { espPlans: plan === null ? [] : [plan] }, language: locale });
  const screen = new PlanScreen(set.desk, 'plan-1');
  const view = () => <PlanView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view };
}

describe('the page of a plan', () => {
  it('shows health and why, attainment, completeness and what is missing', async () => {
    const text = readIn((await openPlan(PLAN)).view());
    for (const expected of [
      'Acme 2026',
      'Active · Revision 2 · Jan 1, 2026 to Dec 31, 2026',
      'Health At risk',
      'Attainment is 12 points behind elapsed time.',
      'Attainment: 38% 190,000 USD of 500,000 USD',
      'Completeness: 70%',
      'No need within 3 months; no open task.',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('says why a draft has no health, what is wrong, and when nothing is missing', async () => {
    const draft = {
      ...PLAN,
      status: 'DRAFT',
      health: null,
      healthReason: '',
      attainment: null,
      completeness: 100,
      missingItems: '',
      planProblem: 'There is another active plan.',
      revenueTarget: { amountMicros: null, currencyCode: null },
      revenueActual: null,
    };
    const text = readIn((await openPlan(draft)).view());
    expect(text).toContain('Only active plans and plans in review are measured.');
    expect(text).toContain('Problem: There is another active plan.');
    expect(text).toContain('Attainment: – – of no target');
    expect(text).toContain('Nothing is missing.');
  });

  it('is in Chinese for Chinese readers, but for names, currencies and stored sentences', async () => {
    const text = readIn(
      (await openPlan({ ...PLAN, missingItems: '', healthReason: '' }, {}, 'zh-CN')).view(),
    );
    expect(text.replace(/Acme|USD|ESP/g, '')).not.toMatch(/[A-Za-z]{2}/);
  });

  it('says that a plan is gone', async () => {
    expect(readIn((await openPlan(null)).view())).toContain('This plan can’t be read.');
  });
});

describe('a new revision', () => {
  it('waits for the review that caused it, then is made and opened', async () => {
    const { view, sent, opened } = await openPlan(PLAN, {
      'new-revision': [{ planId: 'plan-2', revision: 3 }],
    });
    press(view(), 'New revision…');
    expect(isEnabled(view(), 'Create the revision')).toBe(false);
    enter(view(), 'Which review caused it?', 'NEEDS');
    press(view(), 'Create the revision');
    await settled();
    expect(sent).toEqual([{ action: 'new-revision', body: { planId: 'plan-1', cause: 'NEEDS' } }]);
    expect(opened).toEqual([{ object: 'espPlan', id: 'plan-2' }]);
    expect(readIn(view())).toContain('Revision 3 was created.');
    press(view(), 'Open the new revision');
    expect(opened).toHaveLength(2);
  });

  it('keeps its form when it fails, and can be given up', async () => {
    const { view, opened } = await openPlan(PLAN, { 'new-revision': [new Broken()] });
    press(view(), 'New revision…');
    enter(view(), 'Which review caused it?', 'OTHER');
    press(view(), 'Create the revision');
    await settled();
    expect(readIn(view())).toContain('Out of order.');
    press(view(), 'Cancel');
    expect(isEnabled(view(), 'New revision…')).toBe(true);
    expect(opened).toEqual([]);
  });

  it('is not offered on a closed plan', async () => {
    const { view } = await openPlan({ ...PLAN, status: 'CLOSED' });
    expect(readIn(view())).toContain('This plan is closed.');
    expect(isEnabled(view(), 'New revision…')).toBe(false);
  });
});

const NEED = {
  id: 'need-1',
  need: 'A second plant',
  needState: 'OPEN',
  horizon: 'MONTHS_3_TO_12',
  expectedOn: '2026-11-01',
  capability: 'PARTIAL',
  resourceGap: null,
  opportunityId: null,
  estimatedValue: { amountMicros: '250000000000', currencyCode: 'EUR' },
  company: { name: 'Acme' },
};

async function openNeed(
  need: Record<string, unknown> | null,
  routes: Record<string, unknown[]> = {},
  locale: 'en' | 'zh-CN' = 'en',
) {
  const lists = { accountNeeds: need === null ? [] : [need] };
  const set = stage({ routes, lists });
  const screen = new NeedScreen(set.desk, 'need-1');
  const view = () => <NeedView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, lists, screen, view };
}

describe('the page of a need', () => {
  it('shows what it is worth, when, and whether it can be delivered', async () => {
    const text = readIn((await openNeed(NEED)).view());
    for (const expected of [
      'A second plant Open Company Acme',
      'Horizon 3 to 12 months',
      'Expected on Nov 1, 2026',
      'Estimated value 250,000 EUR',
      'Capability Partial',
      'Resource gap –',
    ]) {
      expect(text).toContain(expected);
    }
    const chinese = readIn((await openNeed(NEED, {}, 'zh-CN')).view());
    expect(chinese.replace(/Acme|EUR|A second plant/g, '')).not.toMatch(/[A-Za-z]{2}/);
    expect(readIn((await openNeed(null)).view())).toContain('This need can’t be read.');
  });

  it.each([
    [true, 'An opportunity was made of this need.'],
    [false, 'This need had become an opportunity already.'],
  ])('is incubated into an opportunity that opens: new %s', async (created, said) => {
    const { view, sent, opened, lists } = await openNeed(NEED, {
      incubate: [{ opportunityId: 'deal-1', created }],
    });
    press(view(), 'Incubate');
    lists.accountNeeds[0] = { ...NEED, opportunityId: 'deal-1' };
    await settled();
    await settled();
    expect(sent).toEqual([{ action: 'incubate', body: { needId: 'need-1' } }]);
    expect(opened).toEqual([{ object: 'opportunity', id: 'deal-1' }]);
    expect(readIn(view())).toContain(said);
    expect(isEnabled(view(), 'Incubate')).toBe(false);
    press(view(), 'Open the opportunity');
    expect(opened).toHaveLength(2);
  });

  it('is marked as covered', async () => {
    const { view, sent, lists } = await openNeed(NEED, {
      cover: [{ needId: 'need-1', needState: 'COVERED' }],
    });
    press(view(), 'Covered');
    lists.accountNeeds[0] = { ...NEED, needState: 'COVERED' };
    await settled();
    await settled();
    expect(sent).toEqual([{ action: 'cover', body: { needId: 'need-1' } }]);
    expect(readIn(view())).toContain('The need is marked as covered.');
    expect(isEnabled(view(), 'Covered')).toBe(false);
  });

  it('offers nothing once it is closed, and another try after a failure', async () => {
    const closed = await openNeed({ ...NEED, needState: 'DROPPED' });
    expect(readIn(closed.view())).toContain('This need is no longer open');
    const { view, sent } = await openNeed(NEED, { cover: [new Broken()] });
    press(view(), 'Covered');
    await settled();
    press(view(), 'Try again');
    await settled();
    expect(sent).toHaveLength(2);
  });
});

describe('who may only look on', () => {
  it('is offered no revision, and told who may make one', async () => {
    const { screen, view } = await openPlan(PLAN);
    Object.assign(screen.read(), { rights: { ...ALL_RIGHTS, plan: false } });
    expect(readIn(view())).not.toContain('New revision…');
    expect(readIn(view())).toContain('Here a key-account director or an administrator decides');
  });
});

describe('a scoring policy', () => {
  const openPolicy = async (policy: Record<string, unknown> | null, locale: 'en' | 'zh-CN' = 'en') => {
    const { desk } = stage({ lists: { scoringPolicies: policy === null ? [] : [policy] } });
    const screen = new PolicyScreen(desk, 'policy-1');
    await screen.load();
    return readIn(<PolicyView state={screen.read()} screen={screen} {...look(locale)} />);
  };
  const POLICY = { id: 'policy-1', name: 'Standard', isDefault: true, policyProblem: null };
  const REFUSED = { ...POLICY, isDefault: false, policyProblem: 'Not in use: Key share (%) is 120.' };

  it('says whether it can be used', async () => {
    const text = await openPolicy(POLICY);
    expect(text).toContain('Standard It is used for every company');
    expect(text).toContain('This policy can be used.');
  });

  it('says what is wrong with it, and how that is put right', async () => {
    const text = await openPolicy(REFUSED);
    expect(text).toContain('This policy can’t be used Not in use: Key share (%) is 120. Change the value');
    expect(await openPolicy(REFUSED, 'zh-CN')).toContain('该评分策略无法使用');
  });

  it('may be gone', async () => {
    expect(await openPolicy(null)).toContain('can’t be read');
  });
});
