import { describe, expect, it } from 'vitest';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import { company, contract, daysAgo, money, need, opportunity } from '../support/records.ts';
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

describe.each([
  ['a currency without a rate', 'JPY', 'JPY'],
  ['no currency', null, ''],
])('%s', (_, currency, named) => {
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
