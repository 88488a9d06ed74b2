/** What the app's tasks say under their titles: why, what to do, by when, and where. */
import { describe, expect, it } from 'vitest';
import { dealTaskDueOn } from '../../src/domain/opportunity/tasks.ts';
import { MONITORS } from '../../src/domain/review/monitors.ts';
import { reviewTaskText } from '../../src/domain/review/texts.ts';
import { formatDay } from '../../src/domain/shared/calendar.ts';
import { LANGUAGES } from '../../src/domain/shared/language.ts';
import { taskText } from '../../src/domain/shared/task-text.ts';
import { reminderText } from '../../src/domain/support/reminder.ts';
import { wordsOf } from '../../src/domain/words/languages.ts';
import { day } from './support/records.ts';

const DEAL = { object: 'opportunity', id: 'deal-1', name: 'Presses' } as const;
const said = {
  why: 'It is large.',
  what: 'Decide.',
  dueOn: day('2026-03-17'),
  links: [DEAL, { object: 'company', id: 'company-1', name: 'Alder Works' }],
} as const;

describe('a task', () => {
  it('says why, what to do, by when, and links to what it takes', () => {
    expect(taskText(said, 'en')).toBe(
      [
        '**Why**: It is large.',
        '**What to do**: Decide.',
        '**By**: 17 Mar 2026',
        '**Open**: [Presses](/object/opportunity/deal-1) · [Alder Works](/object/company/company-1)',
      ].join('\n\n'),
    );
  });

  it('says it in Chinese', () => {
    expect(taskText({ ...said, why: '属于大单。', what: '请决定。' }, 'zh-CN')).toBe(
      [
        '**原因**：属于大单。',
        '**要做什么**：请决定。',
        '**期限**：2026 年 3 月 17 日',
        '**打开**：[Presses](/object/opportunity/deal-1) · [Alder Works](/object/company/company-1)',
      ].join('\n\n'),
    );
  });

  it('has no day where nobody set one, and keeps a name as it is, or says that there is none', () => {
    const text = taskText({ ...said, dueOn: null, links: [{ ...DEAL, name: 'A [b] *c*' }] }, 'en');
    expect(text).toContain('**By**: as soon as you can');
    expect(text).toContain('[A \\[b\\] \\*c\\*](/object/opportunity/deal-1)');
    expect(taskText({ ...said, links: [{ ...DEAL, name: ' ' }] }, 'en')).toContain('[without a name](');
  });
});

/** Every task the app gives, in a language. */
function everyTask(language: (typeof LANGUAGES)[number]): string[] {
  const { deals } = wordsOf(language);
  const account = { id: 'account-1', companyId: 'company-1', name: '#1' };
  return [
    ...MONITORS.map((monitor) => reviewTaskText(account, { monitor, dueOn: said.dueOn }, language)),
    ...(['INITIATION', 'LEARNING'] as const).map((kind) =>
      taskText(
        { ...said, links: [{ ...DEAL, name: '#1' }], why: deals.why[kind], what: deals.what[kind] },
        language,
      ),
    ),
    reminderText(said.dueOn, [{ object: 'supportRequest', id: 'request-1', name: '#1' }], language),
  ];
}

describe.each(LANGUAGES)('every task in %s', (language) => {
  const words = wordsOf(language).tasks;

  it.each(everyTask(language))('%s', (text) => {
    const lines = text.split('\n\n');
    expect(lines.map((line) => line.split('**')[1])).toEqual([words.why, words.what, words.by, words.links]);
    expect(lines[3]).toMatch(/\(\/object\/[a-zA-Z]+\/[^)]+\)/);
    const own = text.replace(/\(\/object[^)]*\)/g, '');
    if (language === 'zh-CN') expect(own).not.toMatch(/[A-Za-z]{2}/);
    else expect(own).not.toMatch(/\p{Script=Han}/u);
  });

  it('tells one kind from the other', () => {
    expect(new Set(everyTask(language)).size).toBe(6);
  });
});

it('gives a week to decide on a deal and two to say what it taught', () => {
  expect(formatDay(dealTaskDueOn('INITIATION', day('2026-12-28')))).toBe('2027-01-04');
  expect(formatDay(dealTaskDueOn('LEARNING', day('2026-12-28')))).toBe('2027-01-11');
});
