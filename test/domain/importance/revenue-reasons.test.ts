/** What revenue tells of beside its amount. */
import { describe, expect, it } from 'vitest';
import { type BusinessRecords, readBusiness } from '../../../src/domain/importance/business.ts';
import { isMostlyUnrated, revenueWithin } from '../../../src/domain/importance/revenue.ts';
import type { Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { contract, money, opportunity, TODAY, usd } from '../support/records.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, rates: { EUR: 2 }, lostStages: ['LOST'] };
const WINDOW = { first: TODAY - 364, last: TODAY };

const NOTHING: BusinessRecords = { opportunities: [], contracts: [], contractsOfOthers: [] };

const revenue = (records: Partial<BusinessRecords>) =>
  revenueWithin(WINDOW, readBusiness({ ...NOTHING, ...records }, SETTINGS), SETTINGS);

const told = (records: Partial<BusinessRecords>): string[] =>
  revenue(records).missing.map((reason) => ('id' in reason ? `${reason.code} ${reason.id}` : reason.code));

/** In force on every day that is looked at. */
const frame = (fields: Partial<Contract> = {}): Contract =>
  contract({
    id: 'c',
    startsOn: TODAY - 99,
    endsOn: TODAY + 99,
    amount: usd(1000),
    amountPer: 'YEAR',
    ...fields,
  });
const won = (fields: Partial<Opportunity> = {}): Opportunity =>
  opportunity({ id: 'd', stage: 'CUSTOMER', amount: usd(1000), closedOn: TODAY, ...fields });

describe('a deal that its contracts are worth little of', () => {
  const tied = (amount: number, fields: Partial<Contract> = {}) =>
    frame({ opportunityId: 'd', amountPer: 'WHOLE_TERM', amount: usd(amount), ...fields });
  it.each<[string, Opportunity, Contract[], boolean]>([
    ['less than half of it', won(), [tied(499)], true],
    ['half of it', won(), [tied(500)], false],
    ['half of it together', won(), [tied(200), tied(300, { id: 'e' })], false],
    ['half of it at their rate', won(), [tied(250, { amount: money(250, 'EUR') })], false],
    [
      'half of it in their first year, without end',
      won(),
      [tied(500, { endsOn: null, amountPer: 'YEAR' })],
      false,
    ],
    ['little of one that is lost', won({ stage: 'LOST' }), [tied(1)], false],
    ['little of one without an amount', won({ amount: usd(0) }), [tied(1)], false],
    ['of no deal', won({ id: 'other' }), [tied(1)], false],
  ])('%s: told %s', (_name, deal, contracts, isTold) => {
    expect(told({ opportunities: [deal], contracts })).toEqual(isTold ? ['CONTRACTS_WORTH_LITTLE d'] : []);
  });

  it('is held at the rate of its day of closing, of today while it is open', () => {
    const rates = {
      EUR: [
        { from: TODAY - 400, rate: 1 },
        { from: TODAY - 10, rate: 4 },
      ],
    };
    const settings = { ...SETTINGS, rates };
    const codes = (deal: Opportunity) =>
      revenueWithin(
        WINDOW,
        readBusiness({ ...NOTHING, opportunities: [deal], contracts: [tied(600)] }, settings),
        settings,
      ).missing.map(({ code }) => code);
    const euros = { amount: money(1000, 'EUR') };
    expect(codes(won({ ...euros, closedOn: TODAY - 20 }))).toEqual([]);
    expect(codes(won({ ...euros, closedOn: TODAY }))).toEqual(['CONTRACTS_WORTH_LITTLE']);
    expect(codes(won({ ...euros, stage: 'NEW', closedOn: null }))).toEqual(['CONTRACTS_WORTH_LITTLE']);
  });
});

describe('a won deal that counts through another company', () => {
  const theirs = frame({ opportunityId: 'd' });
  const part = { partOfContractId: 'c' };
  it.each<[string, Partial<BusinessRecords>, boolean]>([
    ['signed there', { opportunities: [won()], contractsOfOthers: [theirs] }, true],
    ['part of one there', { opportunities: [won(part)], contractsOfOthers: [frame()] }, true],
    [
      'signed here, too',
      { opportunities: [won()], contracts: [{ ...theirs, id: 'own' }], contractsOfOthers: [theirs] },
      false,
    ],
    ['part of one here', { opportunities: [won(part)], contracts: [frame()] }, false],
    ['of none', { opportunities: [won()], contractsOfOthers: [frame()] }, false],
    [
      'that is open',
      { opportunities: [won({ stage: 'NEW', closedOn: null })], contractsOfOthers: [theirs] },
      false,
    ],
    [
      'that earned before the year',
      { opportunities: [won({ closedOn: TODAY - 365 })], contractsOfOthers: [theirs] },
      false,
    ],
    [
      'that earned on its first day',
      { opportunities: [won({ closedOn: TODAY - 364 })], contractsOfOthers: [theirs] },
      true,
    ],
    [
      'whose term reaches into the year',
      { opportunities: [won({ closedOn: TODAY - 400, termMonths: 12 })], contractsOfOthers: [theirs] },
      true,
    ],
    ['closed on no day', { opportunities: [won({ closedOn: null })], contractsOfOthers: [theirs] }, true],
  ])('%s: told %s', (_name, records, isTold) => {
    expect(told(records).includes('COUNTED_ELSEWHERE d')).toBe(isTold);
  });
});

describe('a won deal that can not be counted', () => {
  it.each<[string, Partial<Opportunity>, string[]]>([
    ['for want of an amount', { amount: null }, ['WON_WITHOUT_AMOUNT d']],
    ['for want of a day', { closedOn: null }, ['CLOSE_DATE_MISSING d']],
    ['and is long over', { amount: null, closedOn: TODAY - 365 }, []],
    [
      'and whose term goes on',
      { amount: null, closedOn: TODAY - 365, termMonths: 12 },
      ['WON_WITHOUT_AMOUNT d'],
    ],
    ['as it was part of a contract that is gone', { isPartOfGone: true }, ['PART_OF_CONTRACT_GONE d']],
  ])('%s', (_name, fields, expected) => {
    expect(told({ opportunities: [won(fields)] })).toEqual(expected);
  });
});

describe('a contract', () => {
  it.each<[string, Partial<Contract>, string[]]>([
    ['terminated on no day', { status: 'TERMINATED' }, ['CONTRACT_TERMINATED_WITHOUT_DATE c']],
    ['terminated on a day', { status: 'TERMINATED', terminatedOn: TODAY }, []],
    ['with slips', { slips: ['RENEWAL_OF_DECADES'] }, ['RENEWAL_OF_DECADES c']],
    ['with slips, as a draft', { status: 'DRAFT', slips: ['RENEWAL_OF_DECADES'] }, []],
    ['in a currency without a rate', { amount: money(1, 'JPY') }, ['AMOUNT_WITHOUT_RATE c']],
    ['that is over, in one', { amount: money(1, 'JPY'), startsOn: TODAY - 500, endsOn: TODAY - 365 }, []],
    [
      'that is over and renews itself, in one',
      { amount: money(1, 'JPY'), startsOn: TODAY - 500, endsOn: TODAY - 365, autoRenews: true },
      ['AMOUNT_WITHOUT_RATE c'],
    ],
    ['in no currency', { amount: money(1, null) }, ['BLANK_CURRENCY']],
  ])('%s', (_name, fields, expected) => {
    expect(told({ contracts: [frame(fields)] })).toEqual(expected);
  });

  it('only of its present term goes on by renewing itself', () => {
    const old = { startsOn: TODAY - 900, endsOn: TODAY - 501, amount: money(1, 'JPY') };
    const renewed = frame({ startsOn: TODAY - 500, endsOn: TODAY - 1, autoRenews: true, pastTerms: [old] });
    expect(told({ contracts: [renewed] })).toEqual([]);
  });

  it('says what its amount was taken to be for, while that matters', () => {
    const assumed = (fields: Partial<Contract>) =>
      revenue({ contracts: [frame({ amountPer: null, ...fields })] }).assumed;
    expect(assumed({})).toEqual([{ code: 'TAKEN_FOR_WHOLE_TERM', id: 'c' }]);
    expect(assumed({ endsOn: null })).toEqual([{ code: 'TAKEN_PER_YEAR', id: 'c' }]);
    expect(assumed({ amountPer: 'YEAR' })).toEqual([]);
    expect(assumed({ startsOn: TODAY - 500, endsOn: TODAY - 365 })).toEqual([]);
  });
});

describe('revenue is at least its amount', () => {
  const isPartial = (fields: Partial<Contract>) => revenue({ contracts: [frame(fields)] }).isPartial;
  it('where something that earns has no rate', () => {
    expect([isPartial({}), isPartial({ amount: money(1, 'JPY') })]).toEqual([false, true]);
    expect(isPartial({ amount: money(1, 'JPY'), startsOn: TODAY + 1 })).toBe(false);
  });

  it.each<[string, Partial<BusinessRecords>, boolean]>([
    ['one of two', { contracts: [frame(), frame({ id: 'e', amount: money(1, 'JPY') })] }, false],
    [
      'two of three',
      {
        contracts: [
          frame(),
          frame({ id: 'e', amount: money(1, 'JPY') }),
          frame({ id: 'f', amount: money(1, 'JPY') }),
        ],
      },
      true,
    ],
    [
      'a deal beside a contract of before',
      {
        contracts: [frame({ startsOn: TODAY - 900, endsOn: TODAY - 800 })],
        opportunities: [won({ amount: money(1, 'JPY') })],
      },
      true,
    ],
    [
      'one of nothing beside one',
      { contracts: [frame(), frame({ id: 'e', amount: money(0, 'JPY') })] },
      false,
    ],
    [
      'of one with two prices',
      {
        contracts: [
          frame({ amount: money(1, 'JPY'), earlierAmounts: [{ until: TODAY, amount: money(0, 'JPY') }] }),
        ],
      },
      true,
    ],
    ['none', {}, false],
  ])('and says little where most has none: %s', (_name, records, expected) => {
    const business = readBusiness({ ...NOTHING, ...records }, SETTINGS);
    expect(isMostlyUnrated(WINDOW, business, SETTINGS)).toBe(expected);
  });
});
