import { describe, expect, it } from 'vitest';
import {
  type ClosedDeal,
  calibration,
  shareOf,
  winRates,
} from '../../../src/domain/assessment/calibration.ts';

const deal = (values: Partial<ClosedDeal> = {}): ClosedDeal => ({
  isWon: false,
  answers: {},
  verdict: null,
  track: null,
  reason: null,
  rivals: [],
  ...values,
});

const many = (count: number, values: Partial<ClosedDeal>): ClosedDeal[] =>
  Array.from({ length: count }, () => deal(values));

describe('what wins', () => {
  it('is told from ten deals on', () => {
    expect(shareOf(many(9, { isWon: true }))).toEqual({ deals: 9, won: null });
    expect(shareOf([...many(7, { isWon: true }), ...many(3, {})])).toEqual({ deals: 10, won: 70 });
  });

  it('is held against each other by the answers to a question', () => {
    const deals = [
      ...many(8, { isWon: true, answers: { 5: 'YES' } }),
      ...many(2, { answers: { 5: 'YES' } }),
      ...many(3, { isWon: true, answers: { 5: 'NO' } }),
      ...many(12, { answers: { 5: 'NO' } }),
      ...many(20, { isWon: true, answers: { 5: 'UNKNOWN' } }),
    ];
    expect(calibration(deals)[4]).toEqual({
      question: 5,
      yes: { deals: 10, won: 80 },
      no: { deals: 15, won: 20 },
    });
    expect(calibration(deals)).toHaveLength(22);
  });

  it('goes by each rival that was met, those of most deals first', () => {
    const deals = [
      ...many(10, { rivals: ['Borealis', 'Nordwind'] }),
      ...many(2, { rivals: ['Aster'], isWon: true }),
    ];
    expect(winRates(deals, ({ rivals }) => rivals)).toEqual([
      { value: 'Borealis', share: { deals: 10, won: 0 } },
      { value: 'Nordwind', share: { deals: 10, won: 0 } },
      { value: 'Aster', share: { deals: 2, won: null } },
    ]);
  });
});
