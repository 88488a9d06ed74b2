import type { PolicyNumber } from './policy-fields.ts';
import { isReviewInterval, type ReviewMonths } from './review/interval.ts';

/** A scoring policy: how one customer class is weighed. Money thresholds are in units of the base currency. */

export type PointThresholds = { at25: number; at50: number; at75: number; at100: number };

export type ScoringPolicy = {
  id: string | null;
  name: string;
  isDefault: boolean;
  weights: { revenue: number; potential: number; reference: number; winnability: number };
  revenueThresholds: PointThresholds;
  potentialThresholds: PointThresholds;
  /** Expected share of deals won without any history, 0 to 1. */
  baselineWinRate: number;
  closenessWeights: { quality: number; density: number; authority: number; commercial: number };
  selection: {
    keyShare: number;
    keyMargin: number;
    candidateBand: number;
    entryScore: number;
    exitScore: number;
  };
  largeDealThreshold: { amount: number; currency: string };
  reviewMonths: ReviewMonths;
};

/** The policy of a fresh installation; a company without a policy is scored by the default one. */
export const DEFAULT_POLICY: ScoringPolicy = {
  id: null,
  name: 'Standard',
  isDefault: true,
  weights: { revenue: 30, potential: 30, reference: 20, winnability: 20 },
  revenueThresholds: { at25: 50_000, at50: 200_000, at75: 500_000, at100: 1_000_000 },
  potentialThresholds: { at25: 100_000, at50: 500_000, at75: 1_500_000, at100: 3_000_000 },
  baselineWinRate: 0.3,
  closenessWeights: { quality: 45, density: 15, authority: 15, commercial: 25 },
  selection: { keyShare: 20, keyMargin: 5, candidateBand: 15, entryScore: 50, exitScore: 40 },
  largeDealThreshold: { amount: 100_000, currency: 'USD' },
  reviewMonths: { importance: 3, needs: 1, closeness: 1 },
};

/** Why a policy can't be used, as data; the words are in `policy-problem-texts.ts`. */
export type PolicyProblem =
  | { code: 'WEIGHT_NEGATIVE'; field: PolicyNumber; value: number }
  | { code: 'WEIGHTS_ALL_ZERO'; group: 'importance' | 'closeness' }
  | { code: 'THRESHOLDS_NOT_RISING'; group: 'revenue' | 'potential'; values: readonly number[] }
  | { code: 'SHARE_OUT_OF_RANGE'; field: PolicyNumber; value: number }
  | { code: 'WIN_RATE_OUT_OF_RANGE'; value: number }
  | { code: 'REVIEW_MONTHS_OUT_OF_RANGE'; field: PolicyNumber; value: number }
  | { code: 'VALUE_MISSING'; field: PolicyNumber };

type WeightName = keyof ScoringPolicy['weights'] | keyof ScoringPolicy['closenessWeights'];

const weightProblems = (
  group: 'importance' | 'closeness',
  weights: Readonly<Partial<Record<WeightName, number>>>,
): PolicyProblem[] => {
  const names = Object.keys(weights) as WeightName[];
  const negative = names.flatMap((name): PolicyProblem[] => {
    const value = weights[name] ?? 0;
    return value < 0 ? [{ code: 'WEIGHT_NEGATIVE', field: `${name}Weight`, value }] : [];
  });
  const allZero = Object.values(weights).every((value) => value === 0);
  return allZero ? [...negative, { code: 'WEIGHTS_ALL_ZERO', group }] : negative;
};

const thresholdProblems = (group: 'revenue' | 'potential', thresholds: PointThresholds): PolicyProblem[] => {
  const values = [thresholds.at25, thresholds.at50, thresholds.at75, thresholds.at100];
  const rising = values.every((value, index) => value > (index === 0 ? 0 : (values[index - 1] ?? 0)));
  return rising ? [] : [{ code: 'THRESHOLDS_NOT_RISING', group, values }];
};

const shareProblems = (policy: ScoringPolicy): PolicyProblem[] =>
  (['keyShare', 'keyMargin', 'candidateBand'] as const)
    .filter((field) => policy.selection[field] < 0 || policy.selection[field] > 100)
    .map((field) => ({ code: 'SHARE_OUT_OF_RANGE', field, value: policy.selection[field] }));

const reviewProblems = ({ reviewMonths }: ScoringPolicy): PolicyProblem[] =>
  (['importance', 'needs', 'closeness'] as const)
    .filter((monitor) => !isReviewInterval(reviewMonths[monitor]))
    .map((monitor) => ({
      code: 'REVIEW_MONTHS_OUT_OF_RANGE',
      field: `${monitor}ReviewMonths`,
      value: reviewMonths[monitor],
    }));

/** Everything that is wrong with a policy; an empty list means that it can be used. */
export const policyProblems = (policy: ScoringPolicy): PolicyProblem[] => [
  ...weightProblems('importance', policy.weights),
  ...weightProblems('closeness', policy.closenessWeights),
  ...thresholdProblems('revenue', policy.revenueThresholds),
  ...thresholdProblems('potential', policy.potentialThresholds),
  ...shareProblems(policy),
  ...reviewProblems(policy),
  ...(policy.baselineWinRate < 0 || policy.baselineWinRate > 1
    ? [{ code: 'WIN_RATE_OUT_OF_RANGE', value: policy.baselineWinRate } as const]
    : []),
];
