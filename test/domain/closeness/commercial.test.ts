import { describe, expect, it } from 'vitest';
import { scoreCommercial } from '../../../src/domain/closeness/commercial.ts';
import type { ClosenessOutcome, Contract, Opportunity } from '../../../src/domain/shared/records.ts';
import { contract, daysAgo, opportunity, TODAY } from '../support/records.ts';
import { SETTINGS } from '../support/scores.ts';

const commercial = (opportunities: readonly Opportunity[], contracts: readonly Contract[] = []) =>
  scoreCommercial(opportunities, contracts, SETTINGS, TODAY);
const deal = (stage: string | null, ago: number | null, closenessOutcome: ClosenessOutcome | null = null) =>
  opportunity({
    id: `${stage} ${ago} ${closenessOutcome}`,
    stage,
    closedOn: ago === null ? null : daysAgo(ago),
    closenessOutcome,
  });

describe('a contract is in force today', () => {
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
    ['no start: open', dates(null, -10), true],
    ['no start, ended', dates(null, 1), false],
    ['no end: open', dates(10, null), true],
    ['no end, not begun', dates(-1, null), false],
    ['both missing', dates(null, null, { signedOn: daysAgo(5) }), false],
    ['reversed', dates(-10, 10), false],
    ['a draft', dates(10, -10, { status: 'DRAFT' }), false],
    ['without a status', dates(10, -10, { status: null }), false],
    ['terminated', dates(10, -10, { status: 'TERMINATED', terminatedOn: daysAgo(-5) }), false],
    ['expired by name, its term still running', dates(10, -10, { status: 'EXPIRED' }), true],
  ])('%s', (_, one, expected) => {
    expect(commercial([], [one]).inForce).toBe(expected);
  });

  it('one is enough', () => {
    expect(commercial([], [dates(10, 1, { id: 'a' }), dates(10, -1, { id: 'b' })]).inForce).toBe(true);
  });
});

it.each([
  [0, 0],
  [1, 1 / 3],
  [2, 2 / 3],
  [3, 1],
  [7, 1],
])('%d open opportunities give %d of 0.2', (count, share) => {
  const open = Array.from({ length: count }, (_, index) => opportunity({ id: `${index}`, stage: 'NEW' }));
  // A lost deal from long ago keeps the company from having nothing; the outcome is the neutral 0.5.
  const { value, open: counted } = commercial([...open, deal('LOST', 900)]);
  expect(counted).toBe(count);
  expect(value).toBeCloseTo(0.2 * share + 0.1, 9);
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
    [0, 0.2],
    [365, 0.1],
    [730, 0.05],
  ])('%d days ago gives %d', (ago, share) => {
    expect(commercial([], [contract({ signedOn: daysAgo(ago) })]).value).toBeCloseTo(share + 0.1, 9);
  });
});

describe('the mean outcome of opportunities closed in the last 365 days', () => {
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
    ['closed 364 days ago', [worsened(364)], 0],
    ['closed 365 days ago', [worsened(365)], 0.5],
    ['closed tomorrow', [worsened(-1)], 0.5],
    ['closed without a date', [deal('LOST', null, 'WORSENED')], 0.5],
  ])('%s', (_, opportunities, expected) => {
    expect(commercial(opportunities).outcome).toBeCloseTo(expected, 9);
  });
});

describe('the whole', () => {
  it('is 0 with neither opportunity nor contract, not the neutral 0.1', () => {
    expect(commercial([])).toMatchObject({ value: 0, inForce: false, open: 0, daysSinceWin: null });
  });

  it('is 0.1 with a draft alone: only the neutral outcome', () => {
    expect(commercial([], [contract({ status: 'DRAFT' })]).value).toBeCloseTo(0.1, 9);
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
