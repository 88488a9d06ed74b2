import { policyProblemText } from '../domain/policy-problem-texts.ts';
import { defaultPolicy, formerDefaults } from './policy-of.ts';
import type { ScoreRun } from './ports.ts';
import { requestRun, type SweepOptions, type SweepPorts, workOn } from './sweep.ts';

export type PolicyOutcome = {
  policyId: string;
  result: 'RESCORED' | 'REFUSED' | 'GONE';
  run: ScoreRun | null;
};

/**
 * What follows a change of scoring policies: a policy that can't be used says why on its record, and its companies
 * keep their scores; one that can is applied to its companies by a run that shows its progress. The companies of a
 * policy that is gone fall to the default, which a full pass applies; so do all without a policy to the built-in one
 * when no policy is the default any more. Of several that are marked as default, the one changed last keeps the mark.
 */
export const policiesChanged = async (
  ports: SweepPorts,
  policyIds: readonly string[],
  options: SweepOptions,
): Promise<PolicyOutcome[]> => {
  const policies = await ports.policies.all();
  const former = formerDefaults(policies);
  if (former.length > 0) await ports.policies.unmark(former);
  const hasDefault = policies.includes(defaultPolicy(policies));
  const outcomes: PolicyOutcome[] = [];
  for (const policyId of policyIds) {
    const policy = policies.find(({ id }) => id === policyId);
    const text = policy ? policyProblemText(policy.problems) : null;
    if (policy && text !== policy.storedProblem) await ports.policies.setProblem(policyId, text);
    const isRefused = text !== null;
    if (isRefused && hasDefault) {
      outcomes.push({ policyId, result: 'REFUSED', run: null });
      continue;
    }
    const run = await requestRun(ports, 'POLICY', policy && hasDefault ? policyId : null);
    outcomes.push({
      policyId,
      result: isRefused ? 'REFUSED' : policy ? 'RESCORED' : 'GONE',
      run: await workOn(ports, run, options),
    });
  }
  return outcomes;
};
