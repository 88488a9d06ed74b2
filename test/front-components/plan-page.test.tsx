import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageObjective } from '../../src/domain/plan/plan-page.ts';
import { PATH_WIDTH } from '../../src/front-components/draw/fluid.ts';
import {
  BURN_UP_HEIGHT,
  LANE,
  monthsOf,
  scalesOf,
  seriesPath,
  timelineOf,
} from '../../src/front-components/plan-page/layout.ts';
import { PlanPageScreen } from '../../src/front-components/plan-page/plan-page-screen.ts';
import { PlanPageView } from '../../src/front-components/plan-page/plan-page-view.tsx';
import { send } from './support/points.ts';
import { look, settled, stage } from './support/stage.ts';
import { hostsIn, press, readIn } from './support/tree.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

const objective = (id: string, more: Partial<PageObjective> = {}): PageObjective => ({
  id,
  name: `Objective ${id}`,
  type: 'REVENUE',
  stage: 1,
  tactic: null,
  target: null,
  current: null,
  dueOn: null,
  status: 'OPEN',
  ...more,
});

const money = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
const anyBurnUp = fc.record({
  currency: fc.constant('EUR'),
  target: money,
  points: fc
    .array(
      fc.record({ step: fc.integer({ min: 1, max: 60 }), earned: money, agreed: money, expected: money }),
      { maxLength: 30 },
    )
    .map((steps) => {
      let at = 0;
      return steps.map(({ step, ...values }) => {
        at += step;
        return { day: at, ...values };
      });
    }),
});

describe('revenue against time', () => {
  it('lies within its frame', () => {
    fc.assert(
      fc.property(anyBurnUp, (burnUp) => {
        const scales = scalesOf(burnUp);
        expect(scales === null).toBe(burnUp.points.length < 2);
        if (scales === null) return;
        for (const of of ['earned', 'agreed', 'expected'] as const) {
          for (const [, x, y] of seriesPath(burnUp.points, of, scales).matchAll(
            /[ML](-?[\d.]+),(-?[\d.]+)/g,
          )) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(PATH_WIDTH);
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeLessThanOrEqual(BURN_UP_HEIGHT);
          }
        }
      }),
    );
  });
});

const anyObjectives = fc
  .array(
    fc.record({
      stage: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      dueOn: fc.option(fc.integer({ min: -500, max: 900 }), { nil: null }),
    }),
    { maxLength: 20 },
  )
  .map((some) => some.map((one, index) => objective(String(index), one)));

describe('the timeline', () => {
  it('gives every objective a lane and a bar within the period, in one order', () => {
    fc.assert(
      fc.property(anyObjectives, (objectives) => {
        const period = { startsOn: 0, endsOn: 364 };
        const rows = timelineOf(objectives, period);
        expect(timelineOf(objectives.toReversed(), period)).toEqual(rows);
        expect(rows.map(({ objective: { id } }) => id).toSorted()).toEqual(
          objectives.map(({ id }) => id).toSorted(),
        );
        for (const [index, { bar, y, objective: one }] of rows.entries()) {
          expect(y - (rows[0]?.y ?? 0)).toBe(index * LANE);
          expect(bar === null).toBe(one.dueOn === null);
          if (bar !== null) expect(0 <= bar.from && bar.from <= bar.to && bar.to <= 1).toBe(true);
        }
      }),
    );
  });

  it('lets a stage begin where the one before was due', () => {
    const rows = timelineOf(
      [objective('b', { stage: 2, dueOn: 199 }), objective('a', { stage: 1, dueOn: 100 })],
      { startsOn: 0, endsOn: 199 },
    );
    // Of 200 days: 100 is half of them, 199 the last.
    expect(rows.map(({ objective: { id }, bar }) => [id, bar?.from, bar?.to])).toEqual([
      ['a', 0, 0.505],
      ['b', 0.5, 1],
    ]);
  });

  it('has the months of its period', () => {
    expect(monthsOf(day('2026-01-15'), day('2026-03-20'))).toEqual([
      day('2026-01-15'),
      day('2026-02-15'),
      day('2026-03-15'),
    ]);
  });
});

const PLAN = {
  id: 'plan',
  name: 'Alder Works 2026',
  companyId: 'acme',
  companyName: 'Alder Works',
  owner: 'Jane Roe',
  status: 'ACTIVE',
  revision: 2,
  previousRevisionId: 'before',
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  goal: 'First choice',
  valueProposition: 'One team',
  criticalSuccessFactors: '',
  strategy: 'EXPAND',
  revenueTarget: { amount: 200_000, currency: 'USD' },
  revenueActual: { amount: 100_000, currency: 'USD' },
  attainment: 50,
  completeness: 78,
  health: 'AT_RISK',
  healthReason: 'One objective is late.',
  objectives: [
    objective('1', { dueOn: day('2026-03-31'), target: 100, current: 40 }),
    objective('2', { stage: 2, dueOn: day('2026-11-30'), status: 'ACHIEVED' }),
  ],
};
const POINTS = [
  { day: day('2025-12-31'), earned: 0, agreed: null, expected: null },
  { day: day('2026-06-30'), earned: 100_000, agreed: 100_000, expected: 100_000 },
  { day: day('2026-12-31'), earned: null, agreed: 150_000, expected: 180_000 },
];
const PAGE = {
  plan: PLAN,
  before: { ...PLAN, id: 'before', revision: 1, goal: 'A choice' },
  missing: [
    { item: 'CRITICAL_SUCCESS_FACTORS' },
    { item: 'NEED', horizon: 'YEARS_1_TO_3' },
    { item: 'STRATEGY' },
  ],
  burnUp: { currency: 'USD', target: 200_000, points: POINTS },
  today: day('2026-06-30'),
  hidden: [],
};

describe('a target in another currency than revenue is counted in', () => {
  const inEuro = { ...PAGE, plan: { ...PLAN, revenueTarget: { amount: 180_000, currency: 'EUR' } } };

  it('stands as it was typed beside what it is counted as', async () => {
    const { view } = await open(inEuro);
    expect(readIn(view())).toContain('180,000 EUR, counted as 200,000 USD');
    expect(readIn((await open(PAGE)).view())).not.toContain('counted as');
  });
});

async function open(page: unknown, { locale = 'en' as 'en' | 'zh-CN', print = [] as unknown[] } = {}) {
  const set = stage({ routes: { 'plan-page': [{ page }], print }, language: locale });
  const screen = new PlanPageScreen(set.desk, 'plan');
  const view = () => <PlanPageView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view };
}

describe('a plan on a page', () => {
  it('is read with one request, and shows how it stands', async () => {
    const { view, sent, queries } = await open(PAGE);
    expect([sent, queries]).toEqual([[{ action: 'plan-page', body: { planId: 'plan' } }], []]);
    const read = readIn(view());
    expect(read).toContain('Alder Works · Jan 1, 2026 – Dec 31, 2026 · Active · Revision 2');
    expect(read).toContain(
      'Health At risk Revenue target 200,000 USD Revenue so far 100,000 USD Attainment 50%',
    );
    expect(read).toContain('Mar 31, 2026 · Open · 40% · Overdue');
    expect(read).toContain('Nov 30, 2026 · Achieved · 100%');
  });

  it('prompts for what is not written, and opens the editor of each text', async () => {
    const { view, edited } = await open(PAGE);
    expect(readIn(view())).toContain('What has to go right, and what would stop us? For example:');
    press(view(), 'Write: Critical success factors');
    press(view(), 'Edit: Goal');
    expect(edited).toEqual([
      { object: 'espPlan', id: 'plan', field: 'criticalSuccessFactors' },
      { object: 'espPlan', id: 'plan', field: 'goal' },
    ]);
  });

  it('leads from what is missing to where it can be put', async () => {
    const { view, edited, opened, beside } = await open(PAGE);
    press(view(), 'Write the critical success factors');
    press(view(), 'Name a need: 1 to 3 years');
    press(view(), 'Choose a strategy');
    expect(edited).toHaveLength(1);
    expect(opened).toEqual([{ object: 'company', id: 'acme' }]);
    expect(beside).toEqual([{ object: 'espPlan', id: 'plan' }]);
  });

  it('draws revenue against time, explained at each day by keys, and as a table', async () => {
    const { view, screen } = await open(PAGE);
    const paths = hostsIn(view()).filter(({ tag }) => tag === 'path');
    // The even way to the target, and three sums.
    expect(paths).toHaveLength(4);
    const group = hostsIn(view()).find(({ props }) => typeof props.onKeyDown === 'function');
    expect(group?.props['aria-label']).toContain('Jun 30, 2026: Earned 100,000 USD, Agreed 100,000 USD');
    send(view(), 0, 'onKeyDown', { key: 'End' });
    expect(readIn(view())).toContain('Dec 31, 2026 Agreed 150,000 USD With open deals 180,000 USD');
    send(view(), 0, 'onKeyDown', { key: 'ArrowLeft' });
    expect(screen.read().at).toBe(1);
    press(view(), 'Show as table: Revenue against time');
    expect(readIn(view())).toContain('Dec 31, 2026 – 150,000 USD 180,000 USD');
  });

  it('compares with the revision before', async () => {
    const { view } = await open(PAGE);
    press(view(), 'Compare with revision 1');
    expect(readIn(view())).toContain('What Before Now Goal A choice First choice');
    press(view(), 'Hide the comparison');
    expect(readIn(view())).not.toContain('A choice');
    const first = await open({ ...PAGE, before: null });
    expect(readIn(first.view())).not.toContain('Compare');
  });

  it('shows the document to be printed, in the language of the page', async () => {
    const { view, screen, sent } = await open(PAGE, {
      print: ['<!doctype html><p>Paper</p>'],
      locale: 'zh-CN',
    });
    await screen.print();
    expect(sent.at(-1)).toEqual({ action: 'print', body: { planId: 'plan', locale: 'zh-CN' } });
    const frame = hostsIn(view()).find(({ tag }) => tag === 'iframe');
    expect(frame?.props).toMatchObject({
      srcDoc: '<!doctype html><p>Paper</p>',
      sandbox: 'allow-scripts allow-modals',
    });
    screen.closePrint();
    expect(hostsIn(view()).some(({ tag }) => tag === 'iframe')).toBe(false);
    const refused = await open(PAGE, { print: [{ error: 'There is no such plan.' }] });
    await refused.screen.print();
    await settled();
    expect(refused.screen.read().printed?.kind).toBe('FAILED');
  });

  it('says what is hidden, and nothing of what it can’t know', async () => {
    const { view } = await open({
      ...PAGE,
      missing: null,
      burnUp: null,
      hidden: [{ list: 'espPlans', fields: ['goal'] }],
    });
    const read = readIn(view());
    expect(read).toContain('Part of this plan is hidden from you.');
    expect(read).toContain('so what is missing is not said');
    expect(read).toContain('so revenue against time is not shown');
  });

  it('begins empty, and is gone with its plan', async () => {
    const empty = {
      ...PLAN,
      name: '',
      goal: '',
      objectives: [],
      startsOn: null,
      endsOn: null,
      revenueTarget: { amount: null, currency: null },
    };
    const { view } = await open({ ...PAGE, plan: empty, before: null, burnUp: null });
    expect(readIn(view())).toContain('Set a period to see revenue against time.');
    expect(readIn(view())).toContain('No objective yet.');
    const gone = await open(null);
    expect(gone.screen.read().page.kind).toBe('GONE');
  });

  it('is in Chinese for Chinese readers, but for names', async () => {
    const { view, screen } = await open(PAGE, { locale: 'zh-CN' });
    screen.compare();
    const read = readIn(view()).replace(
      /Alder Works|Jane Roe|First choice|A choice|One team|One objective is late|Objective \d|USD/g,
      '',
    );
    expect(read).not.toMatch(/[A-Za-z]{2}/);
  });
});
