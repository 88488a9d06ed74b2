import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/domain/shared/records.ts';
import { anyRecords, validPolicy } from '../support/arbitraries.ts';
import { company, contract, day, daysAgo, opportunity, term, usd } from '../support/records.ts';
import { importance, POLICY, revenue } from '../support/scores.ts';

// Scores are rounded from sums of fractions: a tenth is the smallest step, so half of it is tolerance enough.
function notLess(after: number | null, before: number | null): void {
  expect(after ?? -1).toBeGreaterThanOrEqual((before ?? -1) - 0.05);
}
// A won deal that gets an amount of 0 is free, and no bid any more.
const extra = fc.integer({ min: 1, max: 2_000_000 });
const more = (money: { amount: number | null; currency: string | null } | null, by: number) =>
  money === null ? null : { ...money, amount: (money.amount ?? 0) + by };

describe('what makes a customer more important', () => {
  // A tied contract that gets its first amount begins to stand for its deal, and a free deal that gets a price becomes a
  // bid: both are other things than a larger one.
  it('a larger amount of any contract, opportunity, need or typed value', () => {
    fc.assert(
      fc.property(anyRecords, validPolicy, extra, (records, policy, by) => {
        const larger = {
          ...records,
          company: {
            ...records.company,
            potentialAnnualValue: more(records.company.potentialAnnualValue, by),
          },
          contracts: records.contracts.map((one) =>
            one.amount?.amount ? { ...one, amount: more(one.amount, by) } : one,
          ),
          opportunities: records.opportunities.map((one) =>
            one.amount?.amount === 0 ? one : { ...one, amount: more(one.amount, by) },
          ),
          needs: records.needs.map((one) => ({ ...one, estimatedValue: more(one.estimatedValue, by) })),
        };
        notLess(importance(larger, { policy }).score, importance(records, { policy }).score);
      }),
    );
  });

  it('a higher rating', () => {
    const steps = fc.constantFrom<readonly [Rating, Rating]>([1, 2], [2, 3], [3, 4], [4, 5]);
    fc.assert(
      fc.property(anyRecords, validPolicy, steps, (records, policy, [lower, higher]) => {
        for (const field of ['referenceValue', 'deliveryFit'] as const) {
          const rated = (value: Rating) =>
            importance({ ...records, company: { ...records.company, [field]: value } }, { policy }).score;
          notLess(rated(higher), rated(lower));
        }
      }),
    );
  });

  it('another deal won; and another one lost never does', () => {
    fc.assert(
      fc.property(anyRecords, validPolicy, fc.integer({ min: 0, max: 364 }), (records, policy, ago) => {
        const before = importance(records, { policy }).score;
        const and = (stage: string) =>
          importance(
            {
              ...records,
              opportunities: [
                ...records.opportunities,
                opportunity({ id: 'another', stage, closedOn: daysAgo(ago), amount: usd(10_000) }),
              ],
            },
            { policy },
          ).score;
        notLess(and('CUSTOMER'), before);
        if (before !== null) notLess(before, and('LOST'));
      }),
    );
  });

  it('an open deal that moves on', () => {
    const stages = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'];
    fc.assert(
      fc.property(anyRecords, extra, (records, amount) => {
        const scores = stages.map((stage) => {
          const open = opportunity({ id: 'another', stage, amount: usd(amount) });
          return importance({ ...records, opportunities: [...records.opportunities, open] }).score;
        });
        scores.slice(1).forEach((after, index) => {
          notLess(after, scores[index] ?? null);
        });
      }),
    );
  });

  it('a new counted contract that links to no deal', () => {
    fc.assert(
      fc.property(anyRecords, extra, (records, amount) => {
        const signed = contract({ id: 'another', amount: usd(amount), signedOn: daysAgo(3) });
        const after = importance({ ...records, contracts: [...records.contracts, signed] });
        notLess(after.score, importance(records).score);
      }),
    );
  });

  it('a higher baseline win rate of its class', () => {
    const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(anyRecords, rate, rate, (records, one, other) => {
        const at = (baselineWinRate: number) =>
          importance(records, { policy: { ...POLICY, baselineWinRate } }).score;
        notLess(at(Math.max(one, other)), at(Math.min(one, other)));
      }),
    );
  });
});

// The rules do not promise that every good thing raises a score. These are meant to be so.
describe('what may lower a score although it looks like progress', () => {
  it('winning a deal takes it out of the pipeline', () => {
    const deal = (fields: object) =>
      opportunity({ amount: usd(3_000_000), closedOn: daysAgo(400), ...fields });
    const before = importance({ opportunities: [deal({ stage: 'PROPOSAL' })] });
    const after = importance({ opportunities: [deal({ stage: 'CUSTOMER' })] });
    expect(before.parts.potential.value).toBeCloseTo(1_800_000, 6);
    expect(after.parts.potential.value).toBe(0);
    expect(after.score ?? 0).toBeLessThan(before.score ?? 0);
  });

  it('a contract spreads what its deal counted at once', () => {
    const won = opportunity({ stage: 'CUSTOMER', amount: usd(365_000), closedOn: day('2026-06-30') });
    const spread = term('2026-07-01', '2027-06-30', 365_000, { opportunityId: won.id });
    expect(revenue({ opportunities: [won] })).toBe(365_000);
    expect(revenue({ opportunities: [won], contracts: [spread] })).toBe(0);
  });

  it('a first record turns "no score" into a low one', () => {
    expect(importance({}).score).toBeNull();
    expect(importance({ company: company({ referenceValue: 1 }) }).score).toBe(3);
  });
});
