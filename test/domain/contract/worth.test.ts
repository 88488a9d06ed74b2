/** The terms of a contract, day by day, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { oneDayReason, plannedLastDay } from '../../../src/domain/contract/days.ts';
import { yearlyWorth } from '../../../src/domain/contract/in-force.ts';
import {
  agreedWhole,
  dealTerm,
  isBlankCurrency,
  isInForceOn,
  lastRate,
  oneDayTerm,
  type Term,
  unratedIn,
  type Worth,
  worthIn,
  worthOf,
} from '../../../src/domain/contract/worth.ts';
import type { Contract } from '../../../src/domain/shared/records.ts';
import { contract, day, money, term, usd } from '../support/records.ts';

const RATES = { baseCurrency: 'USD', rates: { EUR: 2 } };

/** 100 days. */
const FIRST = day('2026-01-01');
const LAST = FIRST + 99;
const SPAN = { startsOn: FIRST, endsOn: LAST, amount: usd(1000) };

function present(fields: Partial<Contract>): Term {
  const last = worthOf(contract({ ...SPAN, ...fields })).terms.at(-1);
  if (last === undefined) throw new Error('no term');
  return last;
}

describe('a day of a term is worth', () => {
  it.each<[string, Partial<Contract>, number, Worth['assumed']]>([
    ['its share of the whole', { amountPer: 'WHOLE_TERM' }, 10, null],
    ['its share of the whole where nothing is said', {}, 10, 'WHOLE_TERM'],
    ['a 365th of a year', { amountPer: 'YEAR', amount: usd(3650) }, 10, null],
    ['a 365th of twelve months', { amountPer: 'MONTH', amount: usd(365) }, 12, null],
    ['a 365th of a year without end', { endsOn: null, amount: usd(3650) }, 10, 'YEAR'],
    ['the same when that is said', { endsOn: null, amount: usd(3650), amountPer: 'YEAR' }, 10, null],
  ])('%s', (_name, fields, perDay, assumed) => {
    const worth = worthOf(contract({ ...SPAN, ...fields }));
    expect(worth.terms[0]?.pieces).toEqual([
      { first: FIRST, last: fields.endsOn === null ? null : LAST, perDay, currency: 'USD' },
    ]);
    expect([worth.assumed, worth.oneDay, worth.problem]).toEqual([assumed, null, null]);
  });
});

describe('an amount counts whole on one day', () => {
  it.each<[string, Partial<Contract>, number, Worth['oneDay']]>([
    [
      'when it was only signed',
      { startsOn: null, endsOn: null, signedOn: FIRST - 9 },
      FIRST - 9,
      'ONLY_SIGNED',
    ],
    [
      'when it is for a whole that has no end',
      { endsOn: null, amountPer: 'WHOLE_TERM' },
      FIRST,
      'WHOLE_TERM_WITHOUT_END',
    ],
    ['when it ends before it begins', { endsOn: FIRST - 1, signedOn: FIRST - 9 }, FIRST - 9, 'REVERSED'],
  ])('%s', (_name, fields, on, oneDay) => {
    const { terms, ...rest } = worthOf(
      contract({ ...SPAN, earlierAmounts: [{ until: on, amount: usd(5) }], ...fields }),
    );
    expect(rest).toEqual({ assumed: null, oneDay, problem: null });
    expect(terms).toEqual([oneDayTerm(usd(1000), on)]);
    expect(terms[0]?.isOneDay).toBe(true);
    expect(terms[0]?.pieces).toEqual([{ first: on, last: on, perDay: 1000, currency: 'USD' }]);
  });

  it('and not when it is for a period, or has both days', () => {
    const signed = { startsOn: null, endsOn: null, signedOn: FIRST };
    expect(oneDayReason({ ...signed, dealMonths: null }, 'YEAR')).toBeNull();
    expect(oneDayReason({ ...signed, signedOn: null, dealMonths: null }, null)).toBeNull();
    expect(oneDayReason({ ...signed, startsOn: FIRST, dealMonths: null }, null)).toBeNull();
    expect(oneDayReason({ ...signed, dealMonths: 12 }, 'WHOLE_TERM')).toBeNull();
    expect(
      oneDayReason({ ...signed, signedOn: null, endsOn: LAST, dealMonths: null }, 'WHOLE_TERM'),
    ).toBeNull();
    expect(
      oneDayReason({ startsOn: FIRST, endsOn: FIRST, signedOn: null, dealMonths: null }, null),
    ).toBeNull();
  });
});

describe('the planned last day', () => {
  const dates = { startsOn: FIRST, endsOn: null, signedOn: null, dealMonths: null };
  it.each<[string, Parameters<typeof plannedLastDay>[0], number | null]>([
    ['the typed end', { ...dates, endsOn: LAST, dealMonths: 12 }, LAST],
    ['the day before an anniversary', { ...dates, endsOn: day('2027-01-01') }, day('2026-12-31')],
    ['the first day itself, which is no anniversary', { ...dates, endsOn: FIRST }, FIRST],
    ['an end without a first day', { ...dates, startsOn: null, endsOn: LAST, dealMonths: 12 }, LAST],
    ['the end of the months of the deal', { ...dates, dealMonths: 12 }, day('2026-12-31')],
    ['nothing without a first day', { ...dates, startsOn: null, dealMonths: 12 }, null],
    ['nothing', dates, null],
  ])('is %s', (_name, typed, expected) => {
    expect(plannedLastDay(typed)).toBe(expected);
  });
});

describe('price steps', () => {
  const steps = (...earlier: [until: number, amount: number][]) =>
    present({
      amountPer: 'YEAR',
      amount: usd(3650),
      earlierAmounts: earlier.map(([until, amount]) => ({ until, amount: usd(amount) })),
    }).pieces.map(({ first, last, perDay }) => [first, last, perDay]);

  it('each hold until the day before the next', () => {
    expect(steps([FIRST + 10, 365], [FIRST + 20, 730])).toEqual([
      [FIRST, FIRST + 9, 1],
      [FIRST + 10, FIRST + 19, 2],
      [FIRST + 20, LAST, 10],
    ]);
  });

  it('of before the term, or of its first day, are none', () => {
    expect(steps([FIRST - 1, 365], [FIRST, 730])).toEqual([[FIRST, LAST, 10]]);
  });

  it('on the last day hold for it; after it the amount before holds to the end', () => {
    expect(steps([LAST, 365])).toEqual([
      [FIRST, LAST - 1, 1],
      [LAST, LAST, 10],
    ]);
    expect(steps([LAST + 1, 365])).toEqual([[FIRST, LAST, 1]]);
  });

  it('of a term without end hold from their day on', () => {
    const { pieces } = present({
      endsOn: null,
      amount: usd(3650),
      earlierAmounts: [{ until: FIRST + 1000, amount: usd(365) }],
    });
    expect(pieces.map(({ last, perDay }) => [last, perDay])).toEqual([
      [FIRST + 999, 1],
      [null, 10],
    ]);
  });
});

describe('a term ends', () => {
  it.each<[string, Partial<Contract>, number | null]>([
    ['as it was agreed', {}, LAST],
    ['on the day it was terminated', { status: 'TERMINATED', terminatedOn: FIRST + 5 }, FIRST + 5],
    ['as it was agreed, when that comes sooner', { status: 'TERMINATED', terminatedOn: LAST + 5 }, LAST],
    ['as it was agreed, terminated on no day', { status: 'TERMINATED' }, LAST],
    ['as it was agreed, with a day and another status', { status: 'ACTIVE', terminatedOn: FIRST + 5 }, LAST],
    [
      'on the day it was terminated, without an end',
      { status: 'TERMINATED', endsOn: null, terminatedOn: FIRST },
      FIRST,
    ],
    ['never', { endsOn: null }, null],
  ])('%s', (_name, fields, last) => {
    const { last: found, plannedLast } = present(fields);
    expect([found, plannedLast]).toEqual([last, fields.endsOn === null ? null : LAST]);
  });
});

describe('earlier terms', () => {
  const past = { startsOn: FIRST - 100, endsOn: FIRST - 1, amount: usd(500) };
  const older = { ...past, startsOn: FIRST - 200, endsOn: FIRST - 101 };

  it('are worth their own amount for their whole, unless they say for what', () => {
    const { terms } = worthOf(
      contract({
        ...SPAN,
        signedOn: FIRST - 210,
        pastTerms: [older, { ...past, amountPer: 'YEAR', amount: usd(730) }],
      }),
    );
    expect(terms.map(({ first, plannedLast, pieces }) => [first, plannedLast, pieces[0]?.perDay])).toEqual([
      [FIRST - 200, FIRST - 101, 5],
      [FIRST - 100, FIRST - 1, 2],
      [FIRST, LAST, 10],
    ]);
    // The rate of the day of signing holds for the first term, that of its own first day for each later one.
    expect(terms.map(({ fixedOn }) => fixedOn)).toEqual([FIRST - 210, FIRST - 100, FIRST]);
    expect(terms.map(({ isOneDay }) => isOneDay)).toEqual([false, false, false]);
  });

  it('without a day of signing have the rates of their first days', () => {
    const { terms } = worthOf(contract({ ...SPAN, pastTerms: [past] }));
    expect(terms.map(({ fixedOn }) => fixedOn)).toEqual([FIRST - 100, FIRST]);
    expect([present({}).fixedOn, present({ signedOn: FIRST - 3 }).fixedOn]).toEqual([FIRST, FIRST - 3]);
  });

  it('end with a termination', () => {
    const { terms } = worthOf(
      contract({ ...SPAN, pastTerms: [past], status: 'TERMINATED', terminatedOn: FIRST - 50 }),
    );
    expect(terms.map(({ last }) => last)).toEqual([FIRST - 50, FIRST - 50]);
    const active = worthOf(contract({ ...SPAN, pastTerms: [past], terminatedOn: FIRST - 50 }));
    expect(active.terms.map(({ last }) => last)).toEqual([FIRST - 1, LAST]);
  });

  it('are all there is of a contract without an amount or a day', () => {
    const ofPast = (fields: Partial<Contract>) => {
      const { terms, problem } = worthOf(contract({ ...SPAN, pastTerms: [past], ...fields }));
      return [terms.length, problem];
    };
    expect(ofPast({ amount: null })).toEqual([1, 'NO_AMOUNT']);
    expect(ofPast({ amount: usd(null) })).toEqual([1, 'NO_AMOUNT']);
    expect(ofPast({ startsOn: null, endsOn: null })).toEqual([1, 'NO_DAY']);
    expect(ofPast({ status: 'DRAFT' })).toEqual([0, null]);
  });
});

describe('a won deal', () => {
  it('earns from the day after it was closed, evenly', () => {
    expect(dealTerm(usd(100), FIRST - 1, 12, LAST)).toEqual({
      first: FIRST,
      plannedLast: LAST,
      last: LAST,
      pieces: [{ first: FIRST, last: LAST, perDay: 1, currency: 'USD' }],
      fixedOn: FIRST - 1,
      isOneDay: false,
    });
    expect(dealTerm(usd(100), FIRST, 0, FIRST).pieces).toEqual([]);
  });
});

describe('what terms come to', () => {
  const whole = present({});
  it.each([
    ['all of it', FIRST - 9, LAST + 9, 1000],
    ['its first days', FIRST - 9, FIRST + 1, 20],
    ['its last day', LAST, LAST + 9, 10],
    ['nothing after it', LAST + 1, LAST + 9, 0],
  ])('%s', (_name, first, last, value) => {
    expect(worthIn(whole, { first, last }, RATES)).toBe(value);
  });

  it('is in the base currency by its rate, and nothing without one', () => {
    const of = (currency: string | null) =>
      worthIn(present({ amount: money(1000, currency) }), { first: FIRST, last: LAST }, RATES);
    expect([of('EUR'), of('JPY'), of(null)]).toEqual([2000, 0, 1000]);
    expect(lastRate(present({ amount: money(1000, 'EUR') }), RATES)).toBe(20);
    expect(lastRate(dealTerm(usd(100), FIRST, 0, FIRST), RATES)).toBe(0);
  });

  it('is the first year of one without end', () => {
    expect(agreedWhole(present({ endsOn: null, amount: usd(3650) }))).toEqual([
      { value: 3650, currency: 'USD' },
    ]);
    expect(agreedWhole(whole)).toEqual([{ value: 1000, currency: 'USD' }]);
  });

  it('names currencies without a rate once, and blank ones, where they say anything', () => {
    const stepped = (now: number, before: number, currency: string | null) =>
      present({
        amount: money(now, currency),
        earlierAmounts: [{ until: FIRST + 5, amount: money(before, currency) }],
      });
    expect(unratedIn(stepped(7, 7, 'JPY'), RATES)).toEqual(['JPY']);
    expect(unratedIn(stepped(0, 0, 'JPY'), RATES)).toEqual([]);
    expect(unratedIn(stepped(7, 7, 'EUR'), RATES)).toEqual([]);
    expect(
      [stepped(7, 0, ''), stepped(0, 7, null), stepped(0, 0, null), stepped(7, 7, 'USD')].map(
        isBlankCurrency,
      ),
    ).toEqual([true, true, false, false]);
  });
});

describe('a contract in force', () => {
  const past = { startsOn: FIRST - 100, endsOn: FIRST - 11, amount: usd(500) };
  const on = (today: number, fields: Partial<Contract> = {}) => {
    const one = contract({ ...SPAN, amountPer: 'YEAR', amount: usd(730), pastTerms: [past], ...fields });
    return [isInForceOn(worthOf(one), today), yearlyWorth(one, today)?.amount ?? null];
  };

  it('is so on the days of its terms, and worth a year what that day is worth', () => {
    expect(on(FIRST - 101)).toEqual([false, null]);
    expect(on(FIRST - 100)[0]).toBe(true);
    expect(on(FIRST - 11)[1]).toBeCloseTo((500 / 90) * 365, 9);
    // Between two terms.
    expect(on(FIRST - 10)).toEqual([false, null]);
    expect(on(FIRST)).toEqual([true, 730]);
    expect(on(LAST)).toEqual([true, 730]);
    expect(on(LAST + 1)).toEqual([false, null]);
    expect(on(LAST + 9999, { endsOn: null })).toEqual([true, 730]);
  });

  it('goes by the price that holds today', () => {
    const earlierAmounts = [{ until: FIRST + 10, amount: usd(365) }];
    expect(on(FIRST + 9, { earlierAmounts })).toEqual([true, 365]);
    expect(on(FIRST + 10, { earlierAmounts })).toEqual([true, 730]);
  });

  it('is worth the whole of what counts on one day', () => {
    const signed = contract({ signedOn: FIRST, amount: money(700, 'EUR') });
    expect(yearlyWorth(signed, FIRST)).toEqual({ amount: 700, currency: 'EUR' });
    expect(yearlyWorth(term('2026-01-01', '2026-12-31', 1, { status: 'DRAFT' }), FIRST)).toBeNull();
  });
});
