import type { PointThresholds } from '../policy.ts';
import type { Rating } from '../shared/records.ts';

/**
 * Points of an amount: straight lines through (0, 0), (at25, 25), (at50, 50), (at75, 75), (at100, 100).
 *
 *   points = lower + 25 × (value − from) / (to − from)      within a segment, capped at 100
 *
 * @param value amount in units of the base currency; a negative one gives 0
 * @param thresholds strictly rising amounts (a policy is checked before it is used)
 * @returns 0 to 100
 */
export function thresholdPoints(value: number, thresholds: PointThresholds): number {
  const steps = [0, thresholds.at25, thresholds.at50, thresholds.at75, thresholds.at100];
  if (value <= 0) return 0;
  if (value >= thresholds.at100) return 100;
  const segment = steps.findIndex((_, index) => value < (steps[index + 1] ?? Number.POSITIVE_INFINITY));
  const from = steps[segment] ?? 0;
  const to = steps[segment + 1] ?? from;
  return 25 * (segment + (value - from) / (to - from));
}

/** Points of a rating: 25 × (stars − 1), so one star gives 0 and five give 100; no rating gives 0. */
export const ratingPoints = (rating: Rating | null): number => (rating === null ? 0 : 25 * (rating - 1));
