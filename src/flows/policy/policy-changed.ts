import { policyProblemText } from '../../domain/policy-problem-texts.ts';
import type { ScoreRun } from '../run/ports.ts';
import { requestRun } from '../run/request-run.ts';
import { type RunOptions, type RunPorts, workOn } from '../run/work-on.ts';
import type { ChangedPolicies } from './changed-policies.ts';
import { keepOneDefault } from './default-policy.ts';

export type PolicyOutcome = {
  policyId: string;
  result: 'CHECKED' | 'RESCORED' | 'REFUSED' | 'GONE';
  run: ScoreRun | null;
};

/**
 * What follows a change of scoring policies: a policy that can't be used says why on its record, and its companies
 * keep their scores; one that can is applied to its companies by a run that shows its progress. The companies of a
 * policy that is gone fall to the default, which a full pass applies; so do all without a policy when another policy
 * has to be the default, because none is any more (see `keepOneDefault`). One that was just made and is not the default
 * has no companies yet.
 */
export async function policiesChanged(
  ports: RunPorts,
  { policyIds, madeIds }: ChangedPolicies,
  options: RunOptions,
): Promise<PolicyOutcome[]> {
  const { policies, isNew } = await keepOneDefault(ports);
  const outcomes: PolicyOutcome[] = [];
  for (const policyId of policyIds) {
    const policy = policies.find(({ id }) => id === policyId);
    const text = policy ? policyProblemText(policy.problems, ports.settings.language) : null;
    if (policy && text !== policy.storedProblem) await ports.policies.setProblem(policyId, text);
    const isRefused = text !== null;
    if (isRefused && !isNew) {
      outcomes.push({ policyId, result: 'REFUSED', run: null });
      continue;
    }
    if (policy && madeIds.has(policyId) && !policy.isDefault && !isNew) {
      outcomes.push({ policyId, result: 'CHECKED', run: null });
      continue;
    }
    const run = await requestRun(ports, 'POLICY', policy && !isNew ? policyId : null);
    outcomes.push({
      policyId,
      result: isRefused ? 'REFUSED' : policy ? 'RESCORED' : 'GONE',
      run: await workOn(ports, run, options),
    });
  }
  return outcomes;
}
