import {
  numbersByName,
  POLICY_SPECS,
  type PolicyNumber,
  type PolicyNumbers,
  policyNumbers,
} from './policy-fields.ts';
import { isReviewInterval } from './review/interval.ts';

/** A scoring policy: how one customer class is weighed. Money thresholds are in units of the base currency. */

export type PointThresholds = PolicyNumbers['revenueThresholds'];

/** Its numbers are those of `POLICY_TABLE`. */
export type ScoringPolicy = PolicyNumbers & {
  id: string | null;
  name: string;
  isDefault: boolean;
  largeDealThreshold: { amount: number; currency: string };
};

/** The policy of a fresh installation; a company without a policy is scored by the default one. */
export const DEFAULT_POLICY: ScoringPolicy = {
  id: null,
  name: 'Standard',
  isDefault: true,
  ...policyNumbers(({ start }) => start),
  largeDealThreshold: { amount: 100_000, currency: 'USD' },
};

/** Weights that are weighed against each other. */
export type WeightGroup = 'importance' | 'closeness' | 'assessment';

/** Why a policy can't be used, as data; the sentences are made in `policy-problem-texts.ts`. */
export type PolicyProblem =
  | { code: 'WEIGHT_NEGATIVE'; field: PolicyNumber; value: number }
  | { code: 'REVENUE_WEIGHT_TOO_LARGE'; share: number }
  | { code: 'DAYS_OUT_OF_RANGE'; field: PolicyNumber; value: number }
  | { code: 'WEIGHTS_ALL_ZERO'; group: WeightGroup }
  | { code: 'THRESHOLDS_NOT_RISING'; group: 'revenue' | 'potential'; values: readonly number[] }
  | { code: 'SHARE_OUT_OF_RANGE'; field: PolicyNumber; value: number }
  | { code: 'RATE_OUT_OF_RANGE'; field: PolicyNumber; value: number }
  | { code: 'REVIEW_MONTHS_OUT_OF_RANGE'; field: PolicyNumber; value: number }
  | { code: 'VALUE_MISSING'; field: PolicyNumber };

/** A sentence for each problem of a policy, and what they mean for it. */
export type PolicyWords = {
  /** What the page of a policy calls each of its numbers. */
  numbers: Readonly<Record<PolicyNumber, string>>;
  problems: { [Code in PolicyProblem['code']]: (problem: Extract<PolicyProblem, { code: Code }>) => string };
  notInUse: (problems: string) => string;
};

/** What each kind of number must keep to by itself. */
const BOUNDS = {
  WEIGHT: { code: 'WEIGHT_NEGATIVE', holds: (value: number) => value >= 0 },
  SHARE: { code: 'SHARE_OUT_OF_RANGE', holds: (value: number) => value >= 0 && value <= 100 },
  MONTHS: { code: 'REVIEW_MONTHS_OUT_OF_RANGE', holds: isReviewInterval },
  DAYS: { code: 'DAYS_OUT_OF_RANGE', holds: (value: number) => Number.isInteger(value) && value >= 1 },
  RATE: { code: 'RATE_OUT_OF_RANGE', holds: (value: number) => value >= 0 && value <= 1 },
} as const;

function outOfBounds(policy: ScoringPolicy, kind: keyof typeof BOUNDS): PolicyProblem[] {
  const values = numbersByName(policy);
  const { code, holds } = BOUNDS[kind];
  return POLICY_SPECS.filter(({ bounds, field }) => bounds === kind && !holds(values[field])).map(
    ({ field }) => ({ code, field, value: values[field] }),
  );
}

const allZero = (group: WeightGroup, weights: Readonly<Record<string, number>>): PolicyProblem[] =>
  Object.values(weights).every((value) => value === 0) ? [{ code: 'WEIGHTS_ALL_ZERO', group }] : [];

/** Sales are yesterday: never more than this share of all weights. */
const MOST_REVENUE = 0.7;

function tooMuchRevenue({ weights }: ScoringPolicy): PolicyProblem[] {
  const total = Object.values(weights).reduce((all, weight) => all + weight, 0);
  // 0.7 × 100 must not miss the limit by a hair.
  return total > 0 && weights.revenue > MOST_REVENUE * total * (1 + 1e-9)
    ? [{ code: 'REVENUE_WEIGHT_TOO_LARGE', share: (100 * weights.revenue) / total }]
    : [];
}

function notRising(group: 'revenue' | 'potential', thresholds: PointThresholds): PolicyProblem[] {
  const values = [thresholds.at25, thresholds.at50, thresholds.at75, thresholds.at100];
  const rising = values.every((value, index) => value > (index === 0 ? 0 : (values[index - 1] ?? 0)));
  return rising ? [] : [{ code: 'THRESHOLDS_NOT_RISING', group, values }];
}

/** Everything that is wrong with a policy; an empty list means that it can be used. */
export const policyProblems = (policy: ScoringPolicy): PolicyProblem[] => [
  ...outOfBounds(policy, 'WEIGHT'),
  ...allZero('importance', policy.weights),
  ...tooMuchRevenue(policy),
  ...allZero('closeness', policy.closenessWeights),
  ...allZero('assessment', policy.assessmentWeights),
  ...notRising('revenue', policy.revenueThresholds),
  ...notRising('potential', policy.potentialThresholds),
  ...outOfBounds(policy, 'SHARE'),
  ...outOfBounds(policy, 'MONTHS'),
  ...outOfBounds(policy, 'RATE'),
  ...outOfBounds(policy, 'DAYS'),
];
