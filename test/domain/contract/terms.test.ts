import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastTerm } from '../../../src/domain/contract/past-terms.ts';
import { laterTerm, termLength } from '../../../src/domain/contract/term-series.ts';
import {
  MOST_RENEWALS_AT_ONCE,
  noticeDay,
  renewalState,
  type SettledTerm,
  settleTerm,
  type TermSituation,
} from '../../../src/domain/contract/terms.ts';
import { countDays, formatDay } from '../../../src/domain/shared/calendar.ts';
import { day, usd } from '../support/records.ts';

const between = (first: string, last: string) => ({ first: day(first), last: day(last) });
const written = ({ first, last }: { first: number; last: number }): string =>
  `${formatDay(first)} ${formatDay(last)}`;

describe('the next term', () => {
  it.each([
    ['a calendar year', '2025-01-01', '2025-12-31', '2026-01-01 2026-12-31'],
    ['a year that ends in February of a leap year', '2023-03-01', '2024-02-29', '2024-03-01 2025-02-28'],
    ['a year from 29 February', '2024-02-29', '2025-02-28', '2025-03-01 2026-02-28'],
    ['a year up to the day before 28 February', '2024-02-29', '2025-02-27', '2025-02-28 2026-02-27'],
    ['a month of 28 days', '2026-02-01', '2026-02-28', '2026-03-01 2026-03-31'],
    ['a quarter', '2026-01-15', '2026-04-14', '2026-04-15 2026-07-14'],
    ['a month from the 31st', '2026-01-31', '2026-02-27', '2026-02-28 2026-03-30'],
    ['a month from the 31st to the last day', '2026-01-31', '2026-02-28', '2026-03-01 2026-03-30'],
    ['30 days that are no month', '2026-01-01', '2026-01-30', '2026-01-31 2026-03-01'],
    ['365 days across a leap day', '2024-01-01', '2024-12-30', '2024-12-31 2025-12-30'],
    ['one day', '2026-02-28', '2026-02-28', '2026-03-01 2026-03-01'],
    ['a year of long ago', '0026-01-01', '0026-12-31', '0027-01-01 0027-12-31'],
  ])('of %s', (_name, first, last, expected) => {
    expect(written(laterTerm(between(first, last), 1))).toBe(expected);
  });

  it('comes back to the 31st after a shorter month', () => {
    const first = between('2025-12-31', '2026-01-30');
    expect([1, 2, 3].map((times) => written(laterTerm(first, times)))).toEqual([
      '2026-01-31 2026-02-27',
      '2026-02-28 2026-03-30',
      '2026-03-31 2026-04-29',
    ]);
  });
});

const anyTerm = fc
  .record({
    first: fc.integer({ min: day('1999-01-01'), max: day('2031-01-01') }),
    days: fc.oneof(fc.integer({ min: 1, max: 1_200 }), fc.constantFrom(28, 29, 30, 31, 90, 365, 366, 731)),
  })
  .map(({ first, days }) => ({ first, last: first + days - 1 }));

it('terms follow each other without a gap, and keep their length', () => {
  fc.assert(
    fc.property(anyTerm, fc.integer({ min: 0, max: 60 }), (term, times) => {
      const [one, next] = [laterTerm(term, times), laterTerm(term, times + 1)];
      expect(next.first).toBe(one.last + 1);
      expect(countDays(one)).toBeGreaterThan(0);
      if (termLength(term).unit === 'DAYS') expect(countDays(one)).toBe(countDays(term));
      else expect(Math.abs(countDays(one) - countDays(term))).toBeLessThanOrEqual(4);
    }),
  );
});

it('the first term is the term itself', () => {
  fc.assert(
    fc.property(anyTerm, (term) => {
      expect(laterTerm(term, 0)).toEqual(term);
    }),
  );
});

const situation = (fields: Partial<TermSituation> = {}): TermSituation => ({
  status: 'ACTIVE',
  signedOn: null,
  startsOn: day('2025-01-01'),
  endsOn: day('2025-12-31'),
  terminatedOn: null,
  dealMonths: null,
  autoRenews: true,
  renewalMonths: null,
  noticeMonths: null,
  amount: usd(12_000),
  amountPer: null,
  amountFrom: null,
  earlierAmounts: [],
  pastTerms: [],
  renewals: null,
  renewedOn: null,
  ...fields,
});

const term = (first: string, last: string, amount = 12_000): PastTerm => ({
  startsOn: day(first),
  endsOn: day(last),
  amount: usd(amount),
});

const settle = (before: TermSituation, today: number) => settleTerm(before, today, today);

/** Where a contract stands after it was settled, as the next day reads it. */
function settledOn(before: TermSituation, today: number): TermSituation {
  const { ended, renewalState: _, noticeBy: _day, ...settled } = settle(before, today);
  return { ...before, ...settled, pastTerms: [...before.pastTerms, ...ended] };
}

describe('the term of a contract', () => {
  it('stays on its last day, and ends after it', () => {
    const signed = situation({ autoRenews: false });
    expect(settle(signed, day('2025-12-31'))).toMatchObject({
      status: 'ACTIVE',
      renewalState: 'DUE_IN_90_DAYS',
      renewals: 0,
    });
    expect(settle(signed, day('2026-01-01'))).toEqual({
      terminatedOn: null,
      amount: usd(12_000),
      amountPer: null,
      earlierAmounts: [],
      noticeBy: null,
      status: 'EXPIRED',
      startsOn: signed.startsOn,
      endsOn: signed.endsOn,
      renewalState: 'LAPSED',
      renewals: 0,
      renewedOn: null,
      ended: [],
    });
  });

  it('moves on by its own length until it holds today', () => {
    expect(settle(situation(), day('2027-06-01'))).toEqual({
      terminatedOn: null,
      amount: usd(12_000),
      amountPer: null,
      earlierAmounts: [],
      noticeBy: null,
      status: 'ACTIVE',
      startsOn: day('2027-01-01'),
      endsOn: day('2027-12-31'),
      renewalState: 'NOT_DUE',
      renewals: 2,
      renewedOn: day('2027-01-01'),
      ended: [term('2025-01-01', '2025-12-31'), term('2026-01-01', '2026-12-31')],
    });
  });

  it('counts from itself once a person has changed it', () => {
    const extended = situation({
      startsOn: day('2026-01-01'),
      endsOn: day('2026-06-30'),
      pastTerms: [term('2025-01-01', '2025-12-31')],
      renewals: 1,
    });
    expect(settle(extended, day('2026-07-01'))).toMatchObject({
      startsOn: day('2026-07-01'),
      endsOn: day('2026-12-31'),
      renewals: 2,
      ended: [term('2026-01-01', '2026-06-30')],
    });
  });

  it.each<[string, Partial<TermSituation>]>([
    ['without a start', { startsOn: null }],
    ['with a reversed term', { startsOn: day('2026-01-01') }],
    ['of one day long ago', { startsOn: day('2020-01-01'), endsOn: day('2020-01-01') }],
  ])('%s is not moved, and shows that it is past', (_name, fields) => {
    const { startsOn, endsOn } = situation(fields);
    expect(settle(situation(fields), day('2026-06-30'))).toMatchObject({
      status: 'ACTIVE',
      startsOn,
      endsOn,
      renewalState: 'LAPSED',
      ended: [],
    });
  });

  it('moves on as often as any real one did', () => {
    const daily = situation({ startsOn: day('2025-01-01'), endsOn: day('2025-01-01') });
    const today = day('2025-01-01') + MOST_RENEWALS_AT_ONCE;
    expect(settle(daily, today).ended).toHaveLength(MOST_RENEWALS_AT_ONCE);
    expect(settle(daily, today + 1).ended).toHaveLength(0);
  });

  it.each(['DRAFT', 'EXPIRED', null] as const)('of status %s is left as it is', (status) => {
    const before = situation({ status });
    expect(settledOn(before, day('2026-06-30'))).toEqual(before);
  });

  it('settles in one go as in many, and once settled stays', () => {
    const length = { min: 0, max: 500 };
    fc.assert(
      fc.property(anyTerm, fc.integer(length), fc.integer(length), (range, early, later) => {
        const signed = situation({ startsOn: range.first, endsOn: range.last });
        const [first, second] = [range.last + early, range.last + early + later];
        fc.pre(later + early < countDays(range) * 100);
        const inOne = settledOn(signed, second);
        expect(settledOn(settledOn(signed, first), second)).toEqual(inOne);
        expect(settledOn(inOne, second)).toEqual(inOne);
        expect(inOne.endsOn).toBeGreaterThanOrEqual(second);
        expect(inOne.pastTerms).toHaveLength(inOne.renewals ?? -1);
      }),
    );
  });
});

it.each([
  ['ACTIVE', null, 'NOT_DUE'],
  ['ACTIVE', '2026-09-29', 'NOT_DUE'],
  ['ACTIVE', '2026-09-28', 'DUE_IN_90_DAYS'],
  ['ACTIVE', '2026-06-30', 'DUE_IN_90_DAYS'],
  ['ACTIVE', '2026-06-29', 'LAPSED'],
  ['EXPIRED', '2026-06-29', 'LAPSED'],
  ['EXPIRED', null, 'LAPSED'],
  ['DRAFT', '2026-06-30', 'NOT_DUE'],
  ['TERMINATED', '2026-06-30', 'NOT_DUE'],
  [null, '2026-06-30', 'NOT_DUE'],
] as const)('a contract that is %s until %s is %s on 2026-06-30', (status, endsOn, state) => {
  expect(renewalState(status, endsOn === null ? null : day(endsOn), null, day('2026-06-30'))).toBe(state);
});

it('is due from 90 days before the day of notice', () => {
  const last = day('2027-03-31');
  const notice = noticeDay(last, 6);
  expect(notice).toBe(day('2026-09-30'));
  expect(renewalState('ACTIVE', last, notice, day('2026-07-02'))).toBe('DUE_IN_90_DAYS');
  expect(renewalState('ACTIVE', last, notice, day('2026-07-01'))).toBe('NOT_DUE');
});

describe('the end that nobody typed', () => {
  const endedOn = day('2026-05-05');
  it('of a terminated contract is when it ended', () => {
    const stopped = situation({ status: 'TERMINATED', endsOn: null });
    expect(settleTerm(stopped, endedOn, day('2026-06-30'))).toMatchObject({
      terminatedOn: endedOn,
      endsOn: null,
      amountPer: null,
    });
  });

  it('of an expired contract without end is when it expired, and its amount stays one a year', () => {
    const over = situation({ status: 'EXPIRED', endsOn: null });
    expect(settleTerm(over, endedOn, day('2026-06-30'))).toMatchObject({
      endsOn: endedOn,
      amountPer: 'YEAR',
    });
  });

  it('of one with the term of its deal, or that counts on one day, is not filled in', () => {
    const today = day('2026-06-30');
    const ofDeal = situation({ status: 'EXPIRED', endsOn: null, dealMonths: 12 });
    const signed = situation({ status: 'EXPIRED', startsOn: null, endsOn: null, signedOn: today });
    expect(settleTerm(ofDeal, endedOn, today)).toMatchObject({ endsOn: null, amountPer: null });
    expect(settleTerm(signed, endedOn, today)).toMatchObject({ endsOn: null, amountPer: null });
  });
});

describe('a renewal for other months', () => {
  // 60 months for 300,000 are 60,000 for 12; the next year's term has 12 months too, and so the same amount.
  it('scales the amount by months where both are whole months', () => {
    const long = situation({
      startsOn: day('2021-06-01'),
      endsOn: day('2026-05-31'),
      amount: usd(300_000),
      renewalMonths: 12,
    });
    expect(settle(long, day('2027-06-30'))).toMatchObject({
      startsOn: day('2027-06-01'),
      endsOn: day('2028-05-31'),
      amount: usd(60_000),
      ended: [term('2021-06-01', '2026-05-31', 300_000), term('2026-06-01', '2027-05-31', 60_000)],
    });
  });

  // A stub of 78 days at 100 a day, then calendar years of 365 days.
  it('scales by days after a stub, and counts months from its end', () => {
    const stub = situation({
      startsOn: day('2024-10-15'),
      endsOn: day('2024-12-31'),
      amount: usd(7_800),
      renewalMonths: 12,
    });
    const first = settle(stub, day('2025-06-30'));
    expect(first).toMatchObject({
      startsOn: day('2025-01-01'),
      endsOn: day('2025-12-31'),
      amount: usd(36_500),
    });
    expect(settledOn(settledOn(stub, day('2025-06-30')), day('2026-06-30'))).toEqual(
      settledOn(stub, day('2026-06-30')),
    );
  });

  it('of 0 months is for its own length', () => {
    expect(settle(situation({ renewalMonths: 0 }), day('2026-06-30'))).toMatchObject({
      endsOn: day('2026-12-31'),
    });
  });

  // The new price was agreed for the term that it becomes valid in: it is not scaled to it.
  it('takes up a price that becomes valid with it, and keeps the old one for the past', () => {
    const raised = situation({
      amount: usd(65_000),
      amountFrom: day('2026-01-01'),
      earlierAmounts: [{ until: day('2026-01-01'), amount: usd(12_000) }],
    });
    expect(settle(raised, day('2026-06-30'))).toMatchObject({
      amount: usd(65_000),
      earlierAmounts: [],
      ended: [term('2025-01-01', '2025-12-31', 12_000)],
    });
  });

  const [today, july, later] = [day('2026-06-30'), day('2026-07-01'), day('2027-01-01')];
  it.each<[string, Partial<TermSituation>, Partial<SettledTerm>]>([
    [
      'keeps a price for the term after it',
      { amount: usd(65_000), amountFrom: later, earlierAmounts: [{ until: later, amount: usd(12_000) }] },
      {
        amount: usd(65_000),
        earlierAmounts: [{ until: later, amount: usd(12_000) }],
        ended: [term('2025-01-01', '2025-12-31', 12_000)],
      },
    ],
    [
      // Two years at 1,000 a month; what was agreed for the days from July on is not scaled.
      'scales the price before a step in it',
      {
        renewalMonths: 24,
        amount: usd(30_000),
        amountFrom: july,
        earlierAmounts: [{ until: july, amount: usd(12_000) }],
      },
      {
        amount: usd(30_000),
        earlierAmounts: [{ until: july, amount: usd(24_000) }],
        ended: [term('2025-01-01', '2025-12-31', 12_000)],
      },
    ],
    [
      'keeps a step of the term that ended with it',
      {
        amount: usd(24_000),
        amountFrom: day('2025-07-01'),
        earlierAmounts: [{ until: day('2025-07-01'), amount: usd(12_000) }],
      },
      {
        amount: usd(24_000),
        earlierAmounts: [],
        ended: [
          {
            ...term('2025-01-01', '2025-12-31', 24_000),
            earlier: [{ until: day('2025-07-01'), amount: usd(12_000) }],
          },
        ],
      },
    ],
    [
      'keeps a step on its last day, and none on its first',
      {
        amount: usd(24_000),
        amountFrom: day('2025-12-31'),
        earlierAmounts: [
          { until: day('2025-01-01'), amount: usd(6_000) },
          { until: day('2025-12-31'), amount: usd(12_000) },
        ],
      },
      {
        amount: usd(24_000),
        earlierAmounts: [],
        ended: [
          {
            ...term('2025-01-01', '2025-12-31', 24_000),
            earlier: [{ until: day('2025-12-31'), amount: usd(12_000) }],
          },
        ],
      },
    ],
    [
      'doubles with its length',
      { renewalMonths: 24, amountPer: 'WHOLE_TERM' },
      { amount: usd(24_000), ended: [{ ...term('2025-01-01', '2025-12-31'), amountPer: 'WHOLE_TERM' }] },
    ],
    [
      'does not double an amount a year',
      { renewalMonths: 24, amountPer: 'YEAR' },
      { amount: usd(12_000), ended: [{ ...term('2025-01-01', '2025-12-31'), amountPer: 'YEAR' }] },
    ],
    [
      'does not double an amount a month',
      { renewalMonths: 24, amountPer: 'MONTH' },
      { amount: usd(12_000), ended: [{ ...term('2025-01-01', '2025-12-31'), amountPer: 'MONTH' }] },
    ],
    [
      'doubles no amount that there is not',
      { renewalMonths: 24, amount: { amount: null, currency: 'USD' } },
      { amount: { amount: null, currency: 'USD' } },
    ],
    // 100 for 12 months are 8.333… for one.
    ['is rounded to millionths', { renewalMonths: 7, amount: usd(100) }, { amount: usd(58.333333) }],
  ])('%s', (_, fields, expected) => {
    expect(settle(situation(fields), today)).toMatchObject(expected);
  });
});

// 180 days, until 29 June 2025, then whole months that are no length of its own: days go by days.
it('a term of days that renews for days keeps its amount', () => {
  const days = situation({ startsOn: day('2025-01-01'), endsOn: day('2025-06-29'), amount: usd(18_000) });
  expect(settle(days, day('2025-06-30'))).toMatchObject({
    startsOn: day('2025-06-30'),
    endsOn: day('2025-12-26'),
    amount: usd(18_000),
  });
});

it('of a term from the 31st each renewal for months begins where its own months would', () => {
  const short = situation({ startsOn: day('2026-01-31'), endsOn: day('2026-02-28'), renewalMonths: 1 });
  expect(settle(short, day('2026-03-01'))).toMatchObject({
    startsOn: day('2026-03-01'),
    endsOn: day('2026-03-30'),
  });
});

describe('notice', () => {
  const last = day('2027-03-31');
  it.each([
    ['without an end', null, 6, null],
    ['without months', last, null, null],
    ['of a part of a month', last, 1.5, null],
    ['of less than none', last, -1, null],
    ['of none', last, 0, last],
    ['of a month', last, 1, day('2027-02-28')],
  ])('%s', (_, end, months, expected) => {
    expect(noticeDay(end, months)).toBe(expected);
  });

  it('goes with the term that is running now', () => {
    expect(settle(situation({ noticeMonths: 3 }), day('2026-06-30'))).toMatchObject({
      noticeBy: day('2026-09-30'),
      renewalState: 'NOT_DUE',
    });
    expect(settle(situation({ noticeMonths: 3 }), day('2026-07-02'))).toMatchObject({
      renewalState: 'DUE_IN_90_DAYS',
    });
  });
});
