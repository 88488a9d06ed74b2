import { describe, expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
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
const inBase = (fields: Partial<CompanyRecords>, settings = SETTINGS): number => {
  const { revenue, potential } = importance(fields, { settings }).parts;
  return revenue.amount + potential.value;
};

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
