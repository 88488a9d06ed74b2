import type { ScoringPolicy } from '../policy.ts';
import { thresholdPoints } from './points.ts';
import { weigh } from './score.ts';
import { winPoints } from './win-rate.ts';

/** What a score was made of, before any policy weighed it. */
export type ImportanceAmounts = {
  /** In units of the base currency. */
  revenue: number;
  potential: number;
  /** 0 to 100, from ratings. */
  referencePoints: number;
  canDo: number;
  /** Deals of the last 730 days. */
  won: number;
  closed: number;
};

/**
 * What `scoreImportance` would say under another policy, from the same amounts: within 0.1, as stored amounts are
 * rounded to one decimal.
 *
 * @param policy a policy without problems
 */
export function importanceUnder(
  { revenue, potential, referencePoints, canDo, won, closed }: ImportanceAmounts,
  { weights, revenueThresholds, potentialThresholds, baselineWinRate }: ScoringPolicy,
): { score: number; revenuePoints: number } {
  const revenuePoints = thresholdPoints(revenue, revenueThresholds);
  return {
    score: weigh([
      { weight: weights.revenue, points: revenuePoints },
      { weight: weights.potential, points: thresholdPoints(potential, potentialThresholds) },
      { weight: weights.reference, points: referencePoints },
      { weight: weights.winnability, points: (winPoints(won, closed, baselineWinRate) + canDo) / 2 },
    ]),
    revenuePoints,
  };
}
