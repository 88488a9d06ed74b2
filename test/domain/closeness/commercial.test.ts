import { describe, expect, it } from 'vitest';
import { scoreCommercial } from '../../../src/domain/closeness/commercial.ts';
import { commercialFacts } from '../../../src/domain/closeness/commercial-facts.ts';
import { readBusiness } from '../../../src/domain/importance/business.ts';
import type { ClosenessOutcome, Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import { contract, daysAgo, opportunity, TODAY, usd } from '../support/records.ts';
import { POLICY, SETTINGS } from '../support/scores.ts';

const settings = { ...SETTINGS, ignoredStages: ['DUPLICATE'] };

function commercial(
  opportunities: readonly Opportunity[],
  contracts: readonly Contract[] = [],
  contractsOfOthers: readonly Contract[] = [],
) {
  const business = readBusiness({ opportunities, contracts, contractsOfOthers }, settings);
  return scoreCommercial(commercialFacts(business, POLICY, settings, TODAY), TODAY);
}
const deal = (stage: string | null, ago: number | null, closenessOutcome: ClosenessOutcome | null = null) =>
  opportunity({
    id: `${stage} ${ago} ${closenessOutcome}`,
    stage,
    closedOn: ago === null ? null : daysAgo(ago),
    closenessOutcome,
  });

describe('a contract is in force today, between its first and its last day', () => {
  const dates = (starts: number | null, ends: number | null, fields: Partial<Contract> = {}): Contract =>
    contract({
      startsOn: starts === null ? null : daysAgo(starts),
      endsOn: ends === null ? null : daysAgo(ends),
      ...fields,
    });
  it.each([
    ['around today', dates(10, -10), true],
    ['begins today', dates(0, -10), true],
    ['begins tomorrow', dates(-1, -10), false],
    ['ends today', dates(10, 0), true],
    ['ended yesterday', dates(10, 1), false],
    ['one day, today', dates(0, 0), true],
    ['no start: from the day of signing on', dates(null, -10, { signedOn: daysAgo(0) }), true],
    ['no start, signed tomorrow', dates(null, -10, { signedOn: daysAgo(-1) }), false],
    ['no first day at all', dates(null, -10), false],
    ['no end: open', dates(10, null), true],
    ['no end, not begun', dates(-1, null), false],
    ['no end of its own, past the months of its deal', dates(40, null, { dealMonths: 1 }), false],
    ['only signed: on that day', dates(null, null, { signedOn: daysAgo(0) }), true],
    ['only signed, yesterday', dates(null, null, { signedOn: daysAgo(1) }), false],
    [
      'only signed, by the year: from then on',
      dates(null, null, { signedOn: daysAgo(9), amountPer: 'YEAR' }),
      true,
    ],
    ['reversed', dates(-10, 10), false],
    ['a draft', dates(10, -10, { status: 'DRAFT' }), false],
    ['without a status', dates(10, -10, { status: null }), false],
    ['under notice', dates(10, -10, { status: 'TERMINATED', terminatedOn: daysAgo(-5) }), true],
    ['on its last day', dates(10, -10, { status: 'TERMINATED', terminatedOn: daysAgo(0) }), true],
    ['after it', dates(10, -10, { status: 'TERMINATED', terminatedOn: daysAgo(1) }), false],
    ['expired by name, its term still running', dates(10, -10, { status: 'EXPIRED' }), true],
    ['whatever its amount', dates(10, -10, { amount: usd(0) }), true],
  ])('%s', (_, one, expected) => {
    expect(commercial([], [one]).inForce).toBe(expected);
  });

  it('one is enough', () => {
    expect(commercial([], [dates(10, 1, { id: 'a' }), dates(10, -1, { id: 'b' })]).inForce).toBe(true);
  });
});

describe('open deals', () => {
  it.each([
    [0, 0],
    [1, 1 / 3],
    [2, 2 / 3],
    [3, 1],
    [7, 1],
  ])('%d give %d of 0.2', (count, share) => {
    const open = Array.from({ length: count }, (_, index) => opportunity({ id: `${index}`, stage: 'NEW' }));
    // A lost deal from long ago keeps the company from having nothing; the outcome is the neutral 0.5.
    const { value, open: counted } = commercial([...open, deal('LOST', 900)]);
    expect(counted).toBe(count);
    expect(value).toBeCloseTo(0.2 * share + 0.15, 9);
  });

  it.each([
    ['90 days past its close date: not stale yet', opportunity({ closeDate: daysAgo(90) }), [], 1],
    ['91 days past: stale', opportunity({ closeDate: daysAgo(91) }), [], 0],
    ['an ignored stage', opportunity({ stage: 'DUPLICATE' }), [], 0],
    [
      'contracted already',
      opportunity(),
      [contract({ opportunityId: 'opportunity-1', amount: usd(1), signedOn: daysAgo(3) })],
      0,
    ],
    [
      'its contract has no amount, so it does not stand',
      opportunity(),
      [contract({ opportunityId: 'opportunity-1', signedOn: daysAgo(3) })],
      1,
    ],
    [
      'part of a contract: open still',
      opportunity({ partOfContractId: 'contract-1' }),
      [contract({ amount: usd(1), signedOn: daysAgo(3) })],
      1,
    ],
  ])('%s', (_, one, contracts, expected) => {
    expect(commercial([one], contracts).open).toBe(expected);
  });
});

describe('the last win', () => {
  it.each([
    ['a signature today', [], [contract({ signedOn: daysAgo(0) })], 0],
    ['a signature tomorrow is none', [], [contract({ signedOn: daysAgo(-1) })], null],
    ['a draft is none', [], [contract({ signedOn: daysAgo(3), status: 'DRAFT' })], null],
    ['terminated later is one', [], [contract({ signedOn: daysAgo(3), status: 'TERMINATED' })], 3],
    ['expired is one, however old', [], [contract({ signedOn: daysAgo(2_000), status: 'EXPIRED' })], 2_000],
    ['a start is none', [], [contract({ startsOn: daysAgo(3) })], null],
    ['a deal won', [deal('CUSTOMER', 90)], [], 90],
    ['a deal won tomorrow is none', [deal('CUSTOMER', -1)], [], null],
    ['a deal won without a date is none', [deal('CUSTOMER', null)], [], null],
    ['a deal lost is none', [deal('LOST', 1)], [], null],
    ['an open deal is none', [deal('NEW', 1)], [], null],
    ['an ignored one is none', [deal('DUPLICATE', 1)], [], null],
    ['a renewal is none', [{ ...deal('CUSTOMER', 1), partOfContractId: 'elsewhere' }], [], null],
    ['a free pilot is none', [{ ...deal('CUSTOMER', 1), amount: usd(0) }], [], null],
    ['the signature is later', [deal('CUSTOMER', 90)], [contract({ signedOn: daysAgo(30) })], 30],
    ['the deal is later', [deal('CUSTOMER', 30)], [contract({ signedOn: daysAgo(90) })], 30],
    ['the future one aside', [deal('CUSTOMER', -5), deal('CUSTOMER', 40)], [], 40],
    [
      'a deal that a contract covers is one still',
      [opportunity({ stage: 'CUSTOMER', closedOn: daysAgo(7) })],
      [contract({ opportunityId: 'opportunity-1' })],
      7,
    ],
  ])('%s', (_, opportunities, contracts, expected) => {
    expect(commercial(opportunities, contracts).daysSinceWin).toBe(expected);
  });

  it.each([
    [1, 0.2 * 0.5 ** (1 / 365)],
    [365, 0.1],
    [730, 0.05],
  ])('%d days ago gives %d', (ago, share) => {
    // One that was only signed is in force on that day alone.
    expect(commercial([], [contract({ signedOn: daysAgo(ago) })]).value).toBeCloseTo(share + 0.15, 9);
  });
});

describe('the mean outcome of deals closed in the last 365 days', () => {
  it.each([
    ['none closed', [deal('NEW', null)], 0.5],
    ['improved', [deal('CUSTOMER', 1, 'IMPROVED')], 1],
    ['the same', [deal('CUSTOMER', 1, 'SAME')], 0.5],
    ['worsened', [deal('CUSTOMER', 1, 'WORSENED')], 0],
    ['not judged', [deal('CUSTOMER', 1)], 0.5],
    ['a lost deal counts as well', [deal('LOST', 1, 'IMPROVED')], 1],
    ['(1 + 0 + 0.5 + 0.5) / 4 = 0.5', quartet(), 0.5],
    ['(1 + 1 + 0) / 3', [deal('LOST', 1, 'IMPROVED'), deal('LOST', 2, 'IMPROVED'), worsened(3)], 2 / 3],
    ['an open deal does not', [deal('NEW', 1, 'IMPROVED')], 0.5],
    ['an ignored one does not', [deal('DUPLICATE', 1, 'WORSENED')], 0.5],
    ['a renewal does', [{ ...deal('CUSTOMER', 1, 'IMPROVED'), partOfContractId: 'elsewhere' }], 1],
    ['closed 364 days ago', [worsened(364)], 0],
    ['closed 365 days ago', [worsened(365)], 0.5],
    ['closed tomorrow', [worsened(-1)], 0.5],
    ['closed without a date', [deal('LOST', null, 'WORSENED')], 0.5],
  ])('%s', (_, opportunities, expected) => {
    expect(commercial(opportunities).outcome).toBeCloseTo(expected, 9);
  });
});

describe('the whole', () => {
  it('is 0 with neither opportunity nor contract, not the neutral 0.15', () => {
    expect(commercial([])).toMatchObject({ value: 0, inForce: false, open: 0, daysSinceWin: null });
    expect(commercial([deal('DUPLICATE', 1)]).value).toBe(0);
    expect(commercial([], [], [contract({ signedOn: TODAY })]).value).toBe(0);
  });

  it('is 0.15 with a draft alone: only the neutral outcome', () => {
    expect(commercial([], [contract({ status: 'DRAFT' })]).value).toBeCloseTo(0.15, 9);
  });

  it('is 1 at best', () => {
    const inForce = contract({ startsOn: daysAgo(0), signedOn: daysAgo(0) });
    const open = ['a', 'b', 'c'].map((id) => opportunity({ id }));
    expect(commercial([...open, deal('CUSTOMER', 0, 'IMPROVED')], [inForce]).value).toBeCloseTo(1, 9);
  });

  it('is 0 at worst: nothing in force or open, no win, a deal that hurt', () => {
    expect(commercial([worsened(10)]).value).toBe(0);
  });
});

function worsened(ago: number): Opportunity {
  return deal('LOST', ago, 'WORSENED');
}

function quartet(): Opportunity[] {
  return [deal('LOST', 1, 'IMPROVED'), worsened(2), deal('CUSTOMER', 3, 'SAME'), deal('CUSTOMER', 4)];
}
