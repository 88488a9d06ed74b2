import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import { thresholdPoints } from '../../../src/domain/importance/points.ts';
import type { Money } from '../../../src/domain/shared/money.ts';
import { anyRecords, risingThresholds, validPolicy } from '../support/arbitraries.ts';
import { usd } from '../support/records.ts';
import { importance, SETTINGS } from '../support/scores.ts';

/** The same records with every amount seen through a function. */
const withAmounts = (
  records: CompanyRecords,
  change: (amount: Money | null) => Money | null,
): CompanyRecords => ({
  ...records,
  company: { ...records.company, potentialAnnualValue: change(records.company.potentialAnnualValue) },
  opportunities: records.opportunities.map((one) => ({ ...one, amount: change(one.amount) })),
  contracts: records.contracts.map((one) => ({ ...one, amount: change(one.amount) })),
  needs: records.needs.map((one) => ({ ...one, estimatedValue: change(one.estimatedValue) })),
});

const isEmpty = ({ company, opportunities, contracts, needs }: CompanyRecords): boolean =>
  opportunities.length + contracts.length + needs.length === 0 &&
  company.referenceValue === null &&
  company.deliveryFit === null &&
  (company.potentialAnnualValue === null || company.potentialAnnualValue.amount === null);

it('is 0 to 100 with one decimal, and null only where there is nothing to judge', () => {
  fc.assert(
    fc.property(anyRecords, validPolicy, (records, policy) => {
      const { score, parts } = importance(records, { policy });
      if (isEmpty(records)) {
        expect(score).toBeNull();
        return;
      }
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(score).toBe(Number(score?.toFixed(1)));
      for (const { points } of Object.values(parts)) {
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
      }
    }),
  );
});

describe('missing and 0', () => {
  it('a missing amount earns and promises what 0 does; only a deal without one is a bid all the same', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const asZero = withAmounts(records, (money) => ((money?.amount ?? null) === null ? usd(0) : money));
        const { revenue, potential } = importance(records).parts;
        expect(importance(asZero).parts).toMatchObject({ revenue, potential });
      }),
    );
  });

  it('no rating and one star give the same points', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        fc.pre(!isEmpty(records));
        const { company } = records;
        const starred = {
          ...records,
          company: {
            ...company,
            referenceValue: company.referenceValue ?? 1,
            deliveryFit: company.deliveryFit ?? 1,
          },
        };
        expect(importance(starred).score).toBe(importance(records).score);
      }),
    );
  });
});

describe('currencies', () => {
  // Rates and factors that are powers of two keep the arithmetic exact, so that equal means equal.
  const powersOfTwo = fc.constantFrom(0.125, 0.5, 2, 8);

  it('an amount counts the same in whatever currency it is written', () => {
    fc.assert(
      fc.property(anyRecords, powersOfTwo, (records, rate) => {
        const rewritten = withAmounts(records, (money) =>
          money?.currency === 'USD' && money.amount !== null
            ? { amount: money.amount / rate, currency: 'XTS' }
            : money,
        );
        const settings = { ...SETTINGS, rates: { ...SETTINGS.rates, XTS: rate } };
        expect(importance(rewritten, { settings })).toEqual(importance(records));
      }),
    );
  });

  it('another base currency, with rates and thresholds to match, gives the same scores', () => {
    fc.assert(
      fc.property(anyRecords, validPolicy, powersOfTwo, (records, policy, perDollar) => {
        const settings = {
          ...SETTINGS,
          baseCurrency: 'XTS',
          rates: { USD: perDollar, EUR: 1.1 * perDollar, CNY: 0.125 * perDollar },
        };
        const scaled = ({ at25, at50, at75, at100 }: typeof policy.revenueThresholds) => ({
          at25: at25 * perDollar,
          at50: at50 * perDollar,
          at75: at75 * perDollar,
          at100: at100 * perDollar,
        });
        const rebased = {
          ...policy,
          revenueThresholds: scaled(policy.revenueThresholds),
          potentialThresholds: scaled(policy.potentialThresholds),
        };
        // What has no currency is in the base currency, whichever that is.
        const inDollars = withAmounts(records, (money) =>
          money?.currency === null ? { ...money, currency: 'USD' } : money,
        );
        expect(importance(inDollars, { policy: rebased, settings }).score).toBe(
          importance(inDollars, { policy }).score,
        );
      }),
    );
  });

  it('an amount without a rate moves no score, and is named', () => {
    const withoutRate = (money: Money | null): boolean =>
      money?.currency === 'JPY' && (money.amount ?? 0) > 0;
    fc.assert(
      fc.property(anyRecords, (records) => {
        const scored = importance(records);
        const emptied = withAmounts(records, (money) => (withoutRate(money) ? usd(null) : money));
        expect(importance(emptied).parts).toEqual(scored.parts);
        if (!isEmpty(emptied)) expect(importance(emptied).score).toBe(scored.score);
      }),
    );
  });

  it('every amount that would count and has no rate is named once', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { missing } = importance(records);
        const named = missing.flatMap((reason) =>
          reason.code === 'AMOUNT_WITHOUT_RATE' ? [`${reason.object} ${reason.id}`] : [],
        );
        expect(new Set(named).size).toBe(named.length);
        const unknown = (money: Money | null) => (money?.amount ?? 0) > 0 && money?.currency === 'JPY';
        // A deal that a contract may stand for is named by the contract, or not at all.
        const tied = new Set(
          [...records.contracts, ...records.contractsOfOthers].map(({ opportunityId }) => opportunityId),
        );
        const due = [
          ...(unknown(records.company.potentialAnnualValue) ? ['company company-1'] : []),
          ...records.opportunities
            .filter(
              ({ id, stage, amount }) =>
                stage !== 'CUSTOMER' && stage !== 'LOST' && !tied.has(id) && unknown(amount),
            )
            .map(({ id }) => `opportunity ${id}`),
          ...records.needs
            .filter(
              ({ isOpen, horizon, expectedOn, opportunityId, estimatedValue }) =>
                isOpen &&
                (horizon ?? expectedOn) !== null &&
                opportunityId === null &&
                unknown(estimatedValue),
            )
            .map(({ id }) => `accountNeed ${id}`),
        ];
        expect(named).toEqual(expect.arrayContaining(due));
      }),
    );
  });
});

describe('points', () => {
  it('are 25, 50, 75 and 100 at the steps of any rising thresholds, and half-way between them', () => {
    fc.assert(
      fc.property(risingThresholds, (thresholds) => {
        const { at25, at50, at75, at100 } = thresholds;
        [0, at25, at50, at75, at100].forEach((step, index, steps) => {
          expect(thresholdPoints(step, thresholds)).toBeCloseTo(25 * index, 9);
          const next = steps[index + 1];
          if (next === undefined) return;
          expect(thresholdPoints((step + next) / 2, thresholds)).toBeCloseTo(25 * index + 12.5, 9);
        });
        expect(thresholdPoints(at100 * 2, thresholds)).toBe(100);
      }),
    );
  });

  it('never fall as the amount rises', () => {
    const amount = fc.integer({ min: 0, max: 6_000_000 });
    fc.assert(
      fc.property(risingThresholds, amount, amount, (thresholds, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(thresholdPoints(more, thresholds)).toBeGreaterThanOrEqual(
          thresholdPoints(less, thresholds) - 1e-9,
        );
      }),
    );
  });
});
