import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PolicyProblem, policyProblems, type ScoringPolicy } from '../../src/domain/policy.ts';
import { policyProblemText } from '../../src/domain/policy-problem-texts.ts';
import { wordsOf } from '../../src/domain/words/languages.ts';
import { validPolicy } from './support/arbitraries.ts';
import { POLICY } from './support/scores.ts';

const problemCodes = (policy: ScoringPolicy) => policyProblems(policy).map(({ code }) => code);
const weighing = (fields: Partial<ScoringPolicy['weights']>) => ({
  ...POLICY,
  weights: { ...POLICY.weights, ...fields },
});
const NONE = { revenue: 0, potential: 0, reference: 0, winnability: 0 };
const NO_PARTS = { quality: 0, density: 0, authority: 0, commercial: 0 };

describe('a policy that can be used', () => {
  it.each<[string, ScoringPolicy]>([
    ['the standard one', POLICY],
    ['weights that do not sum to 100', weighing({ revenue: 1, potential: 1, reference: 1, winnability: 1 })],
    ['revenue at 70 %', weighing({ revenue: 70, potential: 30, reference: 0, winnability: 0 })],
    ['a single weight', weighing({ ...NONE, potential: 0.1 })],
    ['shares of 0', { ...POLICY, selection: { ...POLICY.selection, keyShare: 0, keyMargin: 0 } }],
    ['a share of 100', { ...POLICY, selection: { ...POLICY.selection, keyShare: 100, candidateBand: 100 } }],
    ['a win rate of 0', { ...POLICY, baselineWinRate: 0 }],
    ['a win rate of 1', { ...POLICY, baselineWinRate: 1 }],
    ['small steps', { ...POLICY, revenueThresholds: { at25: 0.01, at50: 0.02, at75: 0.03, at100: 0.04 } }],
  ])('%s', (_, policy) => {
    expect(policyProblems(policy)).toEqual([]);
  });

  it('any one that keeps the rules', () => {
    fc.assert(
      fc.property(validPolicy, (policy) => {
        expect(policyProblems(policy)).toEqual([]);
      }),
    );
  });
});

const thresholds = (at25: number, at50: number, at75: number, at100: number) => ({ at25, at50, at75, at100 });

describe('a policy that is refused', () => {
  it.each<[string, Partial<ScoringPolicy>, string]>([
    ['a negative weight', { weights: { ...POLICY.weights, reference: -1 } }, 'WEIGHT_NEGATIVE'],
    [
      'a slightly negative part weight',
      { closenessWeights: { ...NO_PARTS, quality: 1, density: -0.001 } },
      'WEIGHT_NEGATIVE',
    ],
    ['all weights 0', { weights: NONE }, 'WEIGHTS_ALL_ZERO'],
    ['revenue alone', { weights: { ...NONE, revenue: 1 } }, 'REVENUE_WEIGHT_TOO_LARGE'],
    [
      'revenue above 70 % of all weights',
      { weights: { revenue: 71, potential: 29, reference: 0, winnability: 0 } },
      'REVENUE_WEIGHT_TOO_LARGE',
    ],
    ['deals stale after 0 days', { staleAfterDays: 0 }, 'DAYS_OUT_OF_RANGE'],
    ['all part weights 0', { closenessWeights: NO_PARTS }, 'WEIGHTS_ALL_ZERO'],
    ['a flat step', { revenueThresholds: thresholds(1, 2, 2, 3) }, 'THRESHOLDS_NOT_RISING'],
    ['a falling step', { potentialThresholds: thresholds(1, 3, 2, 4) }, 'THRESHOLDS_NOT_RISING'],
    ['a last step that falls', { revenueThresholds: thresholds(1, 2, 3, 2) }, 'THRESHOLDS_NOT_RISING'],
    ['a first step at 0', { revenueThresholds: thresholds(0, 1, 2, 3) }, 'THRESHOLDS_NOT_RISING'],
    ['a first step below 0', { potentialThresholds: thresholds(-1, 1, 2, 3) }, 'THRESHOLDS_NOT_RISING'],
  ])('%s', (_, fields, code) => {
    expect(problemCodes({ ...POLICY, ...fields })).toEqual([code]);
  });

  it.each([0, -1, 61, 1.5])('reviews %d months apart', (months) => {
    const refused = { ...POLICY, reviewMonths: { importance: 3, needs: months, closeness: 1 } };
    expect(problemCodes(refused)).toEqual(['REVIEW_MONTHS_OUT_OF_RANGE']);
    expect(policyProblemText(policyProblems(refused), 'en')).toContain(
      `"Needs review (months)" is ${months}; reviews lie 1 to 60 whole months apart.`,
    );
  });

  it.each(['keyShare', 'keyMargin', 'candidateBand'] as const)('%s outside 0 to 100', (field) => {
    for (const value of [-0.1, 100.1]) {
      const policy = { ...POLICY, selection: { ...POLICY.selection, [field]: value } };
      expect(policyProblems(policy)).toEqual([{ code: 'SHARE_OUT_OF_RANGE', field, value }]);
    }
  });

  it.each([-0.01, 1.01, 30])('a win rate of %d', (baselineWinRate) => {
    expect(problemCodes({ ...POLICY, baselineWinRate })).toEqual(['RATE_OUT_OF_RANGE']);
  });

  it.each(['importance', 'needs', 'closeness'] as const)(
    '%s reviews that are not in 1 to 60 months',
    (name) => {
      for (const value of [0, -1, 61, 1.5]) {
        const policy = { ...POLICY, reviewMonths: { ...POLICY.reviewMonths, [name]: value } };
        const field = `${name}ReviewMonths` as const;
        expect(policyProblems(policy)).toEqual([{ code: 'REVIEW_MONTHS_OUT_OF_RANGE', field, value }]);
        expect(policyProblemText(policyProblems(policy), 'en')).toContain(
          `"${wordsOf('en').policy.numbers[field]}" is ${value}; reviews lie 1 to 60 whole months apart.`,
        );
      }
      for (const value of [1, 6, 60]) {
        const policy = { ...POLICY, reviewMonths: { ...POLICY.reviewMonths, [name]: value } };
        expect(policyProblems(policy)).toEqual([]);
      }
    },
  );

  it('names every problem at once', () => {
    const policy = {
      ...POLICY,
      weights: { ...POLICY.weights, revenue: -1, potential: -2 },
      closenessWeights: NO_PARTS,
      revenueThresholds: thresholds(4, 3, 2, 1),
      potentialThresholds: thresholds(1, 1, 1, 1),
      selection: { ...POLICY.selection, keyShare: 101 },
    };
    expect(problemCodes(policy).sort()).toEqual([
      'SHARE_OUT_OF_RANGE',
      'THRESHOLDS_NOT_RISING',
      'THRESHOLDS_NOT_RISING',
      'WEIGHTS_ALL_ZERO',
      'WEIGHT_NEGATIVE',
      'WEIGHT_NEGATIVE',
    ]);
  });

  it('any one with a single fault', () => {
    const below = fc.double({ min: -1e6, max: -1e-6, noNaN: true });
    const faults: fc.Arbitrary<(policy: ScoringPolicy) => ScoringPolicy>[] = [
      fc
        .tuple(below, fc.constantFrom('revenue', 'potential', 'reference', 'winnability'))
        .map(([value, name]) => (policy) => ({ ...policy, weights: { ...policy.weights, [name]: value } })),
      fc
        .tuple(below, fc.constantFrom('quality', 'density', 'authority', 'commercial'))
        .map(([value, name]) => (policy) => ({
          ...policy,
          closenessWeights: { ...policy.closenessWeights, [name]: value },
        })),
      fc.constant((policy) => ({ ...policy, weights: NONE })),
      fc.constant((policy) => ({ ...policy, closenessWeights: NO_PARTS })),
      fc.constantFrom('revenueThresholds' as const, 'potentialThresholds' as const).chain((group) =>
        fc
          .constantFrom('at50' as const, 'at75' as const, 'at100' as const)
          .map((step) => (policy: ScoringPolicy) => ({
            ...policy,
            [group]: { ...policy[group], [step]: policy[group].at25 },
          })),
      ),
      fc
        .tuple(
          fc.oneof(
            below,
            below.map((value) => 100 - value),
          ),
          fc.constantFrom('keyShare', 'keyMargin', 'candidateBand'),
        )
        .map(([value, name]) => (policy) => ({
          ...policy,
          selection: { ...policy.selection, [name]: value },
        })),
    ];
    fc.assert(
      fc.property(validPolicy, fc.oneof(...faults), (policy, spoil) => {
        expect(policyProblems(spoil(policy))).not.toEqual([]);
      }),
    );
  });
});

describe('the words', () => {
  it('a usable policy has none', () => {
    expect(policyProblemText([], 'en')).toBeNull();
  });

  it.each<[PolicyProblem, RegExp]>([
    [{ code: 'WEIGHT_NEGATIVE', field: 'revenueWeight', value: -3 }, /Revenue weight.*-3/],
    [{ code: 'WEIGHTS_ALL_ZERO', group: 'closeness' }, /closeness/],
    [{ code: 'THRESHOLDS_NOT_RISING', group: 'revenue', values: [4, 3, 2, 1] }, /revenue.*4, 3, 2, 1/],
    [{ code: 'SHARE_OUT_OF_RANGE', field: 'keyShare', value: 101 }, /Key share \(%\).*101/],
    [{ code: 'RATE_OUT_OF_RANGE', field: 'baselineWinRate', value: 30 }, /Baseline win rate.*30/],
    [{ code: 'VALUE_MISSING', field: 'exitScore' }, /Exit score/],
  ])('%o', (problem, words) => {
    expect(policyProblemText([problem], 'en')).toMatch(words);
  });

  it('say that companies keep their last scores, and hold every problem', () => {
    const problems = policyProblems({ ...POLICY, weights: NONE, closenessWeights: NO_PARTS });
    const text = policyProblemText(problems, 'en') ?? '';
    expect(text).toMatch(/importance/);
    expect(text).toMatch(/closeness/);
    expect(text).toMatch(/keep their last scores/i);
  });

  it('name the field as the record calls it', () => {
    const spoiled = { ...POLICY, weights: { ...POLICY.weights, winnability: -1 } };
    expect(policyProblemText(policyProblems(spoiled), 'en')).toContain('"Winnability weight"');
  });
});
