/** A scoring policy as it arrives, and its way into the rules' form. */
import * as z from 'zod/mini';
import type { StoredPolicy } from '../../../domain/policy/stored-policy.ts';
import { type PolicyProblem, policyProblems, type ScoringPolicy } from '../../../domain/policy.ts';
import { POLICY_NUMBERS, type PolicyNumber, policyNumbers } from '../../../domain/policy-fields.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { yesOrNo } from '../../one-of.ts';
import { day, money } from '../nodes.ts';

export const PolicyNode = lazily(() => {
  const text = z.nullable(z.string());
  const number = z.nullable(z.number());
  const actor = z.nullable(z.object({ source: text }));
  const numbers = Object.fromEntries(POLICY_NUMBERS.map((name) => [name, number]));
  return z.object({
    id: z.string(),
    name: text,
    isDefault: z.nullable(yesOrNo()),
    updatedAt: z.string(),
    createdBy: actor,
    updatedBy: actor,
    policyProblem: text,
    workspaceProblem: text,
    largeDealThreshold: money(),
    tasksSince: day(),
    ...(numbers as Record<PolicyNumber, typeof number>),
  });
});
export type PolicyNode = z.infer<ReturnType<typeof PolicyNode>>;

/** A policy record as the rules know it; an empty number is a problem of its own, and never reaches a formula. */
export function toStoredPolicy(node: PolicyNode): StoredPolicy {
  const empty = POLICY_NUMBERS.filter((name) => node[name] === null);
  const policy: ScoringPolicy = {
    id: node.id,
    name: node.name ?? '',
    isDefault: node.isDefault === true,
    ...policyNumbers(({ field }) => node[field] ?? 0),
    largeDealThreshold: {
      amount: node.largeDealThreshold.amount ?? 0,
      currency: node.largeDealThreshold.currency ?? '',
    },
  };
  const problems: PolicyProblem[] =
    empty.length > 0 ? empty.map((field) => ({ code: 'VALUE_MISSING', field })) : policyProblems(policy);
  return {
    id: node.id,
    name: policy.name,
    isDefault: policy.isDefault,
    changedAt: new Date(node.updatedAt),
    isMadeByApp: node.createdBy?.source === 'APPLICATION',
    isChangedByApp: node.updatedBy?.source === 'APPLICATION',
    policy,
    problems,
    tasksSince: node.tasksSince,
    storedProblem: node.policyProblem === '' ? null : node.policyProblem,
    workspaceProblem: node.workspaceProblem === '' ? null : node.workspaceProblem,
  };
}
