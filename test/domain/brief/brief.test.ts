import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountBrief } from '../../../src/domain/brief/brief.ts';
import { type Block, paragraph, plain, table } from '../../../src/domain/brief/document.ts';
import { markdownOf } from '../../../src/domain/brief/markdown.ts';
import { nextSteps } from '../../../src/domain/brief/next-steps.ts';
import { LANGUAGES, languageOf } from '../../../src/domain/shared/language.ts';
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
    '| Frame | PROPOSAL | 200,000 USD | 2026-12-20 |',
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
});
