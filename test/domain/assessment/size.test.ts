import { describe, expect, it } from 'vitest';
import { laterSize, needsRates, percentOfLarge } from '../../../src/domain/assessment/size.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';
import type { Money } from '../../../src/domain/shared/money.ts';

const TODAY = parseDay('2026-11-23') ?? 0;
const SPRING = parseDay('2026-03-01') ?? 0;

/** A dollar is 0.8 € since March; a pound had no rate for a while. */
const exchange = {
  baseCurrency: 'EUR',
  rates: {
    USD: [
      { from: 0, rate: 0.9 },
      { from: SPRING, rate: 0.8 },
    ],
  },
};
const LARGE: Money = { amount: 100_000, currency: 'EUR' };

describe('the size of a deal', () => {
  it.each<[string, Money, Money, number | null]>([
    ['in the currency of the threshold', { amount: 50_000, currency: 'EUR' }, LARGE, 50],
    ['in another one, by the rate of today', { amount: 200_000, currency: 'USD' }, LARGE, 160],
    [
      'held against a threshold in another one',
      { amount: 80_000, currency: 'EUR' },
      { amount: 200_000, currency: 'USD' },
      50,
    ],
    ['in a blank currency, which is the base currency', { amount: 50_000, currency: '' }, LARGE, 50],
    [
      'whatever the threshold is in',
      { amount: 80_000, currency: null },
      { amount: 200_000, currency: 'USD' },
      50,
    ],
    ['in a currency without a rate', { amount: 50_000, currency: 'GBP' }, LARGE, null],
    ['without an amount', { amount: null, currency: 'EUR' }, LARGE, null],
    ['without a threshold', { amount: 50_000, currency: 'EUR' }, { amount: 0, currency: 'EUR' }, null],
  ])('%s', (_which, money, threshold, percent) => {
    const found = percentOfLarge(money, threshold, exchange, TODAY);
    if (percent === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(percent, 9);
  });

  it.each<[string, Money[], Money, boolean]>([
    ['in the currency of the threshold', [{ amount: 1, currency: 'EUR' }], LARGE, false],
    [
      'in another one',
      [
        { amount: 1, currency: 'EUR' },
        { amount: 1, currency: 'USD' },
      ],
      LARGE,
      true,
    ],
    ['in a blank one, as nobody says which is the base currency', [{ amount: 1, currency: '' }], LARGE, true],
    ['in a blank one as the threshold', [{ amount: 1, currency: null }], { amount: 1, currency: '' }, false],
    ['without an amount', [{ amount: null, currency: 'USD' }], LARGE, false],
    ['of nothing', [{ amount: 0, currency: '' }], LARGE, false],
  ])('wants rates, or does not: %s', (_which, values, threshold, wants) => {
    expect(needsRates(values, threshold)).toBe(wants);
  });

  it('of later needs is their sum, to which one without a rate adds nothing', () => {
    const values = [
      { amount: 50_000, currency: 'EUR' },
      { amount: 100_000, currency: 'USD' },
      { amount: 1_000_000, currency: 'GBP' },
    ];
    const { count, percent } = laterSize(values, LARGE, exchange, TODAY);
    expect(count).toBe(3);
    expect(percent).toBeCloseTo(130, 9);
    expect(laterSize([], LARGE, exchange, TODAY)).toEqual({ count: 0, percent: null });
  });
});
