import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWERS,
  type Answer,
  type Answers,
  type AssessmentNumbers,
  assess,
  gainOf,
  type Rival,
} from '../../../src/domain/assessment/assess.ts';
import { assessmentNumbers } from '../../../src/domain/assessment/numbers.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';

const NUMBERS = assessmentNumbers(DEFAULT_POLICY);

const answers = fc.dictionary(
  fc.integer({ min: 1, max: 22 }).map(String),
  fc.constantFrom(...ANSWERS),
) as fc.Arbitrary<Answers>;

const judged = (given: Answers) => assess(given, [], false, NUMBERS);

describe('an assessment', () => {
  it('is between 0 and 100, and red lights never go with a go', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { score, points, lights, verdict, known } = judged(given);
        for (const value of [score, ...Object.values(points)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
        const { plus: _, ...weighed } = lights;
        if (verdict === 'GO')
          expect([Object.values(weighed).includes('RED'), score >= 60, known >= 14]).toEqual([
            false,
            true,
            true,
          ]);
      }),
    );
  });

  it('rises by what turning an answer to yes is said to gain, and never falls', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 20 }), (given, question) => {
        const gain = gainOf(question, given, NUMBERS);
        const risen = judged({ ...given, [question]: 'YES' }).score - judged(given).score;
        // Both scores are rounded to one decimal.
        expect(Math.abs(risen - gain)).toBeLessThanOrEqual(0.1 + 1e-9);
        expect(risen).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('names three answers at most that gain most, those of the lower numbers first', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { worthMost } = judged(given);
        const gains = Array.from({ length: 20 }, (_, index) => gainOf(index + 1, given, NUMBERS));
        const named = worthMost.map((question) => gains[question - 1] ?? 0);
        const others = gains.filter((_, index) => !worthMost.includes(index + 1));
        expect(Math.min(Infinity, ...named)).toBeGreaterThanOrEqual(Math.max(0, ...others) - 1e-9);
      }),
    );
  });

  it.each([
    ['no money and no event', { 4: 'NO', 5: 'NO' }, 'NO_MONEY_NO_EVENT'],
    ['a solution that does not fit', { 7: 'NO' }, 'DOES_NOT_FIT'],
    ['neither profit nor strategy', { 18: 'NO', 20: 'NO' }, 'NO_PROFIT_NO_STRATEGY'],
  ] as const)('%s stops a deal with yes to everything else', (_what, noes, cause) => {
    const yes = Object.fromEntries(Array.from({ length: 22 }, (_, index) => [index + 1, 'YES'] as const));
    expect(judged({ ...yes, ...noes })).toMatchObject({ verdict: 'STOP', cause });
    expect(judged(yes)).toMatchObject({ verdict: 'GO', score: 100, known: 20, worthMost: [] });
  });

  it.each([4, 5, 18, 20])('a no to question %d alone does not', (question) => {
    const yes = Object.fromEntries(Array.from({ length: 22 }, (_, index) => [index + 1, 'YES'] as const));
    expect(judged({ ...yes, [question]: 'NO' }).verdict).toBe('GO');
  });

  it.each([
    // Nothing answered is 50 points of each group.
    [{}, 'IMPROVE', 'SCORE_BELOW_GO'],
    // 35 × 100 + 65 × 50 = 67.5, and five known.
    [{ 11: 'YES', 12: 'YES', 13: 'YES', 14: 'YES', 15: 'YES' }, 'IMPROVE', 'TOO_LITTLE_KNOWN'],
  ] as const)('%j: %s for %s', (given, verdict, cause) => {
    expect(judged(given)).toMatchObject({ verdict, cause });
  });
});

/** Answers to questions, all alike. */
const all = (answer: Answer, ...questions: number[]): Answers =>
  Object.fromEntries(questions.map((question) => [question, answer]));

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the limits of a verdict', () => {
  // 35 × 100 + 65 × 50 = 67.5, and five known.
  const five = all('YES', ...range(11, 15));
  const verdict = (given: Answers, numbers: Partial<AssessmentNumbers>) =>
    assess(given, [], false, { ...NUMBERS, ...numbers }).cause;

  it.each<[string, Partial<AssessmentNumbers>, string]>([
    ['a score that is just enough', { goFrom: 67.5, goKnown: 5 }, 'GOOD'],
    ['a score a little below', { goFrom: 67.6, goKnown: 5 }, 'SCORE_BELOW_GO'],
    ['as much known as is asked for', { goKnown: 5 }, 'GOOD'],
    ['one known too little', { goKnown: 6 }, 'TOO_LITTLE_KNOWN'],
    ['a score that just does not stop', { stopBelow: 67.5, goKnown: 5 }, 'GOOD'],
    ['a score that just stops', { stopBelow: 67.6 }, 'LOW_SCORE'],
  ])('%s', (_name, numbers, cause) => {
    expect(verdict(five, numbers)).toBe(cause);
  });

  it('a mandatory criterion that others meet better stops', () => {
    expect(assess(five, [], true, NUMBERS)).toMatchObject({ verdict: 'STOP', cause: 'FAILS_MANDATORY' });
  });

  it('a red light of any of the four groups keeps from a go, one beside them does not', () => {
    const yes = all('YES', ...range(1, 22));
    const cause = (...noes: number[]) => verdict({ ...yes, ...all('NO', ...noes) }, { goFrom: 50 });
    expect(cause(1, 2, 3, 5)).toBe('RED_LIGHT');
    expect(cause(11, 12, 13, 14)).toBe('RED_LIGHT');
    expect(cause(11, 12, 13)).toBe('GOOD');
    expect(cause(21, 22)).toBe('GOOD');
  });
});

describe('lights', () => {
  // Five questions: a third of them are 1.67, so that two more yes than no are green.
  const lightOf = (given: Answers) => assess(given, [], false, NUMBERS).lights.opportunity;
  it.each<[Answers, string]>([
    [{}, 'GREY'],
    [all('UNKNOWN', 1), 'YELLOW'],
    [all('YES', 1, 2), 'GREEN'],
    [all('YES', 1), 'YELLOW'],
    [all('NO', 1), 'YELLOW'],
    [all('NO', 1, 2), 'RED'],
    [{ ...all('NO', 1, 2), ...all('YES', 3) }, 'YELLOW'],
  ])('%j: %s', (given, light) => {
    expect(lightOf(given)).toBe(light);
  });
});

describe('rivals', () => {
  const rival = (answers: Answers, standing: Rival['standing'] = null): Rival => ({ standing, answers });
  const red = all('NO', ...range(11, 15));
  const againstAll = (rivals: readonly Rival[], given: Answers = red) =>
    assess(given, rivals, false, { ...NUMBERS, stopBelow: 0 });

  it('who lead stop a deal that can hardly be won, and no other', () => {
    // Ours on 6 to 15: 100 × (−5 + 10) / 20 = 25.
    const better = rival(all('YES', 6));
    expect(againstAll([better])).toMatchObject({ leadOverBest: -30, cause: 'LOSING_TO_RIVAL' });
    const equal = rival(red);
    expect(againstAll([equal])).toMatchObject({ leadOverBest: 0, cause: 'SCORE_BELOW_GO' });
    expect(againstAll([])).toMatchObject({ leadOverBest: null, cause: 'SCORE_BELOW_GO' });
    const open = againstAll([rival(all('YES', ...range(6, 15)))], all('NO', 1, 2));
    expect([open.leadOverBest, open.cause]).toEqual([-50, 'SCORE_BELOW_GO']);
  });

  it('whom nobody rated, and no decision, have no points; the best of the others counts', () => {
    const { rivals, leadOverBest } = againstAll([
      rival({}),
      rival(all('YES', 6), 'NO_DECISION'),
      rival(all('NO', ...range(6, 15))),
      rival(red),
    ]);
    expect(rivals).toEqual([
      { points: null, lead: null },
      { points: null, lead: null },
      { points: 0, lead: 25 },
      { points: 25, lead: 0 },
    ]);
    expect(leadOverBest).toBe(0);
  });
});

it('a question of no weighed group gains nothing, and of equal ones the lower number is named first', () => {
  expect([gainOf(21, {}, NUMBERS), gainOf(0, {}, NUMBERS)]).toEqual([0, 0]);
  const yes = all('YES', ...range(1, 22));
  expect(assess({ ...yes, ...all('UNKNOWN', 20, 16, 18, 17) }, [], false, NUMBERS).worthMost).toEqual([
    16, 17, 18,
  ]);
});
