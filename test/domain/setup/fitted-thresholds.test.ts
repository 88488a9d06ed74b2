import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitThresholds,
  histogramOf,
  niceNumber,
  percentileOf,
} from '../../../src/domain/setup/fitted-thresholds.ts';

describe('a nice number', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1.2, 1],
    [137_000, 150_000],
    [122_000, 100_000],
    // Between 2 and 2.5 the ratio decides: √5 = 2.236.
    [223_000, 200_000],
    [224_000, 250_000],
    [95_000, 100_000],
    [7_000, 8_000],
    [999_999, 1_000_000],
  ])('of %d is %d', (value, nice) => {
    expect(niceNumber(value)).toBe(nice);
  });
});

describe('a percentile', () => {
  it.each([
    [[], 50, 0],
    [[7], 95, 7],
    [[10, 20, 30, 40, 50], 25, 20],
    [[50, 10, 40, 20, 30], 50, 30],
    // Position 4 × 0.95 = 3.8: 40 + 0.8 × 10.
    [[10, 20, 30, 40, 50], 95, 48],
  ])('of %j at %d is %d', (values, percent, expected) => {
    expect(percentileOf(values, percent)).toBeCloseTo(expected, 9);
  });
});

describe('fitted thresholds', () => {
  it('are the percentiles of the amounts above 0, as nice numbers', () => {
    // 10,000 to 190,000, then 400,000 and 900,000: positions 5, 10, 15 and 19 of the sorted 21 are 60, 110, 160 and
    // 400 thousand.
    const amounts = Array.from({ length: 19 }, (_, index) => (index + 1) * 10_000);
    expect(fitThresholds([0, 900_000, 400_000, ...amounts, 0, 0])).toEqual({
      at25: 60_000,
      at50: 100_000,
      at75: 150_000,
      at100: 400_000,
    });
  });

  it('rise where most amounts are alike', () => {
    const amounts = [100, 100, 100, 100, 100, 100, 101, 102, 103, 104];
    expect(fitThresholds(amounts)).toEqual({ at25: 100, at50: 150, at75: 200, at100: 250 });
  });

  it('are not made up from a few amounts', () => {
    expect(fitThresholds([1_000, 2_000, 3_000, 4_000, 4_000, 0])).toBeNull();
    expect(fitThresholds([])).toBeNull();
  });

  it('rise strictly from above 0, whatever the amounts', () => {
    const amount = fc.oneof(
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(0, 1, 2, 99_999.99),
    );
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
        const fitted = fitThresholds(amounts);
        if (fitted === null) return;
        const steps = [0, fitted.at25, fitted.at50, fitted.at75, fitted.at100];
        for (const [index, step] of steps.slice(1).entries()) expect(step).toBeGreaterThan(steps[index] ?? 0);
        for (const step of steps) expect(Number.isInteger(step)).toBe(true);
      }),
    );
  });
});

describe('a histogram', () => {
  it('has bars that grow by the same ratio, and every amount above 0 in one of them', () => {
    // 1 to 4096 is twelve doublings.
    const bars = histogramOf([0, 1, 1.9, 2, 1024, 4096]);
    expect(bars).toHaveLength(12);
    expect(bars.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(bars[1]?.from).toBeCloseTo(2, 9);
    expect(bars[1]?.to).toBeCloseTo(4, 9);
  });

  it('has one bar for amounts that are all alike, and none for none', () => {
    expect(histogramOf([5, 5, 0])).toEqual([{ from: 5, to: 5, count: 2 }]);
    expect(histogramOf([0, 0.5])).toEqual([]);
  });

  it('counts each amount once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true })), (amounts) => {
        const counted = histogramOf(amounts).reduce((total, { count }) => total + count, 0);
        expect(counted).toBe(amounts.filter((amount) => amount >= 1).length);
      }),
    );
  });
});
