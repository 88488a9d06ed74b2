import type { ScoringPolicy } from './policy.ts';
import type { SELECTING_NUMBERS } from './policy-fields.ts';

export type PolicyChanges = Partial<Record<(typeof SELECTING_NUMBERS)[number], number>>;

/** A policy with some of its numbers changed. The result may have problems: see `policyProblems`. */
export const withNumbers = (policy: ScoringPolicy, changes: PolicyChanges): ScoringPolicy => {
  const { weights, revenueThresholds: revenue, potentialThresholds: potential, selection } = policy;
  return {
    ...policy,
    weights: {
      revenue: changes.revenueWeight ?? weights.revenue,
      potential: changes.potentialWeight ?? weights.potential,
      reference: changes.referenceWeight ?? weights.reference,
      winnability: changes.winnabilityWeight ?? weights.winnability,
    },
    revenueThresholds: {
      at25: changes.revenueAt25 ?? revenue.at25,
      at50: changes.revenueAt50 ?? revenue.at50,
      at75: changes.revenueAt75 ?? revenue.at75,
      at100: changes.revenueAt100 ?? revenue.at100,
    },
    potentialThresholds: {
      at25: changes.potentialAt25 ?? potential.at25,
      at50: changes.potentialAt50 ?? potential.at50,
      at75: changes.potentialAt75 ?? potential.at75,
      at100: changes.potentialAt100 ?? potential.at100,
    },
    baselineWinRate: changes.baselineWinRate ?? policy.baselineWinRate,
    selection: {
      keyShare: changes.keyShare ?? selection.keyShare,
      keyMargin: changes.keyMargin ?? selection.keyMargin,
      candidateBand: changes.candidateBand ?? selection.candidateBand,
      entryScore: changes.entryScore ?? selection.entryScore,
      exitScore: changes.exitScore ?? selection.exitScore,
    },
  };
};

/** Whether two policies give every company the same importance, whatever they select. */
export const scoresAlike = (one: ScoringPolicy, other: ScoringPolicy): boolean => {
  const scoring = ({ weights, revenueThresholds, potentialThresholds, baselineWinRate }: ScoringPolicy) =>
    [weights, revenueThresholds, potentialThresholds]
      .flatMap((group) => Object.values(group))
      .concat(baselineWinRate);
  const others = scoring(other);
  return scoring(one).every((value, index) => value === others[index]);
};
