/** A scoring policy as it arrives, and its way into the rules' form. */
import * as z from 'zod/mini';
import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { type PolicyProblem, policyProblems, type ScoringPolicy } from '../../domain/policy.ts';
import { POLICY_NUMBERS, type PolicyNumber } from '../../domain/policy-fields.ts';
import { money } from './nodes.ts';

const number = z.nullable(z.number());
const actor = z.nullable(z.object({ source: z.nullable(z.string()) }));

export const PolicyNode = z.extend(
  z.object({
    id: z.string(),
    name: z.nullable(z.string()),
    isDefault: z.nullable(z.boolean()),
    updatedAt: z.string(),
    createdBy: actor,
    updatedBy: actor,
    policyProblem: z.nullable(z.string()),
    workspaceProblem: z.nullable(z.string()),
    largeDealThreshold: money,
  }),
  Object.fromEntries(POLICY_NUMBERS.map((name) => [name, number])) as Record<PolicyNumber, typeof number>,
);

/** A policy record as the rules know it; an empty number is a problem of its own, and never reaches a formula. */
export const toStoredPolicy = (node: z.infer<typeof PolicyNode>): StoredPolicy => {
  const empty = POLICY_NUMBERS.filter((name) => node[name] === null);
  const value = (name: PolicyNumber): number => node[name] ?? 0;
  const policy: ScoringPolicy = {
    id: node.id,
    name: node.name ?? '',
    isDefault: node.isDefault === true,
    weights: {
      revenue: value('revenueWeight'),
      potential: value('potentialWeight'),
      reference: value('referenceWeight'),
      winnability: value('winnabilityWeight'),
    },
    revenueThresholds: {
      at25: value('revenueAt25'),
      at50: value('revenueAt50'),
      at75: value('revenueAt75'),
      at100: value('revenueAt100'),
    },
    potentialThresholds: {
      at25: value('potentialAt25'),
      at50: value('potentialAt50'),
      at75: value('potentialAt75'),
      at100: value('potentialAt100'),
    },
    baselineWinRate: value('baselineWinRate'),
    closenessWeights: {
      quality: value('qualityWeight'),
      density: value('densityWeight'),
      authority: value('authorityWeight'),
      commercial: value('commercialWeight'),
    },
    selection: {
      keyShare: value('keyShare'),
      keyMargin: value('keyMargin'),
      candidateBand: value('candidateBand'),
      entryScore: value('entryScore'),
      exitScore: value('exitScore'),
    },
    largeDealThreshold: {
      amount: node.largeDealThreshold.amount ?? 0,
      currency: node.largeDealThreshold.currency ?? '',
    },
    reviewMonths: {
      importance: value('importanceReviewMonths'),
      needs: value('needsReviewMonths'),
      closeness: value('closenessReviewMonths'),
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
    storedProblem: node.policyProblem === '' ? null : node.policyProblem,
    workspaceProblem: node.workspaceProblem === '' ? null : node.workspaceProblem,
  };
};
