import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountBrief } from '../../../src/domain/brief/brief.ts';
import { type Block, paragraph, plain, table } from '../../../src/domain/brief/document.ts';
import type { AccountFacts } from '../../../src/domain/brief/facts.ts';
import { markdownOf } from '../../../src/domain/brief/markdown.ts';
import { type NextStep, nextSteps } from '../../../src/domain/brief/next-steps.ts';
import { LANGUAGES, languageOf } from '../../../src/domain/shared/language.ts';
import { day, usd } from '../support/records.ts';
import { ALDER, STRANGER, TODAY } from './facts.ts';

const english = markdownOf(accountBrief(ALDER, 'en', TODAY));
const chinese = markdownOf(accountBrief(ALDER, 'zh-CN', TODAY));

describe('an account brief', () => {
  it.each([
    '# Account brief: Alder Works',
    'As of 2026-11-24',
    '- **Status**: Key, since 2026-02-01',
    '- **Recommendation**: Candidate',
    '- **Why**: 12th of 87 in Manufacturing, 61.3 points.',
    '- **Rank**: 12 of 87',
    '- **Local head**: none',
    '- **Reviews**: overdue (needs), next on 2026-11-01',
    '- **Attention**: Everything hangs on Anna.',
    '- **Closeness**: 48',
    '- **By month**: 2026-11 48 · 2026-10 55.5',
    '- Complete the overdue needs review.',
    '- Decide on the status: it is Key, recommended is Candidate.',
    '- Open a second line: everything hangs on one contact.',
    '- Decide on the initiation of “Frame”.',
    '- Talk about the renewal of “Service 2026”.',
    '- Close the gap for “Hydrogen \\| valves”: No certificate',
    '- Make an opportunity of “Remote service”.',
    '**Alder Works 2026** (in force)',
    '- **Goal**: Become their \\*only\\* supplier of valves',
    '- **Revenue**: 155,000 USD of 500,000 USD (31 %)',
    '- **Health**: off track. Revenue is at 31 % after 90 % of the time',
    '| Hydrogen \\| valves | 1 to 3 years | missing | No certificate | none |',
    '| Opportunity | Closed on | Insight | Became the need |',
    '| Pilot line | 2026-05-04 | They want one source for all valves | All valves from one source (open); Spare parts (covered) |',
    '| Frame | none | Budget comes in March | none |',
    '| Anna Berg | CTO | decision maker | inner circle | supporter | 65 |',
    '| Frame | PROPOSAL | 200,000 USD | 2026-12-20 | improve | 58.5 |',
    '| Service 2026 | in force | 365,000 USD | 2026-12-31 | due in 90 days (renews itself) |',
    '| An expert on site | asked | 71.5 | 2026-12-01 |',
  ])('says %s', (line) => {
    expect(english.split('\n')).toContain(line);
  });

  it.each([
    '# 客户简报：Alder Works',
    '- **状态**：大客户, 自 2026-02-01',
    '- **名次**：87 家中第 12 名',
    '- 建立第二条线：目前一切都系于一位联系人。',
    '- 商谈“Service 2026”的续约。',
    '| 商机 | 结单日期 | 洞察 | 已转为需求 |',
    '| Anna Berg | CTO | 决策者 | 核心圈 | 支持者 | 65 |',
  ])('says %s in Chinese', (line) => {
    expect(chinese.split('\n')).toContain(line);
  });

  it('has the same parts and rows in every language', () => {
    const shape = (text: string) => text.split('\n').map((line) => /^[#|-]/.exec(line)?.[0] ?? line === '');
    expect(shape(chinese)).toEqual(shape(english));
  });

  it.each(LANGUAGES)('of a stranger says in %s what there is not', (language) => {
    const text = markdownOf(accountBrief(STRANGER, language, TODAY));
    expect(text).not.toMatch(/null|undefined|NaN/);
    expect(text.match(/^## /gm)).toHaveLength(10);
    expect(text).toContain(language === 'en' ? 'Not a key account.' : '不是大客户。');
  });

  it('does not say that an insight has become no need to whoever may not see needs', () => {
    const hidden = [{ list: 'accountNeeds', fields: null }];
    const text = markdownOf(accountBrief({ ...ALDER, needs: [], hidden }, 'en', TODAY));
    expect(text.split('\n')).toContain('| Frame | none | Budget comes in March | Hidden from you. |');
  });

  it('counts the rows that a page has no room for', () => {
    const [person] = ALDER.people;
    if (!person) throw new Error('Alder has people.');
    const many = { ...ALDER, people: Array.from({ length: 40 }, () => person) };
    expect(markdownOf(accountBrief(many, 'en', TODAY))).toContain('| + 28 |  |  |  |  |  |');
  });

  it('speaks English or Chinese', () => {
    expect(['zh-CN', 'zh-TW', 'ZH', 'en-GB', 'de', null].map(languageOf)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('the page as blocks', () => {
  const page = accountBrief(ALDER, 'en', TODAY);
  const textsOf = (block: Block): string[] =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'paragraph'
        ? block.spans.map(({ text }) => text)
        : block.kind === 'list'
          ? block.items.flat().map(({ text }) => text)
          : [...block.head, ...block.rows.flat()];

  it('holds texts as they are, without a mark of Markdown', () => {
    const texts = page.flatMap(textsOf);
    expect(texts).toContain('Hydrogen | valves');
    expect(texts).toContain(': Become their *only* supplier of valves');
    expect(texts.join('')).not.toMatch(/\*\*|\\/);
  });

  it('has one title and a table as wide as its head', () => {
    expect(page.filter((block) => block.kind === 'heading' && block.level === 1)).toEqual([
      { kind: 'heading', level: 1, text: 'Account brief: Alder Works' },
    ]);
    for (const block of page) {
      if (block.kind !== 'table') continue;
      expect(new Set(block.head).size).toBe(block.head.length);
      for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  });
});

describe('what comes from records', () => {
  it('never opens a heading, a list, a link or a cell of its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = markdownOf([paragraph(plain(text))]).slice(0, -1);
        expect(shown).not.toMatch(/[\n\r]/);
        expect(shown.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>|#~]/);
        const cells = markdownOf([table(['a', 'b'], [[plain(text), '']])]).split('\n')[2];
        expect(cells?.replace(/\\./g, '').split('|')).toHaveLength(4);
      }),
    );
  });
});

/** Records that say nothing but that they are there. */
const BARE: AccountFacts = {
  ...STRANGER,
  standing: {
    status: 'WATCH',
    statusSince: null,
    recommendation: null,
    reason: '',
    rank: 3,
    rankedOutOf: null,
    owner: null,
    localHead: 'Ana  Ortiz',
    director: null,
    reviewState: null,
    nextReviewOn: null,
    overdueReviews: [],
    attentionSignals: [],
    attention: '',
  },
  plan: {
    id: 'plan-1',
    name: 'Birch 2026',
    status: null,
    startsOn: null,
    endsOn: day('2026-12-31'),
    goal: ' \n',
    strategy: null,
    target: { amount: null, currency: 'USD' },
    actual: { amount: 1_234.6, currency: null },
    attainment: null,
    completeness: 100,
    missing: '',
    health: 'ON_TRACK',
    healthReason: '',
  },
  needs: [
    {
      id: 'need-1',
      need: 'Spares',
      horizon: null,
      capability: 'UNHEARD_OF',
      gap: '',
      value: { amount: 0, currency: 'USD' },
      isIncubated: true,
    },
  ],
  people: [{ name: 'Bo', jobTitle: '', role: null, influence: null, support: null, closeness: null }],
  deals: [
    {
      id: 'deal-1',
      name: 'Pilot',
      stage: null,
      amount: usd(0.4),
      closesOn: null,
      initiation: null,
      verdict: null,
      score: null,
      assessmentState: null,
    },
  ],
  contracts: [
    {
      id: 'contract-1',
      name: 'Rent',
      status: 'DRAFT',
      amount: usd(12),
      endsOn: null,
      renewal: null,
      autoRenews: false,
    },
  ],
  support: [{ name: 'Help', state: null, priority: null, neededBy: null }],
};

describe('what records do not say', () => {
  it('is none, or left out', () => {
    const lines = markdownOf(accountBrief(BARE, 'en', TODAY)).split('\n');
    const from = (heading: string) => {
      const rest = lines.slice(lines.indexOf(`## ${heading}`) + 2);
      return rest.slice(0, rest.findIndex((line) => line.startsWith('## ')) - 1);
    };
    expect(from('Status and why')).toEqual([
      '- **Status**: Watch',
      '- **Recommendation**: none',
      '- **Regional owner**: none',
      '- **Local head**: Ana Ortiz',
      '- **Director**: none',
      '- **Reviews**: none',
    ]);
    expect(from('Scores and trend')).toEqual([
      '- **Importance**: none',
      '- **Closeness**: none',
      '- **Trend**: none',
      '- **Relationship**: none',
    ]);
    expect(from('Suggested next steps')).toEqual(['Nothing presses.']);
    expect(from('ESP+ plan')).toEqual([
      '**Birch 2026** (none)',
      '',
      '- **Period**: none – 2026-12-31',
      '- **Goal**: none',
      '- **Strategy**: none',
      '- **Revenue**: 1,235 of none (none)',
      '- **Completeness**: 100 %',
      '- **Health**: on track',
    ]);
    expect(from('Needs').at(-1)).toBe('| Spares (is an opportunity) | none | UNHEARD\\_OF |  | 0 USD |');
    expect(from('People').at(-1)).toBe('| Bo |  | none | none | none | none |');
    expect(from('Pipeline').at(-1)).toBe('| Pilot | none | 0 USD | none | none | none |');
    expect(from('Contracts and renewals').at(-1)).toBe('| Rent | draft | 12 USD | none | none |');
    expect(lines.at(-2)).toBe('| Help | none | none | none |');
  });

  it('is no part of a page that has room for it', () => {
    const [person] = ALDER.people;
    const people = Array.from({ length: 12 }, () => person).flatMap((one) => one ?? []);
    const text = markdownOf(accountBrief({ ...ALDER, people }, 'en', TODAY));
    expect(text.match(/Anna Berg/g)).toHaveLength(12);
    expect(text).not.toContain('| + ');
  });
});

describe('what whoever asks may not see', () => {
  const partOf = (hidden: AccountFacts['hidden']) => {
    const blocks = accountBrief({ ...ALDER, hidden }, 'en', TODAY);
    const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'People');
    return blocks.slice(start + 1, start + 3).map(({ kind }) => kind);
  };
  it.each<[string, AccountFacts['hidden'], string[]]>([
    ['nothing', [], ['table', 'heading']],
    ['a whole list', [{ list: 'people', fields: null }], ['paragraph', 'heading']],
    ['some of its fields', [{ list: 'people', fields: ['influence'] }], ['paragraph', 'table']],
    ['another list', [{ list: 'opportunities', fields: null }], ['table', 'heading']],
  ])('%s', (_, hidden, expected) => {
    expect(partOf(hidden)).toEqual(expected);
  });
});

describe('suggested next steps', () => {
  it('are none for a stranger, and none where all is well', () => {
    expect(nextSteps(STRANGER)).toEqual([]);
  });

  it('ask a key account without a plan for one', () => {
    expect(nextSteps({ ...ALDER, plan: null })).toContainEqual({ code: 'NO_PLAN' });
  });

  it('leave an incubated need alone', () => {
    const needs = ALDER.needs.map((need) => ({ ...need, isIncubated: true }));
    expect(nextSteps({ ...ALDER, needs }).map(({ code }) => code)).not.toContain('NEED_READY');
  });

  it('do not speak up for people of a former key account', () => {
    const former = ALDER.standing ? { ...ALDER.standing, status: 'FORMER' } : null;
    expect(nextSteps({ ...ALDER, standing: former }).map(({ code }) => code)).not.toContain('ATTENTION');
  });

  const standing = (fields: object) => ({ standing: ALDER.standing && { ...ALDER.standing, ...fields } });
  const plan = (fields: object) => ({ plan: ALDER.plan && { ...ALDER.plan, ...fields } });
  const company = (fields: object) => ({ company: { ...ALDER.company, ...fields } });
  const needs = (fields: object) => ({
    needs: ALDER.needs.slice(0, 1).map((one) => ({ ...one, ...fields })),
  });
  const noPlans = [{ list: 'espPlans', fields: null }];
  it.each<[NextStep['code'], boolean, string, Partial<AccountFacts>]>([
    [
      'STATUS_DIFFERS',
      true,
      'a key account that is recommended nothing',
      standing({ recommendation: 'NONE' }),
    ],
    ['STATUS_DIFFERS', false, 'a key account that is recommended so', standing({ recommendation: 'KEY' })],
    ['STATUS_DIFFERS', false, 'one without a recommendation', standing({ recommendation: null })],
    [
      'STATUS_DIFFERS',
      true,
      'a candidate that should be key',
      standing({ status: 'CANDIDATE', recommendation: 'KEY' }),
    ],
    ['STATUS_DIFFERS', false, 'a watched one that should be a candidate', standing({ status: 'WATCH' })],
    ['ATTENTION', true, 'a watched one', standing({ status: 'WATCH' })],
    ['ATTENTION', true, 'a candidate', standing({ status: 'CANDIDATE' })],
    ['ATTENTION', false, 'one without a status', standing({ status: null })],
    ['RELATIONSHIP', true, 'a dormant one', company({ relationship: 'DORMANT' })],
    ['RELATIONSHIP', false, 'an active one', company({ relationship: 'ACTIVE' })],
    ['CLOSENESS_FALLING', false, 'one that rises', company({ trend: 'RISING' })],
    [
      'INITIATION_PENDING',
      false,
      'an approved deal',
      { deals: ALDER.deals.map((deal) => ({ ...deal, initiation: 'APPROVED' })) },
    ],
    [
      'CONTRACT_ENDS',
      false,
      'a contract that is not due',
      { contracts: ALDER.contracts.map((one) => ({ ...one, renewal: 'NOT_DUE' })) },
    ],
    ['NO_PLAN', true, 'a watched one without a plan', { plan: null, ...standing({ status: 'WATCH' }) }],
    ['NO_PLAN', false, 'a candidate without a plan', { plan: null, ...standing({ status: 'CANDIDATE' }) }],
    ['NO_PLAN', false, 'one outside the programme', { plan: null, standing: null }],
    ['NO_PLAN', false, 'one whose plans are hidden', { plan: null, hidden: noPlans }],
    ['PLAN_BEHIND', true, 'a plan at risk', plan({ health: 'AT_RISK' })],
    ['PLAN_BEHIND', false, 'a plan on track', plan({ health: 'ON_TRACK' })],
    ['PLAN_BEHIND', false, 'a plan that is hidden', { hidden: noPlans }],
    ['PLAN_INCOMPLETE', true, 'a plan that lacks little', plan({ completeness: 99.9 })],
    ['PLAN_INCOMPLETE', false, 'a whole plan', plan({ completeness: 100 })],
    ['PLAN_INCOMPLETE', false, 'a plan that was not judged', plan({ completeness: null })],
    ['CAPABILITY_GAP', true, 'a need that is met in part', needs({ capability: 'PARTIAL' })],
    ['CAPABILITY_GAP', false, 'a need that is met', needs({})],
    ['NEED_READY', true, 'a need of these months that can be met', needs({})],
    ['NEED_READY', false, 'a later one', needs({ horizon: 'MONTHS_3_TO_12' })],
  ])('%s is %s for %s', (code, expected, _, fields) => {
    expect(nextSteps({ ...ALDER, ...fields }).some((step) => step.code === code)).toBe(expected);
  });
});
