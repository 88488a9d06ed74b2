import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/domain/shared/records.ts';
import { contract, day, daysAgo, money, term, usd } from '../support/records.ts';
import { importance, revenue } from '../support/scores.ts';

// The window is 2025-07-01 to 2026-06-30. Where 2026 is a contract's whole term, 1 January to 30 June are
// 31 + 28 + 31 + 30 + 31 + 30 = 181 of its 365 days.
const YEAR_2026 = ['2026-01-01', '2026-12-31', 365_000] as const;

describe('a contract with a full term is spread evenly over it', () => {
  const cases: [string, Contract, number][] = [
    ['term = window', term('2025-07-01', '2026-06-30', 36_500), 36_500],
    ['181 of 365 days', term(...YEAR_2026), 181_000],
    ['one of two years (365 of 730 days)', term('2024-07-01', '2026-06-30', 730_000), 365_000],
    ['a term around the window (365 of 1461 days)', term('2024-01-01', '2027-12-31', 146_100), 36_500],
    ['2 of 3 days at the first day', term('2025-06-30', '2025-07-02', 300), 200],
    ['ended on the first day of the window', term('2025-06-22', '2025-07-01', 1_000), 100],
    ['ended the day before the window', term('2025-06-21', '2025-06-30', 1_000), 0],
    ['starts today', term('2026-06-30', '2026-07-09', 1_000), 100],
    ['starts tomorrow', term('2026-07-01', '2026-07-10', 1_000), 0],
    ['one day, today', term('2026-06-30', '2026-06-30', 1_000), 1_000],
    ['one day, tomorrow', term('2026-07-01', '2026-07-01', 1_000), 0],
    ['expired counts like active', term(...YEAR_2026, { status: 'EXPIRED' }), 181_000],
    ['the term wins over the signing date', term(...YEAR_2026, { signedOn: day('2026-01-01') }), 181_000],
    [
      'the term wins over a signing date outside',
      term(...YEAR_2026, { signedOn: day('2020-01-01') }),
      181_000,
    ],
  ];
  it.each(cases)('%s', (_, one, expected) => {
    expect(revenue({ contracts: [one] })).toBeCloseTo(expected, 6);
  });
});

describe('a terminated contract earns nothing after its last day, at the same daily rate', () => {
  const terminated = (terminatedOn: string | null): Contract =>
    term(...YEAR_2026, {
      status: 'TERMINATED',
      terminatedOn: terminatedOn === null ? null : day(terminatedOn),
    });
  const cases: [string, Contract, number][] = [
    ['mid-term: 31 + 28 + 31 = 90 days of 1 000', terminated('2026-03-31'), 90_000],
    ['on the first day of its term', terminated('2026-01-01'), 1_000],
    ['before its start', terminated('2025-12-31'), 0],
    ['today', terminated('2026-06-30'), 181_000],
    ['in the future', terminated('2026-09-30'), 181_000],
    ['after its end', terminated('2027-03-31'), 181_000],
    ['without a date', terminated(null), 181_000],
    [
      'before the window',
      term('2025-01-01', '2025-12-31', 365_000, { status: 'TERMINATED', terminatedOn: day('2025-06-30') }),
      0,
    ],
    [
      'on the first day of the window',
      term('2025-01-01', '2025-12-31', 365_000, { status: 'TERMINATED', terminatedOn: day('2025-07-01') }),
      1_000,
    ],
  ];
  it.each(cases)('%s', (_, one, expected) => {
    expect(revenue({ contracts: [one] })).toBeCloseTo(expected, 6);
  });

  it.each(['ACTIVE', 'EXPIRED'] as const)(
    'a date of termination on an %s contract cuts nothing',
    (status) => {
      const one = term(...YEAR_2026, { status, terminatedOn: day('2026-03-31') });
      expect(revenue({ contracts: [one] })).toBeCloseTo(181_000, 6);
    },
  );

  it('names a termination without a date', () => {
    expect(importance({ contracts: [terminated(null)] }).missing).toContainEqual({
      code: 'CONTRACT_TERMINATED_WITHOUT_DATE',
      id: 'contract-1',
    });
  });
});

describe('a contract that was only signed counts whole on its signing date', () => {
  const signed = (ago: number, fields: Partial<Contract> = {}): Contract =>
    contract({ amount: usd(1_000), signedOn: daysAgo(ago), ...fields });
  const reversed = { startsOn: day('2026-05-01'), endsOn: day('2026-04-30') };
  const cases: [string, Contract, number][] = [
    ['today', signed(0), 1_000],
    ['tomorrow', signed(-1), 0],
    ['364 days ago, the first day of the window', signed(364), 1_000],
    ['365 days ago', signed(365), 0],
    ['366 days ago', signed(366), 0],
    // A start without an end makes an amount a year: 181 of 365 days.
    ['only a start', signed(10, { startsOn: day('2026-01-01') }), (1_000 * 181) / 365],
    // From the day of signing to the end: 11 of 195 days.
    ['only an end', signed(10, { endsOn: day('2026-12-31') }), (1_000 * 11) / 195],
    ['reversed dates, signed in the window', signed(10, reversed), 1_000],
    ['reversed dates, signed before the window', signed(365, reversed), 0],
    // On its first day, when nobody says when it was signed.
    ['reversed dates, never signed', contract({ amount: usd(1_000), ...reversed }), 1_000],
    ['no date at all', contract({ amount: usd(1_000) }), 0],
    [
      'only a start, never signed',
      contract({ amount: usd(1_000), startsOn: day('2026-01-01') }),
      (1_000 * 181) / 365,
    ],
    ['only an end, never signed', contract({ amount: usd(1_000), endsOn: day('2026-12-31') }), 0],
    ['terminated', signed(10, { status: 'TERMINATED', terminatedOn: daysAgo(5) }), 1_000],
    ['terminated without a date', signed(10, { status: 'TERMINATED' }), 1_000],
    ['expired', signed(10, { status: 'EXPIRED' }), 1_000],
  ];
  it.each(cases)('%s', (_, one, expected) => {
    expect(revenue({ contracts: [one] })).toBeCloseTo(expected, 9);
  });

  it('names reversed dates and contracts without any', () => {
    const missing = importance({
      contracts: [
        contract({ id: 'a', amount: usd(1_000), ...reversed }),
        contract({ id: 'b', amount: usd(1_000), endsOn: daysAgo(3) }),
        contract({ id: 'c', amount: usd(1_000), amountPer: 'WHOLE_TERM', startsOn: daysAgo(3) }),
      ],
    }).missing;
    expect(missing).toContainEqual({ code: 'CONTRACT_TERM_REVERSED', id: 'a' });
    expect(missing).toContainEqual({ code: 'CONTRACT_WITHOUT_DATES', id: 'b' });
    expect(missing).toContainEqual({ code: 'WHOLE_TERM_WITHOUT_END', id: 'c' });
  });
});

describe('what does not count', () => {
  it('a draft, dated or signed', () => {
    const draft = term(...YEAR_2026, { status: 'DRAFT', signedOn: daysAgo(1) });
    expect(revenue({ contracts: [draft] })).toBe(0);
  });

  it('a status that is not set, and it is named', () => {
    const scored = importance({ contracts: [term(...YEAR_2026, { status: null })] });
    expect(scored.parts.revenue.amount).toBe(0);
    expect(scored.missing).toContainEqual({ code: 'CONTRACT_STATUS_UNKNOWN', id: 'contract-1' });
  });

  it.each([
    ['no amount', null, ['CONTRACT_WITHOUT_AMOUNT']],
    ['an empty amount', usd(null), ['CONTRACT_WITHOUT_AMOUNT']],
    ['zero', usd(0), []],
    ['an empty amount in a currency without a rate', money(null, 'JPY'), ['CONTRACT_WITHOUT_AMOUNT']],
  ])('%s is 0, and named where something is missing', (_, amount, named) => {
    const scored = importance({ contracts: [contract({ amount, signedOn: daysAgo(1) })] });
    expect(scored.parts.revenue.amount).toBe(0);
    expect(scored.missing.map(({ code }) => code)).toEqual([...named, 'RATING_MISSING', 'RATING_MISSING']);
  });
});

it('adds contracts up', () => {
  const contracts = [
    term(...YEAR_2026, { id: 'a' }),
    term('2025-01-01', '2025-12-31', 365_000, { id: 'b' }),
    contract({ id: 'c', amount: usd(500), signedOn: daysAgo(364) }),
  ];
  // 181 000 + (31 + 31 + 30 + 31 + 30 + 31 = 184 days from July to December) 184 000 + 500
  expect(revenue({ contracts })).toBeCloseTo(365_500, 6);
});

it('counts 365 days, not a calendar year, across a 29 February', () => {
  // 2023-07-02 to 2024-06-30 are 365 days; 2023-07-01 is the 366th.
  const today = day('2024-06-30');
  const signed = (iso: string) => contract({ amount: usd(1_000), signedOn: day(iso) });
  expect(revenue({ contracts: [signed('2023-07-02')] }, { today })).toBe(1_000);
  expect(revenue({ contracts: [signed('2023-07-01')] }, { today })).toBe(0);
  // The leap year 2024 has 366 days, 31 + 29 + 31 + 30 + 31 + 30 = 182 of them up to 30 June.
  expect(revenue({ contracts: [term('2024-01-01', '2024-12-31', 366_000)] }, { today })).toBeCloseTo(
    182_000,
    6,
  );
});
