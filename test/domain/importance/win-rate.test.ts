import { describe, expect, it } from 'vitest';
import type { Opportunity } from '../../../src/domain/shared/records.ts';
import { company, daysAgo, opportunity, usd } from '../support/records.ts';
import { importance, POLICY, SETTINGS } from '../support/scores.ts';

const closed = (stage: string | null, ago: number | null): Opportunity =>
  opportunity({ id: `${stage}-${ago}`, stage, closedOn: ago === null ? null : daysAgo(ago) });
const winnability = (opportunities: readonly Opportunity[], baselineWinRate = 0.3) =>
  importance(
    { company: company({ referenceValue: 1 }), opportunities },
    { policy: { ...POLICY, baselineWinRate } },
  ).parts.winnability;

describe('can-win = 100 × (won + 4 × 0.3) / (closed + 4)', () => {
  it.each([
    ['nothing closed: 120 / 4', 0, 0, 30],
    ['1 won: 220 / 5', 1, 0, 44],
    ['1 lost: 120 / 5', 0, 1, 24],
    ['1 won, 1 lost: 220 / 6', 1, 1, 220 / 6],
    ['3 won, 1 lost: 420 / 8', 3, 1, 52.5],
    ['6 won: 720 / 10', 6, 0, 72],
    ['6 lost: 120 / 10', 0, 6, 12],
  ])('%s', (_, won, lost, expected) => {
    const deals = [
      ...Array.from({ length: won }, (__, index) => closed('CUSTOMER', 10 + index)),
      ...Array.from({ length: lost }, (__, index) => closed('LOST', 10 + index)),
    ];
    const { canWin, won: countedWon, closed: countedClosed } = winnability(deals);
    expect(canWin).toBeCloseTo(expected, 9);
    expect([countedWon, countedClosed]).toEqual([won, won + lost]);
  });

  it.each([
    ['today', 0, 1],
    ['tomorrow', -1, 0],
    ['729 days ago, the first day of the window', 729, 1],
    ['730 days ago', 730, 0],
    ['without a date', null, 0],
  ])('a deal closed %s', (_, ago, counted) => {
    expect(winnability([closed('CUSTOMER', ago)]).closed).toBe(counted);
    expect(winnability([closed('LOST', ago)]).closed).toBe(counted);
  });

  // One bid of two is won: (100 + 120) / 6; what is no bid changes nothing of it.
  it.each<[string, Partial<Opportunity>, number]>([
    ['a deal', { amount: usd(1) }, 3],
    ['one without an amount', { amount: usd(null) }, 3],
    ['a renewal or an add-on', { amount: usd(1), partOfContractId: 'contract-1' }, 2],
    ['a free pilot', { amount: usd(0) }, 2],
    ['one that gives money back', { amount: usd(-1) }, 2],
  ])('%s beside two bids', (_, fields, counted) => {
    for (const stage of ['CUSTOMER', 'LOST']) {
      const deals = [closed('CUSTOMER', 1), closed('LOST', 1), { ...closed(stage, 2), ...fields }];
      expect(winnability(deals).closed).toBe(counted);
      expect(winnability(deals).won).toBe(stage === 'CUSTOMER' ? counted - 1 : 1);
    }
  });

  it.each(['NEW', 'ON_HOLD', null])('stage %s is open, whatever its close date', (stage) => {
    expect(winnability([closed(stage, 10)]).closed).toBe(0);
  });

  it.each([
    ['baseline 0', 0, [], 0],
    ['baseline 1', 1, [], 100],
    ['baseline 1, one lost: 400 / 5', 1, [closed('LOST', 1)], 80],
    ['baseline 0, one won: 100 / 5', 0, [closed('CUSTOMER', 1)], 20],
    ['baseline 0.5, one won: 300 / 5', 0.5, [closed('CUSTOMER', 1)], 60],
  ] as const)('%s', (_, baseline, deals, expected) => {
    expect(winnability(deals, baseline).canWin).toBeCloseTo(expected, 9);
  });

  it('takes several won and lost stages from the settings', () => {
    const settings = { ...SETTINGS, wonStages: ['SIGNED', 'LIVE'], lostStages: ['LOST', 'NO_BID'] };
    const opportunities = ['SIGNED', 'LIVE', 'NO_BID', 'CUSTOMER'].map((stage) => closed(stage, 5));
    const { won, closed: all } = importance({ opportunities }, { settings }).parts.winnability;
    expect([won, all]).toEqual([2, 3]);
  });
});

describe('winnability = (can-win + can-do) / 2', () => {
  it.each([
    [null, 0, 15],
    [1, 0, 15],
    [2, 25, 27.5],
    [3, 50, 40],
    [4, 75, 52.5],
    [5, 100, 65],
  ] as const)('delivery fit %s', (deliveryFit, canDo, points) => {
    // Nothing is closed, so can-win is 30.
    const { winnability: part } = importance({ company: company({ referenceValue: 1, deliveryFit }) }).parts;
    expect(part.canDo).toBe(canDo);
    expect(part.points).toBeCloseTo(points, 9);
  });
});
