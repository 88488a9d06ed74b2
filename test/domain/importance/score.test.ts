import { describe, expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { DEFAULT_SETTINGS, OTHER_OPEN_STAGE_PROBABILITY } from '../../../src/domain/shared/settings.ts';
import { company, contact, contract, daysAgo, money, need, opportunity, usd } from '../support/records.ts';
import { codes, importance, onlyWeight, POLICY } from '../support/scores.ts';

describe('no score without anything to judge, 0 is a judgement', () => {
  // Can-win without history is 30, so anything at all gives 20 × (30 + 0) / 2 / 100 = 3 points.
  const cases: [string, Partial<CompanyRecords>, number | null][] = [
    ['nothing', {}, null],
    ['a contact alone', { contacts: [contact()] }, null],
    ["another company's contract alone", { contractsOfOthers: [contract()] }, null],
    ['an empty typed value', { company: company({ potentialAnnualValue: usd(null) }) }, null],
    ['a typed value of 0', { company: company({ potentialAnnualValue: usd(0) }) }, 3],
    ['a typed value without a rate', { company: company({ potentialAnnualValue: money(5, 'JPY') }) }, 3],
    ['a draft contract', { contracts: [contract({ status: 'DRAFT' })] }, 3],
    ['a contract without a status', { contracts: [contract({ status: null })] }, 3],
    ['an opportunity without anything', { opportunities: [opportunity({ stage: null })] }, 3],
    ['a need without a value', { needs: [need()] }, 3],
    ['a dropped need', { needs: [need({ isOpen: false })] }, 3],
    ['one star for reference', { company: company({ referenceValue: 1 }) }, 3],
    ['one star for delivery fit', { company: company({ deliveryFit: 1 }) }, 3],
    // One deal lost: can-win 24, 20 × 24 / 2 / 100
    ['a lost deal', { opportunities: [opportunity({ stage: 'LOST', closedOn: daysAgo(3) })] }, 2.4],
  ];
  it.each(cases)('%s', (_, fields, expected) => {
    expect(importance(fields).score).toBe(expected);
  });

  it('says that there is nothing, and names nothing as missing', () => {
    const { reasons, missing } = importance({});
    expect(reasons).toEqual([{ code: 'NO_INPUT' }]);
    expect(missing).toEqual([]);
  });
});

// 50 revenue, 25 potential, 100 reference, (30 + 50) / 2 = 40 winnability
const MIXED: Partial<CompanyRecords> = {
  company: company({ potentialAnnualValue: usd(100_000), referenceValue: 5, deliveryFit: 3 }),
  contracts: [contract({ amount: usd(200_000), signedOn: daysAgo(9) })],
};

describe('score = Σ weight × points / Σ weight', () => {
  it.each([
    ['30, 30, 20, 20: (1500 + 750 + 2000 + 800) / 100', [30, 30, 20, 20], 50.5],
    ['1, 1, 1, 1: 215 / 4 = 53.75', [1, 1, 1, 1], 53.8],
    ['3, 0, 0, 0', [3, 0, 0, 0], 50],
    ['0, 0, 0, 7', [0, 0, 0, 7], 40],
    ['3, 1, 0, 0: 175 / 4 = 43.75', [3, 1, 0, 0], 43.8],
    ['60, 60, 40, 40: twice the weights, the same score', [60, 60, 40, 40], 50.5],
    ['0.2, 0.1, 0, 0: 12.5 / 0.3 = 41.67', [0.2, 0.1, 0, 0], 41.7],
    ['50, 50, 50, 0: 175 / 3 = 58.33', [50, 50, 50, 0], 58.3],
  ] as const)('%s', (_, [revenue, potential, reference, winnability], expected) => {
    const policy = { ...POLICY, weights: { revenue, potential, reference, winnability } };
    const scored = importance(MIXED, { policy });
    expect(scored.score).toBe(expected);
    expect(scored.parts.revenue.weight).toBe(revenue);
    expect(scored.parts.winnability.weight).toBe(winnability);
  });

  it('keeps the parts unrounded and gives a reason for each', () => {
    const { parts, reasons } = importance(MIXED);
    expect([parts.revenue.points, parts.potential.points, parts.reference.points]).toEqual([50, 25, 100]);
    expect(parts.winnability.points).toBeCloseTo(40, 9);
    expect(codes(reasons)).toEqual(['REVENUE', 'POTENTIAL_TYPED', 'REFERENCE', 'WINNABILITY']);
  });

  it('reaches 100', () => {
    const opportunities = [opportunity({ stage: 'CUSTOMER', closedOn: daysAgo(1), amount: usd(1_000_000) })];
    const best = company({ potentialAnnualValue: usd(3_000_000), referenceValue: 5, deliveryFit: 5 });
    const policy = { ...POLICY, baselineWinRate: 1 };
    expect(importance({ company: best, opportunities }, { policy }).score).toBe(100);
  });
});

describe('rounded half up to one decimal', () => {
  // Revenue decides alone: below 50 000, 2 000 are one point; above 500 000, 20 000 are one point.
  it.each([
    [80, 0],
    [99, 0],
    [100, 0.1],
    [24_680, 12.3],
    [24_699, 12.3],
    [24_700, 12.4],
    [40_100, 20.1],
    [40_300, 20.2],
    [40_500, 20.3],
    [40_700, 20.4],
    [40_900, 20.5],
    [49_800, 24.9],
    [49_900, 25],
    [998_800, 99.9],
    [998_999, 99.9],
    [999_000, 100],
  ])('%d gives %d', (amount, expected) => {
    const contracts = [contract({ amount: usd(amount), signedOn: daysAgo(1) })];
    expect(importance({ contracts }, { policy: onlyWeight('revenue') }).score).toBe(expected);
  });
});

it('is delivered with the documented defaults', () => {
  const { id: _, ...documented } = POLICY;
  expect(DEFAULT_POLICY).toMatchObject(documented);
  expect(DEFAULT_SETTINGS).toMatchObject({
    baseCurrency: 'USD',
    wonStages: ['CUSTOMER'],
    lostStages: ['LOST'],
    stageProbabilities: { NEW: 0.1, SCREENING: 0.2, MEETING: 0.4, PROPOSAL: 0.6 },
  });
  expect(OTHER_OPEN_STAGE_PROBABILITY).toBe(0.2);
});
