import { describe, expect, it } from 'vitest';
import { contractTerms, isNear, isRunning } from '../../../src/domain/credit/terms.ts';
import { readBusiness } from '../../../src/domain/importance/business.ts';
import type { Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import type { ScoringSettings } from '../../../src/domain/shared/settings.ts';
import { day, money, opportunity, TODAY, term, usd } from '../support/records.ts';
import { SETTINGS } from '../support/scores.ts';

type Conditions = {
  opportunities?: readonly Opportunity[];
  creditedFrom?: readonly number[];
  settings?: Partial<ScoringSettings>;
};

function termsOf(
  contract: Contract,
  { opportunities = [], creditedFrom = [], settings = {} }: Conditions = {},
) {
  const scoring = { ...SETTINGS, ...settings };
  const business = readBusiness({ contracts: [contract], contractsOfOthers: [], opportunities }, scoring);
  return business.contracts.flatMap((one) => contractTerms(one, business, creditedFrom, scoring, TODAY));
}

const amounts = (contract: Contract, conditions?: Conditions) =>
  termsOf(contract, conditions).map(({ amount }) => Math.round(amount ?? Number.NaN));

// 100 a day.
const year = term('2026-01-01', '2026-12-31', 36_500);

const part = (closedOn: string | null, fields: Partial<Opportunity> = {}): Opportunity =>
  opportunity({
    stage: 'CUSTOMER',
    amount: usd(1_000),
    closedOn: closedOn === null ? null : day(closedOn),
    partOfContractId: 'contract-1',
    ...fields,
  });

describe('the amount of a term is its worth less the won deals that are part of it', () => {
  const cases: [string, Contract, Opportunity[], number][] = [
    ['none', year, [], 36_500],
    ['one', year, [part('2026-05-01')], 35_500],
    [
      'one in another currency: 1,000 EUR are 1,100',
      year,
      [part('2026-05-01', { amount: money(1_000, 'EUR') })],
      35_400,
    ],
    ['one without a rate is left out', year, [part('2026-05-01', { amount: money(1_000, 'JPY') })], 36_500],
    ['one without an amount', year, [part('2026-05-01', { amount: null })], 36_500],
    // 0.125 USD are a yuan.
    ['1,000 USD are 8,000 CNY', { ...year, amount: money(36_500, 'CNY') }, [part('2026-05-01')], 28_500],
    ['of a contract without a rate', { ...year, amount: money(36_500, 'JPY') }, [part('2026-05-01')], 36_500],
    [
      'both without a currency',
      { ...year, amount: money(36_500, '') },
      [part('2026-05-01', { amount: money(1_000, null) })],
      35_500,
    ],
    ['more than it', year, [part('2026-05-01', { amount: usd(40_000) })], 0],
    ['a lost one', year, [part('2026-05-01', { stage: 'LOST' })], 36_500],
    ['one of another contract', year, [part('2026-05-01', { partOfContractId: 'other' })], 36_500],
    ['one that is not said to be closed', year, [part(null)], 36_500],
    [
      'closed before it began, and after it ended',
      year,
      [part('2025-06-01'), part('2027-06-01', { id: 'b' })],
      34_500,
    ],
    ['none of one that gives money back', { ...year, amount: usd(-36_500) }, [], -36_500],
  ];
  it.each(cases)('%s', (_, contract, opportunities, expected) => {
    expect(amounts(contract, { opportunities })).toEqual([expected]);
  });

  // 100 a day in 2025, 200 in 2026.
  it.each([
    ['2024-12-31', [35_500, 73_000]],
    ['2025-12-31', [35_500, 73_000]],
    ['2026-01-01', [36_500, 72_000]],
    ['2026-12-31', [36_500, 72_000]],
    ['2027-01-01', [36_500, 72_000]],
  ])('of two terms each has its own: closed on %s', (closedOn, expected) => {
    const pastTerms = [{ startsOn: day('2025-01-01'), endsOn: day('2025-12-31'), amount: usd(36_500) }];
    const renewed = { ...year, amount: usd(73_000), pastTerms };
    expect(amounts(renewed, { opportunities: [part(closedOn)] })).toEqual(expected);
  });
});

describe('what is credited as a whole', () => {
  const yearly = { ...year, amountPer: 'YEAR' as const, startsOn: day('2024-03-01') };
  const endless = { ...yearly, endsOn: null };
  const firsts = (contract: Contract, creditedFrom: readonly string[] = []) =>
    termsOf(contract, { creditedFrom: creditedFrom.map(day) }).map(({ first }) => first);

  it('of an endless contract is each year that has begun', () => {
    expect(termsOf(endless).map(({ first, last, amount }) => [first, last, Math.round(amount ?? 0)])).toEqual(
      [
        [day('2024-03-01'), day('2025-02-28'), 36_500],
        [day('2025-03-01'), day('2026-02-28'), 36_500],
        [day('2026-03-01'), day('2027-02-28'), 36_500],
      ],
    );
  });

  it.each([
    ['begins today', TODAY, 1],
    ['begins tomorrow', TODAY + 1, 1],
    ['began a year ago today', day('2025-06-30'), 2],
    ['began a year ago tomorrow', day('2025-07-01'), 1],
  ])('one that %s', (_, startsOn, years) => {
    expect(termsOf({ ...endless, startsOn })).toHaveLength(years);
  });

  it('of one that was terminated is no year after that', () => {
    const stopped = { ...endless, status: 'TERMINATED' as const };
    expect(firsts({ ...stopped, terminatedOn: day('2025-02-28') })).toEqual([day('2024-03-01')]);
    expect(firsts({ ...stopped, terminatedOn: day('2025-03-01') })).toHaveLength(2);
  });

  // 1 March to 31 December have 306 days.
  it('goes on being years once it was, though there is an end by now', () => {
    expect(amounts(yearly, { creditedFrom: [day('2025-03-01')] })).toEqual([36_500, 36_500, 30_600]);
    expect(firsts(yearly, ['2026-12-31'])).toHaveLength(3);
  });

  it.each([
    ['by its first day only', '2024-03-01'],
    ['before', '2024-02-29'],
    ['after it', '2027-01-01'],
  ])('is the term where it was credited %s', (_, creditedFrom) => {
    expect(firsts(yearly, [creditedFrom])).toEqual([day('2024-03-01')]);
  });
});

describe('claw-back', () => {
  const stopped = (terminatedOn: string): Contract => ({
    ...year,
    status: 'TERMINATED',
    terminatedOn: day(terminatedOn),
  });
  const PRO_RATA: Conditions = { settings: { creditClawback: 'PRO_RATA' } };

  // 31 + 28 + 31 + 10 days to 10 April.
  it.each([
    ['keeps the days that it ran', stopped('2026-04-10'), 10_000],
    ['takes nothing at its end', stopped('2026-12-31'), 36_500],
    ['leaves its last day out', stopped('2026-12-30'), 36_400],
    ['keeps one day of one that ended as it began', stopped('2026-01-01'), 100],
    ['keeps nothing of one that never began', stopped('2025-11-30'), 0],
    ['is for what was terminated', { ...year, terminatedOn: day('2026-04-10') }, 36_500],
    ['needs a day', { ...stopped('2026-04-10'), terminatedOn: null }, 36_500],
  ])('%s', (_, contract, expected) => {
    expect(amounts(contract, PRO_RATA)).toEqual([expected]);
    expect(amounts(contract)).toEqual([36_500]);
  });

  it.each([
    ['2026-04-10', 9_000],
    ['2026-04-11', 10_000],
  ])('takes out parts that were closed by then: %s', (closedOn, expected) => {
    expect(amounts(stopped('2026-04-10'), { ...PRO_RATA, opportunities: [part(closedOn)] })).toEqual([
      expected,
    ]);
  });
});

describe('a term', () => {
  const [first, last] = [day('2026-01-01'), day('2026-12-31')];
  const shared = { amount: 1, currency: null, fixedOn: first };

  it.each([
    [first, last, last, true],
    [first, last, last + 1, false],
    [first, null, last + 1_000, true],
    [null, last, last + 1, true],
  ])('from %s to %s runs on %s: %s', (from, to, today, expected) => {
    expect(isRunning({ ...shared, first: from, last: to }, today)).toBe(expected);
  });

  // Half of 365 days are 182; of a term without end half of 360.
  it.each([
    [first, last, first - 182, true],
    [first, last, first - 183, false],
    [first, last, first + 182, true],
    [first, last, first + 183, false],
    [first, null, first + 180, true],
    [first, null, first + 181, false],
    [null, null, 0, true],
  ])('from %s to %s is near %s: %s', (from, to, one, expected) => {
    expect(isNear({ ...shared, first: from, last: to }, one)).toBe(expected);
  });
});
