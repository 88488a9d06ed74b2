/** What is agreed for the 365 days that begin with the day of judgement, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { readBusiness } from '../../../src/domain/importance/business.ts';
import { committedFrom, renewalValue } from '../../../src/domain/importance/committed.ts';
import type { Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { contract, money, opportunity, TODAY, usd } from '../support/records.ts';

/** The last day that is looked at. */
const END = TODAY + 364;

/** 10 a day. */
const frame = (startsOn: number, endsOn: number | null, fields: Partial<Contract> = {}): Contract =>
  contract({ startsOn, endsOn, amount: usd(3650), amountPer: 'YEAR', ...fields });

const won = (fields: Partial<Opportunity> = {}): Opportunity =>
  opportunity({ stage: 'CUSTOMER', amount: usd(730), ...fields });

function committed(contracts: Contract[], opportunities: Opportunity[] = []) {
  const business = readBusiness({ contracts, opportunities, contractsOfOthers: [] }, DEFAULT_SETTINGS);
  return committedFrom(business, DEFAULT_SETTINGS, TODAY);
}

describe('a contract commits', () => {
  it.each<[string, Contract, number]>([
    ['every day of the year from today on', frame(TODAY - 9, END + 9), 3650],
    ['the days until its last', frame(TODAY - 9, TODAY + 9), 100],
    ['its last day', frame(TODAY - 9, TODAY), 10],
    ['nothing once it is over', frame(TODAY - 9, TODAY - 1), 0],
    ['every day, without end', frame(TODAY - 9, null), 3650],
    ['its own first year, when it begins within the year', frame(END, END + 800), 3650],
    ['its own first year from tomorrow on', frame(TODAY + 1, TODAY + 100), 1000],
    ['nothing when it begins after the year', frame(END + 1, END + 800), 0],
    ['the days after it, when it renews itself', frame(TODAY - 9, TODAY + 9, { autoRenews: true }), 3650],
    ['nothing as a draft', frame(TODAY - 9, END, { status: 'DRAFT' }), 0],
  ])('%s', (_name, one, expected) => {
    expect(committed([one]).value).toBeCloseTo(expected, 9);
  });

  it('by renewing itself, the days after its last one within the year', () => {
    const renewed = (endsOn: number | null, fields: Partial<Contract> = {}) => {
      const [read] = readBusiness(
        { contracts: [frame(TODAY - 9, endsOn, fields)], opportunities: [], contractsOfOthers: [] },
        DEFAULT_SETTINGS,
      ).contracts;
      return read === undefined ? null : renewalValue(read, DEFAULT_SETTINGS, TODAY);
    };
    const auto = { autoRenews: true };
    expect(renewed(TODAY + 9, auto)).toBeCloseTo(3550, 9);
    // One that is over and not yet renewed goes on from today.
    expect(renewed(TODAY - 1, auto)).toBeCloseTo(3650, 9);
    expect([renewed(END, auto), renewed(null, auto), renewed(TODAY + 9)]).toEqual([0, 0, 0]);
  });
});

describe('a won deal commits', () => {
  it('the days of its term, and nothing without one', () => {
    // From 10 days ago on for twelve months: 355 of its 365 days of 2 are to come.
    const termed = won({ closedOn: TODAY - 11, termMonths: 12 });
    expect(committed([], [termed]).value).toBeCloseTo(355 * 2, 9);
    expect(committed([], [won({ closedOn: TODAY - 11 })]).value).toBe(0);
  });

  const ending = frame(TODAY - 100, TODAY + 64);
  const extending = won({ partOfContractId: 'contract-1', closedOn: TODAY - 5 });
  // 65 days of the contract, and 300 after it at 2.
  const EXTENDED = 650 + 300 * 2;

  it('what comes after the contract that it extends, and is named', () => {
    const { value, missing } = committed([ending], [extending]);
    expect(value).toBeCloseTo(EXTENDED, 9);
    expect(missing).toEqual([{ code: 'WON_NOT_EXTENDED', id: 'opportunity-1' }]);
    // Its amount is for three years: a third of it a year.
    const long = committed([ending], [{ ...extending, amount: usd(2190), termMonths: 36 }]);
    expect(long.value).toBeCloseTo(EXTENDED, 9);
  });

  it.each<[string, Contract, Opportunity]>([
    ['it is not won', ending, { ...extending, stage: 'PROPOSAL' }],
    ['it was closed on no day', ending, { ...extending, closedOn: null }],
    ['it was won long before the end', ending, { ...extending, closedOn: TODAY + 64 - 181 }],
    ['the contract renews itself', { ...ending, autoRenews: true }, extending],
    ['the contract is gone', { ...ending, id: 'another' }, extending],
    ['the contract has no end', { ...ending, endsOn: null }, extending],
    ['the contract ends after the year', { ...ending, endsOn: END + 1 }, extending],
    ['the contract ended before today', { ...ending, endsOn: TODAY - 1 }, extending],
  ])('nothing beside its contract where %s', (_name, one, deal) => {
    expect(committed([one], [deal]).missing).toEqual([]);
    const alone = committed([one]).value;
    expect(committed([one], [{ ...deal, amount: usd(1_000_000) }]).value).toBeCloseTo(alone, 9);
  });

  it('on the first day that counts as before the end', () => {
    const { missing } = committed([ending], [{ ...extending, closedOn: TODAY + 64 - 180 }]);
    expect(missing).toHaveLength(1);
  });
});

describe('what has no rate is named', () => {
  const yen = money(3650, 'JPY');
  const codes = (contracts: Contract[], opportunities: Opportunity[] = []) =>
    committed(contracts, opportunities).missing.map(({ code, ...rest }) => [
      code,
      'id' in rest ? rest.id : '',
    ]);

  it('where it lies in the coming year', () => {
    const named = [['AMOUNT_WITHOUT_RATE', 'contract-1']];
    expect(codes([frame(TODAY - 9, TODAY, { amount: yen })])).toEqual(named);
    expect(codes([frame(TODAY - 9, null, { amount: yen })])).toEqual(named);
    expect(codes([frame(END, END + 9, { amount: yen })])).toEqual(named);
    expect(codes([frame(TODAY - 9, TODAY - 1, { amount: yen })])).toEqual([]);
    expect(codes([frame(END + 1, END + 9, { amount: yen })])).toEqual([]);
  });

  it('of deals with a term', () => {
    const deal = won({ amount: yen, closedOn: TODAY - 11, termMonths: 12 });
    expect(codes([], [deal])).toEqual([['AMOUNT_WITHOUT_RATE', 'opportunity-1']]);
    expect(codes([], [{ ...deal, termMonths: null, closedOn: TODAY }])).toEqual([]);
  });
});
