import { POLICY_NUMBERS } from '../../../domain/policy-fields.ts';
import type { Root } from './roots.ts';

/** Scoring policies as the rules need them. */
export const POLICY_ROOT = {
  field: 'scoringPolicies',
  variable: 'policies',
  filterType: 'ScoringPolicyFilterInput',
  first: 500,
  selection: `id name isDefault updatedAt createdBy { source } updatedBy { source } policyProblem workspaceProblem
    tasksSince largeDealThreshold { amountMicros currencyCode } ${POLICY_NUMBERS.join(' ')}`,
} as const satisfies Root;
