import type { ScoringPolicy } from './policy.ts';
import {
  type AnySpec,
  numbersByName,
  POLICY_SPECS,
  type PolicyNumber,
  policyNumbers,
} from './policy-fields.ts';

type Selecting = Extract<AnySpec, { decides: 'IMPORTANCE' | 'SELECTION' }>;
const isSelecting = (spec: AnySpec): spec is Selecting =>
  spec.decides === 'IMPORTANCE' || spec.decides === 'SELECTION';

/** Numbers that decide who is recommended: closeness does not. */
export const SELECTING_NUMBERS: readonly Selecting['field'][] = POLICY_SPECS.filter(isSelecting).map(
  ({ field }) => field,
);

export type PolicyChanges = Partial<Record<(typeof SELECTING_NUMBERS)[number], number>>;

/** A policy with some of its numbers changed. The result may have problems: see `policyProblems`. */
export function withNumbers(policy: ScoringPolicy, changes: PolicyChanges): ScoringPolicy {
  const changed: Record<PolicyNumber, number> = { ...numbersByName(policy) };
  for (const field of SELECTING_NUMBERS) changed[field] = changes[field] ?? changed[field];
  return { ...policy, ...policyNumbers(({ field }) => changed[field]) };
}

/** Whether two policies give every company the same importance, whatever they select. */
export function scoresAlike(one: ScoringPolicy, other: ScoringPolicy): boolean {
  const [numbers, others] = [numbersByName(one), numbersByName(other)];
  return POLICY_SPECS.every(
    ({ field, decides }) => decides !== 'IMPORTANCE' || numbers[field] === others[field],
  );
}
