import { describe, expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import { amountsText, sumsByCurrency } from '../../../src/domain/importance/unrated.ts';
import type { Money } from '../../../src/domain/shared/money.ts';
import { company, contract, day, daysAgo, money, need, opportunity } from '../support/records.ts';
import { importance, SETTINGS } from '../support/scores.ts';

// EUR 1.1 and CNY 0.125 have a rate, JPY has none.
const on = (currency: string | null): [string, string, Partial<CompanyRecords>][] => [
  [
    'contract',
    'contract-1',
    { contracts: [contract({ amount: money(1_000, currency), signedOn: daysAgo(3) })] },
  ],
  [
    'opportunity',
    'opportunity-1',
    {
      opportunities: [
        opportunity({ stage: 'CUSTOMER', closedOn: daysAgo(3), amount: money(1_000, currency) }),
      ],
    },
  ],
  [
    'opportunity',
    'opportunity-1',
    { opportunities: [opportunity({ stage: 'PROPOSAL', amount: money(1_000, currency) })] },
  ],
  ['accountNeed', 'need-1', { needs: [need({ estimatedValue: money(1_000, currency) })] }],
  ['company', 'company-1', { company: company({ potentialAnnualValue: money(1_000, currency) }) }],
];
function inBase(fields: Partial<CompanyRecords>, settings = SETTINGS): number {
  const { revenue, potential } = importance(fields, { settings }).parts;
  return revenue.amount + potential.value;
}

describe.each([
  ['USD', 1],
  ['EUR', 1.1],
  ['CNY', 0.125],
] as const)('%s', (currency, rate) => {
  it.each(on(currency))('converts the amount of a %s', (object, _, fields) => {
    const probability = fields.opportunities?.[0]?.stage === 'PROPOSAL' ? 0.6 : 1;
    expect(inBase(fields)).toBeCloseTo(1_000 * rate * probability, 9);
    expect(importance(fields).missing).not.toContainEqual(
      expect.objectContaining({ code: 'AMOUNT_WITHOUT_RATE', object }),
    );
  });
});

describe('no currency', () => {
  it.each(on(null))('is the base currency for a %s, and said once', (_object, _id, fields) => {
    const probability = fields.opportunities?.[0]?.stage === 'PROPOSAL' ? 0.6 : 1;
    expect(inBase(fields)).toBeCloseTo(1_000 * probability, 9);
    expect(importance(fields).missing.filter(({ code }) => code === 'BLANK_CURRENCY')).toHaveLength(1);
  });
});

describe('rates by the day', () => {
  const EUR = [
    { from: day('2026-01-01'), rate: 1 },
    { from: day('2025-01-01'), rate: 1.2 },
  ];
  const settings = { ...SETTINGS, rates: { EUR } };
  const signed = (on: string) => contract({ amount: money(1_000, 'EUR'), signedOn: day(on) });
  // What was fixed on a day keeps the rate of the day, the first one also before; the order of the list says nothing.
  it.each([
    ['2026-06-01', 1_000],
    ['2025-12-31', 1_200],
  ])('what was signed on %s is worth %s', (on, expected) => {
    expect(inBase({ contracts: [signed(on)] }, settings)).toBeCloseTo(expected, 9);
  });

  it('what is open has the rate of today, what was before all of them the first', () => {
    const open = opportunity({ stage: 'PROPOSAL', amount: money(1_000, 'EUR') });
    expect(inBase({ opportunities: [open] }, settings)).toBeCloseTo(600, 9);
    // 1,000 over three years of 1,096 days, signed in 2023: 365 days in the window, the last one committed too.
    const old = contract({
      amount: money(1_096, 'EUR'),
      signedOn: day('2023-06-01'),
      startsOn: day('2023-07-01'),
      endsOn: day('2026-06-30'),
    });
    expect(inBase({ contracts: [old] }, settings)).toBeCloseTo(366 * 1.2, 9);
  });
});

describe.each([['a currency without a rate', 'JPY', 'JPY']])('%s', (_, currency, named) => {
  it.each(on(currency))('leaves out and names the amount of a %s', (object, id, fields) => {
    expect(inBase(fields)).toBe(0);
    expect(importance(fields).missing).toContainEqual({
      code: 'AMOUNT_WITHOUT_RATE',
      currency: named,
      amount: 1_000,
      object,
      id,
    });
    expect(importance(fields).score).not.toBeNull();
  });
});

it('takes another base currency', () => {
  const settings = { ...SETTINGS, baseCurrency: 'EUR', rates: { USD: 0.9 } };
  const signed = (id: string, currency: string) =>
    contract({ id, amount: money(1_000, currency), signedOn: daysAgo(3) });
  expect(inBase({ contracts: [signed('a', 'USD'), signed('b', 'EUR')] }, settings)).toBeCloseTo(1_900, 9);
});

it('takes a rate of 0 as a rate', () => {
  const fields = { contracts: [contract({ amount: money(1_000, 'OLD'), signedOn: daysAgo(3) })] };
  const settings = { ...SETTINGS, rates: { OLD: 0 } };
  expect(inBase(fields, settings)).toBe(0);
  expect(importance(fields, { settings }).missing.map(({ code }) => code)).not.toContain(
    'AMOUNT_WITHOUT_RATE',
  );
});

it('counts the rest beside an amount that is left out', () => {
  const contracts = [
    contract({ id: 'a', amount: money(1_000, 'JPY'), signedOn: daysAgo(3) }),
    contract({ id: 'b', amount: money(1_000, 'EUR'), signedOn: daysAgo(3) }),
  ];
  expect(inBase({ contracts })).toBeCloseTo(1_100, 9);
});

describe('what has no rate', () => {
  const codes = (fields: Partial<CompanyRecords>) =>
    importance(fields).reasons.map((reason) =>
      'isPartial' in reason && reason.isPartial ? `${reason.code} at least` : reason.code,
    );
  const yen = money(1_000_000, 'JPY');
  const open = (id: string, amount: Money) => opportunity({ id, stage: 'PROPOSAL', amount });

  it.each<[string, Partial<CompanyRecords>, string, string]>([
    ['nothing', { company: company({ referenceValue: 3 }) }, 'REVENUE', 'POTENTIAL_NONE'],
    ['typed potential', { company: company({ potentialAnnualValue: yen }) }, 'REVENUE', 'POTENTIAL_UNRATED'],
    [
      'one of two open deals',
      { opportunities: [open('a', yen), open('b', money(1_000, 'USD'))] },
      'REVENUE',
      'POTENTIAL_PIPELINE at least',
    ],
    [
      'an open deal beside typed potential',
      {
        company: company({ potentialAnnualValue: money(9_000, 'USD') }),
        opportunities: [open('a', yen)],
      },
      'REVENUE',
      'POTENTIAL_TYPED at least',
    ],
    // It was over half a year ago, so that nothing of it lies ahead.
    [
      'a contract that is over',
      { contracts: [contract({ amount: yen, startsOn: daysAgo(300), endsOn: daysAgo(200) })] },
      'REVENUE at least',
      'POTENTIAL_NONE',
    ],
    [
      'a contract that runs',
      { contracts: [contract({ amount: yen, startsOn: daysAgo(100), endsOn: daysAgo(-100) })] },
      'REVENUE at least',
      'POTENTIAL_UNRATED',
    ],
    [
      'a contract that begins within a year',
      { contracts: [contract({ amount: yen, startsOn: daysAgo(-100), endsOn: daysAgo(-200) })] },
      'REVENUE',
      'POTENTIAL_UNRATED',
    ],
    [
      'a contract that begins later',
      { contracts: [contract({ amount: yen, startsOn: daysAgo(-400), endsOn: daysAgo(-500) })] },
      'REVENUE',
      'POTENTIAL_NONE',
    ],
  ])('%s: never reads as known', (_, fields, revenue, potential) => {
    expect(codes(fields).slice(0, 2)).toEqual([revenue, potential]);
  });

  it('is named once, with what was agreed', () => {
    const contracts = [contract({ amount: yen, startsOn: daysAgo(100), endsOn: daysAgo(-100) })];
    expect(importance({ contracts }).missing.filter(({ code }) => code === 'AMOUNT_WITHOUT_RATE')).toEqual([
      expect.objectContaining({ amount: expect.closeTo(1_000_000, 3), object: 'contract' }),
    ]);
  });

  it('comes to a line by currency', () => {
    const amounts = [
      { amount: 20_000, currency: 'JPY' },
      { amount: 1_000_000, currency: 'CHF' },
      { amount: 5_000, currency: 'JPY' },
    ];
    expect(amountsText(sumsByCurrency(amounts))).toBe('1,000,000 CHF · 25,000 JPY');
    expect(amountsText([])).toBe('');
  });
});
