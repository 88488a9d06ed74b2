import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type ScoringPolicy } from '../../../src/domain/policy.ts';
import { recommend } from '../../../src/domain/selection/recommend.ts';
import { type Measured, recommendUnder } from '../../../src/domain/selection/under-policy.ts';

const measured: fc.Arbitrary<Measured[]> = fc.uniqueArray(
  fc.record({
    companyId: fc.uuid(),
    importance: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    revenuePoints: fc.double({ min: 0, max: 100, noNaN: true }),
    status: fc.constantFrom(null, 'KEY' as const, 'WATCH' as const),
    amounts: fc.option(
      fc.record({
        revenue: fc.nat(2_000_000),
        potential: fc.nat(5_000_000),
        referencePoints: fc.constantFrom(0, 25, 50, 75, 100),
        canDo: fc.constantFrom(0, 25, 50, 75, 100),
        won: fc.nat(3),
        closed: fc.integer({ min: 3, max: 6 }),
      }),
    ),
  }),
  { selector: ({ companyId }) => companyId, maxLength: 30 },
);

const SHARES: ScoringPolicy = {
  ...DEFAULT_POLICY,
  selection: { ...DEFAULT_POLICY.selection, keyShare: 40, entryScore: 20 },
};
const WEIGHTS: ScoringPolicy = { ...DEFAULT_POLICY, weights: { ...DEFAULT_POLICY.weights, revenue: 0 } };

describe('what is recommended under another policy', () => {
  it('is what the ranking recommends, by the stored scores, where only shares and limits change', () => {
    fc.assert(
      fc.property(measured, (some) => {
        expect(recommendUnder(some, DEFAULT_POLICY, SHARES)).toEqual(recommend(some, SHARES.selection));
      }),
    );
  });

  it('keeps who has no score without one, and who is known by the score alone at that', () => {
    fc.assert(
      fc.property(measured, (some) => {
        const scores = new Map(
          recommendUnder(some, DEFAULT_POLICY, WEIGHTS).map(({ companyId, importance }) => [
            companyId,
            importance,
          ]),
        );
        for (const { companyId, importance, amounts } of some) {
          if (importance === null || amounts === null) expect(scores.get(companyId)).toBe(importance);
        }
      }),
    );
  });

  it('follows from what a score was made of where weights change', () => {
    const one: Measured = {
      companyId: 'company-1',
      importance: 90,
      revenuePoints: 100,
      status: null,
      // Potential of 1.5 M has 75 points, no bid can-win 30.
      amounts: {
        revenue: 1_000_000,
        potential: 1_500_000,
        referencePoints: 100,
        canDo: 50,
        won: 0,
        closed: 0,
      },
    };
    // (30 × 75 + 20 × 100 + 20 × 40) / 70 = 5,050 / 70 = 72.1.
    expect(recommendUnder([one], DEFAULT_POLICY, WEIGHTS)).toMatchObject([{ importance: 72.1 }]);
  });
});
