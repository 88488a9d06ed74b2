import { defaultPolicy, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { type PointThresholds, policyProblems } from '../../domain/policy.ts';
import { fitThresholds, type HistogramBar, histogramOf } from '../../domain/setup/fitted-thresholds.ts';
import { movesUnder, readMembers } from '../selection/what-if.ts';
import type { WhatIfPorts } from '../selection/what-if-ports.ts';

/** What a class's companies are worth, and thresholds for it. */
export type FittedPart = {
  present: PointThresholds;
  /** Null where too few amounts are known. */
  fitted: PointThresholds | null;
  bars: HistogramBar[];
  /** Companies with any amount. */
  companies: number;
};

export type KeyCompany = { companyId: string; name: string; importance: number | null; isNew: boolean };

export type Fit = {
  policy: { id: string; name: string };
  /** Companies of the class that have a score. */
  scored: number;
  revenue: FittedPart;
  potential: FittedPart;
  /** Who is recommended as key under the present numbers, and who would be under the fitted ones. */
  keyBefore: number;
  keyAfter: number;
  /** The first of the latter, by rank. */
  key: KeyCompany[];
  /** Who would not be any more. */
  dropped: { companyId: string; name: string }[];
};

export type FitAnswer = { fit: Fit | null; refusal: string | null };

/** Companies that are named; the counts tell of the others. */
const MOST_NAMED = 100;

function partOf(present: PointThresholds, amounts: readonly number[]): FittedPart {
  const bars = histogramOf(amounts);
  return {
    present,
    fitted: fitThresholds(amounts),
    bars,
    companies: bars.reduce((total, { count }) => total + count, 0),
  };
}

/**
 * Thresholds of a policy fitted to what its own companies are worth, and who would be a key account with them. Nothing is
 * written.
 *
 * @param policyId null for the default policy
 * @throws {WorkspaceError}
 */
export async function fitPolicy(ports: WhatIfPorts, policyId: string | null): Promise<FitAnswer> {
  const policies = await ports.policies.all();
  const stored: StoredPolicy | undefined =
    policyId === null ? defaultPolicy(policies) : policies.find(({ id }) => id === policyId);
  if (!stored) return { fit: null, refusal: 'This scoring policy is not there any more.' };
  const members = await readMembers(ports, stored, policies);
  const amounts = [...members.parts.values()].map((part) => part.amounts);
  const { policy } = stored;
  const revenue = partOf(
    policy.revenueThresholds,
    amounts.map((amount) => amount.revenue),
  );
  const potential = partOf(
    policy.potentialThresholds,
    amounts.map((amount) => amount.potential),
  );
  const changed = {
    ...policy,
    revenueThresholds: revenue.fitted ?? policy.revenueThresholds,
    potentialThresholds: potential.fitted ?? policy.potentialThresholds,
  };
  const isUsable = policyProblems(changed).length === 0 && stored.problems.length === 0;
  const moves = isUsable ? movesUnder(members, policy, changed, ports.settings.language) : [];
  const key = moves.filter(({ after }) => after.recommended === 'KEY');
  const were = moves.filter(({ before }) => before.recommended === 'KEY');
  return {
    fit: {
      policy: { id: stored.id, name: stored.name },
      scored: members.scored.length,
      revenue,
      potential,
      keyBefore: were.length,
      keyAfter: key.length,
      key: key.slice(0, MOST_NAMED).map(({ companyId, name, before, after }) => ({
        companyId,
        name,
        importance: after.importance,
        isNew: before.recommended !== 'KEY',
      })),
      dropped: were
        .filter(({ after }) => after.recommended !== 'KEY')
        .slice(0, MOST_NAMED)
        .map(({ companyId, name }) => ({ companyId, name })),
    },
    refusal: null,
  };
}
