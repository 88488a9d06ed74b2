import { describe, expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import type { Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import { contract, day, daysAgo, opportunity, term, usd } from '../support/records.ts';
import { importance, revenue, SETTINGS } from '../support/scores.ts';

const won = (ago: number | null, fields: Partial<Opportunity> = {}): Opportunity =>
  opportunity({
    stage: 'CUSTOMER',
    amount: usd(40_000),
    closedOn: ago === null ? null : daysAgo(ago),
    ...fields,
  });
const linked = (fields: Partial<Contract> = {}): Contract =>
  contract({ opportunityId: 'opportunity-1', amount: usd(7_000), signedOn: daysAgo(5), ...fields });

describe('a won opportunity without a contract counts in full on its close date', () => {
  it.each([
    ['today', 0, 40_000],
    ['tomorrow', -1, 0],
    ['in a year', -365, 0],
    ['364 days ago, the first day of the window', 364, 40_000],
    ['365 days ago', 365, 0],
    ['366 days ago', 366, 0],
  ])('closed %s', (_, ago, expected) => {
    expect(revenue({ opportunities: [won(ago)] })).toBe(expected);
  });

  it('has no revenue without a close date, and says so', () => {
    const scored = importance({ opportunities: [won(null)] });
    expect(scored.parts.revenue.amount).toBe(0);
    expect(scored.missing).toContainEqual({ code: 'CLOSE_DATE_MISSING', id: 'opportunity-1' });
  });

  it.each(['LOST', 'NEW', 'PROPOSAL', 'ARCHIVED', null])('stage %s has none', (stage) => {
    expect(revenue({ opportunities: [won(10, { stage })] })).toBe(0);
  });

  it('asks the settings what won means', () => {
    const settings = { ...SETTINGS, wonStages: ['SIGNED', 'LIVE'] };
    expect(revenue({ opportunities: [won(10, { stage: 'LIVE' })] }, { settings })).toBe(40_000);
    expect(revenue({ opportunities: [won(10)] }, { settings })).toBe(0);
  });
});

describe('a counted contract stands for the deal it links to', () => {
  const cases: [string, Partial<CompanyRecords>, number][] = [
    ['active: only the contract counts', { contracts: [linked()] }, 7_000],
    ['expired', { contracts: [linked({ status: 'EXPIRED' })] }, 7_000],
    ['terminated', { contracts: [linked({ status: 'TERMINATED' })] }, 7_000],
    ['its term over before the window', { contracts: [term('2024-01-01', '2024-12-31', 9, linkOnly())] }, 0],
    // It does not stand: the deal counts itself.
    ['without an amount', { contracts: [linked({ amount: null })] }, 40_000],
    ['a draft stands for nothing', { contracts: [linked({ status: 'DRAFT' })] }, 40_000],
    ['nor does one without a status', { contracts: [linked({ status: null })] }, 40_000],
    ['linked to another deal: both count', { contracts: [linked({ opportunityId: 'other' })] }, 47_000],
    ['linked to none: both count', { contracts: [linked({ opportunityId: null })] }, 47_000],
    ["another company's contract covers the deal, earns nothing here", { contractsOfOthers: [linked()] }, 0],
    ["another company's draft does not", { contractsOfOthers: [linked({ status: 'DRAFT' })] }, 40_000],
    [
      'a draft beside a counted one',
      { contracts: [linked({ id: 'a', status: 'DRAFT' }), linked({ id: 'b' })] },
      7_000,
    ],
    ['two contracts of one deal', { contracts: [linked({ id: 'a' }), linked({ id: 'b' })] }, 14_000],
  ];
  it.each(cases)('%s', (_, fields, expected) => {
    expect(revenue({ opportunities: [won(30)], ...fields })).toBe(expected);
  });
});

it('adds contracts and deals up', () => {
  const opportunities = [won(30), won(40, { id: 'opportunity-2', amount: usd(1_000) })];
  const contracts = [linked(), term('2026-06-01', '2026-06-30', 3_000, { id: 'b' })];
  // 7 000 (signed) + 3 000 (30 of 30 days) + 1 000 (deal 2); deal 1 is contracted
  expect(revenue({ opportunities, contracts })).toBe(11_000);
});

it('does not ask whether a close date lies before the contract began', () => {
  const future = linked({ signedOn: null, startsOn: day('2027-01-01'), endsOn: day('2027-12-31') });
  expect(revenue({ opportunities: [won(30)], contracts: [future] })).toBe(0);
});

function linkOnly(): Partial<Contract> {
  return { opportunityId: 'opportunity-1' };
}
