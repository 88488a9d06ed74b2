import { describe, expect, it } from 'vitest';
import { type InsightDeal, needOfInsight, oneLine } from '../../../src/domain/need/insight.ts';

const DEAL: InsightDeal = {
  id: 'deal',
  insight: ' They want one source\nfor all valves ',
  companyId: 'company',
  ownerId: null,
  accountOwnerId: 'account-owner',
};
const NOTHING_SAID = { need: '', horizon: null, value: null };

describe('the need that an insight becomes', () => {
  it('is said by the deal where the person says nothing, for the account’s owner', () => {
    expect(needOfInsight(DEAL, NOTHING_SAID, 'USD')).toEqual({
      need: 'They want one source for all valves',
      companyId: 'company',
      opportunityId: 'deal',
      horizon: null,
      value: null,
      ownerId: 'account-owner',
    });
  });

  it.each([
    [
      'its own words, horizon and currency',
      { amount: 5_000, currency: 'EUR' },
      { amount: 5_000, currency: 'EUR' },
    ],
    [
      'the base currency for a blank one',
      { amount: 5_000, currency: null },
      { amount: 5_000, currency: 'USD' },
    ],
    ['nothing for a currency alone', { amount: null, currency: 'EUR' }, null],
  ])('has %s', (_, value, expected) => {
    const draft = { need: ' One  source ', horizon: 'YEARS_1_TO_3', value } as const;
    expect(needOfInsight({ ...DEAL, ownerId: 'owner' }, draft, 'USD')).toMatchObject({
      need: 'One source',
      horizon: 'YEARS_1_TO_3',
      value: expected,
      ownerId: 'owner',
    });
  });

  it.each([
    ['an insight', { insight: ' \n ' }, 'NO_INSIGHT'],
    ['a company', { companyId: null }, 'NO_COMPANY'],
  ])('is none of a deal without %s', (_, values, reason) => {
    expect(needOfInsight({ ...DEAL, ...values }, { ...NOTHING_SAID, need: 'Words' }, 'USD')).toBe(reason);
  });

  it('compares words on one line', () => {
    expect(oneLine(' a\n  b ')).toBe('a b');
  });
});
