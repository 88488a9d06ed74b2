import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answers, assess, gainOf } from '../../../src/domain/assessment/assess.ts';
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
