import { describe, expect, it } from 'vitest';
import { completionProblem } from '../../../src/domain/review/completion.ts';
import { newRemark, remarkDigest } from '../../../src/domain/review/remarks.ts';
import { reviewerOf } from '../../../src/domain/review/reviewer.ts';
import { reviewNote, reviewTaskTitle, statusNote } from '../../../src/domain/review/texts.ts';
import { day } from '../support/records.ts';

const ON = day('2026-11-24');
const FIGURES = { importance: 61.3, rank: 12, rankedOutOf: 87, closeness: 48.2, trend: 'FALLING' };

describe('what is told', () => {
  it('of a changed status: who, when, why', () => {
    expect(
      statusNote(
        'Alder Works',
        { from: 'CANDIDATE', to: 'KEY' },
        ON,
        {
          who: 'Maya Okafor',
          command: null,
          recommended: 'KEY',
          reason: '3rd of 87 in Standard, 71 points.',
          remark: ' A frame contract is near. ',
        },
        'en',
      ),
    ).toEqual({
      title: 'Alder Works: Key, was Candidate',
      markdown:
        'Decided by Maya Okafor on 24 Nov 2026.\n\nRecommended Key: 3rd of 87 in Standard, 71 points.\n\nRemark: A frame contract is near.',
    });
  });

  it('of a changed status of which nothing is known', () => {
    expect(
      statusNote(
        '',
        { from: 'KEY', to: 'FORMER' },
        ON,
        { who: null, command: null, recommended: null, reason: '', remark: null },
        'en',
      ),
    ).toEqual({ title: 'this account: Former, was Key', markdown: 'Decided on 24 Nov 2026.' });
  });

  it.each([
    ['en', 'Maya', null, 'KEY', 'Decided by Maya on 24 Nov 2026.\n\nRecommended Key: 4th of 21.'],
    ['en', 'Maya', 'APPLIED', 'NONE', 'Decided by Maya on 24 Nov 2026.\n\nRecommended None: 4th of 21.'],
    ['en', null, null, 'CANDIDATE', 'Decided on 24 Nov 2026.\n\nRecommended Candidate: 4th of 21.'],
    ['en', null, null, null, 'Decided on 24 Nov 2026.\n\nRecommendation: 4th of 21.'],
    [
      'en',
      'Maya',
      'UNDONE',
      'KEY',
      'Taken back by Maya on 24 Nov 2026: an applied recommendation was undone.',
    ],
    ['en', null, 'UNDONE', 'KEY', 'Taken back on 24 Nov 2026: an applied recommendation was undone.'],
    ['zh-CN', 'Maya', null, 'KEY', '由 Maya 于 2026 年 11 月 24 日决定。\n\n建议“大客户”：4th of 21.'],
    ['zh-CN', null, null, 'NONE', '于 2026 年 11 月 24 日决定。\n\n建议“无”：4th of 21.'],
    ['zh-CN', null, null, 'OTHER', '于 2026 年 11 月 24 日决定。\n\n建议理由：4th of 21.'],
    ['zh-CN', 'Maya', 'UNDONE', 'KEY', '由 Maya 于 2026 年 11 月 24 日撤回：此前应用的建议已撤销。'],
    ['zh-CN', null, 'UNDONE', 'KEY', '于 2026 年 11 月 24 日撤回：此前应用的建议已撤销。'],
  ] as const)('in %s, by %s, %s, recommended %s', (language, who, command, recommended, markdown) => {
    const told = { who, command, recommended, reason: '4th of 21.', remark: null };
    expect(statusNote('Alder', { from: 'CANDIDATE', to: 'KEY' }, ON, told, language).markdown).toBe(markdown);
  });

  it.each([
    ['Quiet.', null, 'Quiet.'],
    ['Quiet.', remarkDigest('Loud.'), 'Quiet.'],
    [' Quiet. ', remarkDigest('Quiet.'), null],
    ['', null, null],
    [null, '', null],
    ['Quiet.', '', 'Quiet.'],
  ])('of the remark %j when %j was told: %j', (remark, known, expected) => {
    expect(newRemark(remark, known)).toBe(expected);
  });

  it('of a review: the remark and the figures', () => {
    expect(
      reviewNote(
        'Alder Works',
        { monitor: 'CLOSENESS', on: ON - 1 },
        { who: null, remark: 'Met the new buyer.', figures: FIGURES, today: ON },
        'en',
      ),
    ).toEqual({
      title: 'Closeness review of Alder Works, 23 Nov 2026',
      markdown:
        'Remark: Met the new buyer.\n\nFigures of 24 Nov 2026: importance 61.3 (rank 12 of 87); closeness 48.2, falling.',
    });
  });

  it('of a review without figures', () => {
    const none = { importance: null, rank: null, rankedOutOf: null, closeness: null, trend: 'UNKNOWN' };
    const { markdown } = reviewNote(
      'Alder Works',
      { monitor: 'NEEDS', on: ON },
      { who: 'Maya', remark: '', figures: none, today: ON },
      'en',
    );
    expect(markdown).toBe(
      'Reviewed by Maya.\n\nFigures of 24 Nov 2026: importance not scored; closeness not scored.',
    );
  });

  it('by a task', () => {
    expect(reviewTaskTitle('IMPORTANCE', 'Alder Works', 'en')).toBe('Importance review: Alder Works');
  });
});

describe('who is asked', () => {
  const ALL = { director: 'd', regionalOwner: 'r', accountOwner: 'a' };
  it.each([
    ['IMPORTANCE', ALL, 'd'],
    ['NEEDS', ALL, 'r'],
    ['CLOSENESS', ALL, 'r'],
    ['IMPORTANCE', { ...ALL, director: null }, 'r'],
    ['NEEDS', { ...ALL, regionalOwner: null }, 'd'],
    ['IMPORTANCE', { ...ALL, director: null, regionalOwner: null }, 'a'],
    ['CLOSENESS', { ...ALL, director: null, regionalOwner: null }, 'a'],
    ['CLOSENESS', { director: null, regionalOwner: null, accountOwner: null }, null],
  ] as const)('for %s of %j: %s', (monitor, coverage, expected) => {
    expect(reviewerOf(monitor, coverage)).toBe(expected);
  });
});

describe('a review can be completed', () => {
  const NEVER = { IMPORTANCE: null, NEEDS: null, CLOSENESS: null };
  const LAST = { ...NEVER, NEEDS: ON - 5 };
  it.each([
    [{ monitor: 'IMPORTANCE', on: ON, status: 'KEY' }, NEVER, null],
    [{ monitor: 'NEEDS', on: ON - 5, status: null }, LAST, null],
    [{ monitor: 'NEEDS', on: ON, status: null }, { ...NEVER, NEEDS: ON + 300 }, null],
    [{ monitor: 'IMPORTANCE', on: ON, status: null }, NEVER, /decides the status/],
    [{ monitor: 'NEEDS', on: ON, status: 'KEY' }, NEVER, /leave "status" out/],
    [{ monitor: 'NEEDS', on: ON + 1, status: null }, NEVER, /2026-11-25 lies in the future/],
    [{ monitor: 'NEEDS', on: ON - 6, status: null }, LAST, /last review was on 2026-11-19/],
  ] as const)('%j: %s', (given, reviewedOn, problem) => {
    const found = completionProblem(given, reviewedOn, ON);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});
