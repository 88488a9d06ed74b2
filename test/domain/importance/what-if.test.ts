import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/domain/explanation.ts';
import type { ImportanceParts } from '../../../src/domain/importance/score.ts';
import { type ImportanceAmounts, importanceUnder } from '../../../src/domain/importance/what-if.ts';
import type { PointThresholds, ScoringPolicy } from '../../../src/domain/policy.ts';
import { anyRecords, validPolicy } from '../support/arbitraries.ts';
import { importance, POLICY, score } from '../support/scores.ts';
import { WORKED_EXAMPLE } from '../worked-example.ts';

/** What a stored explanation keeps of a score: amounts rounded to one decimal. */
function stored(fields: Parameters<typeof score>[0], policy: ScoringPolicy): ImportanceAmounts {
  const parts = explain(score(fields, { policy }), policy, 'USD').importance.parts as ImportanceParts;
  return {
    revenue: parts.revenue.amount,
    potential: parts.potential.value,
    referencePoints: parts.reference.points,
    canDo: parts.winnability.canDo,
    won: parts.winnability.won,
    closed: parts.winnability.closed,
  };
}

const inThousands = ({ at25, at50, at75, at100 }: PointThresholds): PointThresholds => ({
  at25: at25 * 1000,
  at50: at50 * 1000,
  at75: at75 * 1000,
  at100: at100 * 1000,
});

/** Thresholds so far apart that a rounded amount moves no point: a tenth of a unit decides nothing. */
const anyPolicy = validPolicy.map((policy) => ({
  ...policy,
  revenueThresholds: inThousands(policy.revenueThresholds),
  potentialThresholds: inThousands(policy.potentialThresholds),
}));

// Two scores of one decimal that lie a tenth apart differ by a hair more in binary.
const A_TENTH = 0.1 + 1e-9;

describe('importance from what a stored score was made of', () => {
  it('with unchanged numbers is the stored score, within a tenth', () => {
    fc.assert(
      fc.property(anyRecords, anyPolicy, (records, policy) => {
        const scored = importance(records, { policy }).score;
        fc.pre(scored !== null);
        const again = importanceUnder(stored(records, policy), policy).score;
        expect(Math.abs(again - (scored ?? 0))).toBeLessThanOrEqual(A_TENTH);
      }),
    );
  });

  it('under another policy is the score that this one would give, within a tenth', () => {
    fc.assert(
      fc.property(anyRecords, anyPolicy, anyPolicy, (records, policy, other) => {
        const expected = importance(records, { policy: other });
        fc.pre(expected.score !== null);
        const seen = importanceUnder(stored(records, policy), other);
        expect(Math.abs(seen.score - (expected.score ?? 0))).toBeLessThanOrEqual(A_TENTH);
        expect(Math.abs(seen.revenuePoints - expected.parts.revenue.points)).toBeLessThanOrEqual(A_TENTH);
      }),
    );
  });

  it('gives the worked example its score', () => {
    const { score: seen } = importanceUnder(stored(WORKED_EXAMPLE, POLICY), POLICY);
    expect(seen).toBe(importance(WORKED_EXAMPLE).score);
  });

  it.each<[string, Partial<ScoringPolicy>, number]>([
    // 200 k are 50 points, 500 k are 50; reference 75; can-win 100 × 2.2 / 5 = 44, can-do 50
    ['the standard policy', {}, 54.4],
    ['weights', { weights: { revenue: 1, potential: 0, reference: 0, winnability: 0 } }, 50],
    [
      'thresholds',
      { revenueThresholds: { at25: 50_000, at50: 100_000, at75: 200_000, at100: 300_000 } },
      61.9,
    ],
    // can-win 100 × 3 / 5 = 60
    ['the baseline', { baselineWinRate: 0.5 }, 56],
  ])('follows %s', (_what, changes, expected) => {
    const amounts = {
      revenue: 200_000,
      potential: 500_000,
      referencePoints: 75,
      canDo: 50,
      won: 1,
      closed: 1,
    };
    expect(importanceUnder(amounts, { ...POLICY, ...changes }).score).toBe(expected);
  });
});
