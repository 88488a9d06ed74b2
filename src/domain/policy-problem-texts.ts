import type { PolicyProblem } from './policy.ts';
import { MOST_REVIEW_MONTHS } from './review/interval.ts';

const text = (problem: PolicyProblem): string => {
  switch (problem.code) {
    case 'WEIGHT_NEGATIVE':
      return `${problem.field} is ${problem.value}; a weight can't be negative.`;
    case 'WEIGHTS_ALL_ZERO':
      return `All ${problem.group} weights are 0; at least one must be above 0.`;
    case 'THRESHOLDS_NOT_RISING':
      return `The ${problem.group} thresholds ${problem.values.join(', ')} must rise strictly from above 0.`;
    case 'SHARE_OUT_OF_RANGE':
      return `${problem.field} is ${problem.value}; a share lies between 0 and 100.`;
    case 'WIN_RATE_OUT_OF_RANGE':
      return `baselineWinRate is ${problem.value}; it lies between 0 and 1.`;
    case 'REVIEW_MONTHS_OUT_OF_RANGE':
      return `${problem.field} is ${problem.value}; reviews lie 1 to ${MOST_REVIEW_MONTHS} whole months apart.`;
    case 'VALUE_MISSING':
      return `${problem.field} is empty.`;
  }
};

/** What is wrong with a policy, one sentence a problem. */
export const problemSentences = (problems: readonly PolicyProblem[]): string => problems.map(text).join(' ');

/** What a person reads on a refused policy: one sentence a problem; null for a policy that can be used. */
export const policyProblemText = (problems: readonly PolicyProblem[]): string | null =>
  problems.length === 0
    ? null
    : `Not in use: ${problemSentences(problems)} Companies keep their last scores.`;
