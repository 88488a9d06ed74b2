import { describe, expect, it } from 'vitest';
import { yearlyWorth } from '../../../src/domain/contract/in-force.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';
import type { Contract } from '../../../src/domain/shared/records.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const TODAY = day('2026-11-27');

const contract = (fields: Partial<Contract>): Contract => ({
  id: 'contract-1',
  status: 'ACTIVE',
  amount: { amount: 731_000, currency: 'EUR' },
  amountPer: null,
  earlierAmounts: [],
  signedOn: null,
  startsOn: day('2026-01-01'),
  endsOn: day('2027-12-31'),
  terminatedOn: null,
  autoRenews: false,
  renewalMonths: null,
  opportunityId: null,
  dealMonths: null,
  hasCompany: true,
  pastTerms: [],
  ...fields,
});

describe('what a contract in force is worth a year', () => {
  it.each<[string, Partial<Contract>, number | null]>([
    // 731,000 over 730 days: 1,001.37 a day.
    ['an amount for the whole term', {}, (365 * 731_000) / 730],
    ['an amount a year', { amountPer: 'YEAR' }, 731_000],
    ['an amount a month', { amountPer: 'MONTH' }, 12 * 731_000],
    ['one without end', { endsOn: null }, 731_000],
    ['one of a single day', { startsOn: null, endsOn: null, signedOn: TODAY }, 731_000],
    [
      'one whose price changes later',
      {
        amountPer: 'YEAR',
        earlierAmounts: [{ until: day('2027-01-01'), amount: { amount: 600_000, currency: 'EUR' } }],
      },
      600_000,
    ],
    ['one that is over', { endsOn: day('2026-11-26') }, null],
    ['one that has not begun', { startsOn: day('2026-11-28') }, null],
    ['a draft', { status: 'DRAFT' }, null],
    ['one without an amount', { amount: null }, null],
  ])('%s', (_name, fields, expected) => {
    const worth = yearlyWorth(contract(fields), TODAY);
    if (expected === null) expect(worth).toBeNull();
    else {
      expect(worth?.currency).toBe('EUR');
      expect(worth?.amount).toBeCloseTo(expected, 6);
    }
  });
});
