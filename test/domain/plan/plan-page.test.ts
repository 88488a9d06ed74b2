import { describe, expect, it } from 'vitest';
import { escaped, htmlOf } from '../../../src/domain/brief/html.ts';
import { differenceRows, planBlocks } from '../../../src/domain/plan/plan-blocks.ts';
import {
  inStages,
  type PageObjective,
  type PagePlan,
  type PlanPage,
  progressOf,
} from '../../../src/domain/plan/plan-page.ts';
import { planPage as words } from '../../../src/domain/words/plan-page-en.ts';
import { planPage as chinese } from '../../../src/domain/words/plan-page-zh-cn.ts';
import { day, usd } from '../support/records.ts';

const objective = (name: string, more: Partial<PageObjective> = {}): PageObjective => ({
  id: name,
  name,
  type: 'REVENUE',
  stage: 1,
  tactic: null,
  target: null,
  current: null,
  dueOn: null,
  status: 'OPEN',
  ...more,
});

const plan = (more: Partial<PagePlan> = {}): PagePlan => ({
  id: 'plan',
  name: 'Alder Works 2026',
  companyId: 'a',
  companyName: 'Alder Works',
  owner: null,
  status: 'ACTIVE',
  revision: 2,
  previousRevisionId: null,
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  goal: 'First choice',
  valueProposition: '',
  criticalSuccessFactors: '',
  strategy: 'EXPAND',
  revenueTarget: usd(200_000),
  revenueActual: usd(100_000),
  attainment: 50,
  completeness: 89,
  health: 'ON_TRACK',
  healthReason: '',
  objectives: [],
  ...more,
});

const page = (more: Partial<PlanPage> = {}): PlanPage => ({
  plan: plan(),
  before: null,
  missing: [],
  burnUp: null,
  today: day('2026-06-30'),
  hidden: [],
  ...more,
});

describe('objectives', () => {
  it('stand by stage, then by their due day', () => {
    const all = [
      objective('d', { stage: null }),
      objective('c', { stage: 2 }),
      objective('b', { dueOn: null }),
      objective('a', { dueOn: 10 }),
    ];
    expect(inStages(all).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['nothing known', {}, null],
    ['half of it', { target: 200, current: 100 }, 50],
    ['more than all', { target: 200, current: 300 }, 100],
    ['less than nothing', { target: 200, current: -1 }, 0],
    ['achieved, whatever the numbers', { target: 200, current: 1, status: 'ACHIEVED' }, 100],
    ['no target', { target: 0, current: 1 }, null],
  ])('are as far as their numbers: %s', (_name, more, expected) => {
    expect(progressOf(objective('a', more))).toBe(expected);
  });
});

describe('the revision before', () => {
  const rows = (now: Partial<PagePlan>, before: Partial<PagePlan>) =>
    differenceRows(page({ plan: plan(now), before: plan(before) }), { words });

  it.each<[string, Partial<PagePlan>, Partial<PagePlan>, string[][]]>([
    ['nothing', {}, {}, []],
    ['texts', { goal: 'Only choice' }, { goal: '' }, [['Goal', '–', 'Only choice']]],
    ['money', {}, { revenueTarget: usd(150_000) }, [['Revenue target', '150,000 USD', '200,000 USD']]],
    ['the period', {}, { endsOn: null }, [['Period', '2026-01-01 – open', '2026-01-01 – 2026-12-31']]],
    [
      'objectives',
      {
        objectives: [
          objective('a', { status: 'ACHIEVED' }),
          objective('b', { dueOn: day('2026-07-01') }),
          objective('c'),
        ],
      },
      { objectives: [objective('a'), objective('b'), objective('d')] },
      [
        ['b · Due day', 'No due day', '2026-07-01'],
        ['a · Status', 'Open', 'Achieved'],
        ['New objective', '–', 'c'],
        ['Objective left out', 'd', '–'],
      ],
    ],
  ])('differs in %s', (_name, now, before, expected) => {
    expect(rows(now, before)).toEqual(expected);
  });
});

describe('the page in print', () => {
  const htmlIn = (shown: PlanPage, texts = words, colon = ': ') =>
    htmlOf(planBlocks(shown, { words: texts, colon }), {
      title: shown.plan.name,
      language: texts === words ? 'en' : 'zh-CN',
      print: texts.printNow,
      drawing: '<svg></svg>',
    });

  it('keeps texts of records texts', () => {
    expect(escaped(`<b>"A" & 'B'</b>`)).toBe('&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;');
    const html = htmlIn(
      page({
        plan: plan({
          name: '</title><script>alert(1)</script>',
          goal: '<img src=x onerror=alert(1)>',
          objectives: [objective('<script>'), objective('b', { type: '<i>' })],
        }),
      }),
    );
    expect(html.match(/<script|<img|<i>/g)).toBeNull();
  });

  it('is A4, asks for nothing from elsewhere, and has its drawing where revenue is', () => {
    const html = htmlIn(page({ burnUp: { currency: 'USD', target: null, points: [] } }));
    expect(html).toContain('size: A4');
    expect(html).not.toMatch(/https?:|src=|url\(/);
    expect(html).toContain('<h2>Revenue against time</h2><svg></svg>');
    expect(html).toContain('<li><b>Attainment</b>: 50%</li>');
  });

  it('is in Chinese, too', () => {
    const html = htmlIn(page({ plan: plan({ objectives: [objective('a')] }) }), chinese, '：');
    expect(html).toContain('<html lang="zh-CN">');
    const read = html
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/Alder Works|First choice|USD/g, '');
    expect(read).not.toMatch(/[A-Za-z]{2}/);
  });
});
