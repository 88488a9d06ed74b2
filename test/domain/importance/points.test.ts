import { describe, expect, it } from 'vitest';
import { company, contract, daysAgo, usd } from '../support/records.ts';
import { importance } from '../support/scores.ts';

const revenuePoints = (amount: number): number =>
  importance({ contracts: [contract({ amount: usd(amount), signedOn: daysAgo(1) })] }).parts.revenue.points;
const potentialPoints = (amount: number): number =>
  importance({ company: company({ potentialAnnualValue: usd(amount) }) }).parts.potential.points;

describe('revenue points: 50 k, 200 k, 500 k, 1 M', () => {
  it.each([
    [0, 0],
    [1, 0.0005],
    [25_000, 12.5],
    [49_999, 24.9995],
    [50_000, 25],
    [50_001, 25 + 25 / 150_000],
    [125_000, 37.5],
    [199_999, 50 - 25 / 150_000],
    [200_000, 50],
    [200_001, 50 + 25 / 300_000],
    [499_999, 75 - 25 / 300_000],
    [500_000, 75],
    [500_001, 75 + 25 / 500_000],
    [999_999, 100 - 25 / 500_000],
    [1_000_000, 100],
    [1_000_001, 100],
    [1e12, 100],
  ])('%d', (amount, expected) => {
    expect(revenuePoints(amount)).toBeCloseTo(expected, 9);
  });
});

describe('potential points: 100 k, 500 k, 1.5 M, 3 M', () => {
  it.each([
    [0, 0],
    [40_000, 10],
    [99_999, 25 - 25 / 100_000],
    [100_000, 25],
    [100_001, 25 + 25 / 400_000],
    [499_999, 50 - 25 / 400_000],
    [500_000, 50],
    [500_001, 50 + 25 / 1_000_000],
    [1_499_999, 75 - 25 / 1_000_000],
    [1_500_000, 75],
    [1_500_001, 75 + 25 / 1_500_000],
    [2_999_999, 100 - 25 / 1_500_000],
    [3_000_000, 100],
    [3_000_001, 100],
  ])('%d', (amount, expected) => {
    expect(potentialPoints(amount)).toBeCloseTo(expected, 9);
  });
});

it('a negative sum of amounts gives no negative points', () => {
  expect(revenuePoints(-1)).toBe(0);
  expect(potentialPoints(-1)).toBe(0);
});

it.each([
  [null, 0],
  [1, 0],
  [2, 25],
  [3, 50],
  [4, 75],
  [5, 100],
] as const)('reference value %s gives %d points', (referenceValue, expected) => {
  const scored = importance({ company: company({ referenceValue, deliveryFit: 1 }) });
  expect(scored.parts.reference.points).toBe(expected);
});

it('names the ratings that are missing, and only those', () => {
  const missing = (fields: Parameters<typeof company>[0]) => importance({ company: company(fields) }).missing;
  const named = (field: string) => ({ code: 'RATING_MISSING', field });
  expect(missing({ potentialAnnualValue: usd(1) })).toEqual([named('referenceValue'), named('deliveryFit')]);
  expect(missing({ referenceValue: 1 })).toEqual([named('deliveryFit')]);
  expect(missing({ deliveryFit: 5 })).toEqual([named('referenceValue')]);
  expect(missing({ referenceValue: 3, deliveryFit: 3 })).toEqual([]);
});
