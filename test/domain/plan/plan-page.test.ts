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
import { NO_MONEY } from '../../support/account.ts';
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

const textOf = (spans: readonly { text: string }[]): string => spans.map(({ text }) => text).join('');

/** Blocks as lines of text, a mark before each that says what it is. */
const linesOf = (shown: PlanPage): string[] =>
  planBlocks(shown, { words, colon: ': ' }).flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'paragraph') return [textOf(block.spans)];
    if (block.kind === 'list') return block.items.map((spans) => `- ${textOf(spans)}`);
    return [block.head, ...block.rows].map((cells) => `| ${cells.join(' | ')}`);
  });

describe('the page', () => {
  it('says all that a plan says', () => {
    const objectives = [
      objective('New plant', { dueOn: day('2026-07-01'), target: 200, current: 100 }),
      objective('More of it', { stage: null, type: null, status: null }),
    ];
    const shown = page({
      plan: plan({ owner: 'Ann Lee', healthReason: 'A week late.', objectives }),
      before: plan({ revision: 1, goal: 'Second choice', objectives }),
      burnUp: { currency: 'USD', target: null, points: [] },
      hidden: ['opportunity'] as unknown as PlanPage['hidden'],
    });
    expect(linesOf(shown)).toEqual([
      '# Alder Works 2026',
      'Alder Works · 2026-01-01 – 2026-12-31 · Revision 2 · As of 2026-06-30',
      '- Status: Active',
      '- Owner: Ann Lee',
      '- Strategy: Expand',
      '- Revenue target: 200,000 USD',
      '- Revenue so far: 100,000 USD',
      '- Attainment: 50%',
      '- Completeness: 89%',
      '- Health: On track',
      'A week late.',
      '## Revenue against time',
      '## Goal',
      'First choice',
      '## Value proposition',
      '–',
      '## Critical success factors',
      '–',
      '## Objectives',
      '| Stage | Objective | Type | Due | Status | Progress',
      '| Stage 1 | New plant | Revenue | 2026-07-01 | Open | 50%',
      '| No stage | More of it | – | No due day | – | –',
      '## What changed since revision 1',
      '| What | Before | Now',
      '| Goal | Second choice | First choice',
      'Part of this plan is hidden from you.',
    ]);
  });

  it('says of a plan that says nothing what it does not say', () => {
    const silent = plan({
      name: '',
      companyName: '',
      status: null,
      revision: null,
      startsOn: null,
      endsOn: null,
      goal: '',
      strategy: null,
      revenueTarget: NO_MONEY,
      revenueActual: { amount: 5000, currency: null },
      attainment: null,
      completeness: null,
      health: null,
    });
    expect(linesOf(page({ plan: silent }))).toEqual([
      '# Plan on a page',
      'open – open · As of 2026-06-30',
      '- Status: –',
      '- Owner: –',
      '- Strategy: –',
      '- Revenue target: –',
      '- Revenue so far: 5,000',
      '- Attainment: –',
      '- Completeness: –',
      '- Health: –',
      '## Goal',
      '–',
      '## Value proposition',
      '–',
      '## Critical success factors',
      '–',
      '## Objectives',
      'No objective yet. Add what is to be reached, each with a due day.',
    ]);
  });

  it('is called after the account without a name of its own, and says that nothing changed', () => {
    const unnamed = plan({ name: '' });
    const lines = linesOf(page({ plan: unnamed, before: plan({ name: '', revision: null }) }));
    expect(lines[0]).toBe('# Alder Works');
    expect(lines.slice(-2)).toEqual(['## What changed since revision 1', words.nothingChanged]);
  });

  it('names values that it does not know as they are stored', () => {
    const odd = plan({ status: 'PARKED', strategy: 'WAIT', health: 'ODD' } as Partial<PagePlan>);
    expect(linesOf(page({ plan: odd })).filter((line) => /PARKED|WAIT|ODD/.test(line))).toEqual([
      '- Status: PARKED',
      '- Strategy: WAIT',
      '- Health: ODD',
    ]);
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
