import { expect, it } from 'vitest';
import { shareOf } from '../../../src/domain/credit/credit.ts';
import { quarterOf } from '../../../src/domain/credit/fiscal.ts';
import { creditTotals } from '../../../src/domain/credit/totals.ts';
import { day } from '../support/records.ts';

const MICROS = 1_000_000;

it.each([
  [100, 50, 50],
  [101, 50, 51],
  [-101, 50, -50],
  [99, 33, 33],
  [1_000_000, 0, 0],
  [1_000_000, 12.5, 125_000],
  // 4 billion units at 99 %: the product is far beyond 2^53.
  [4_000_000_001_000_001, 99, 3_960_000_000_990_001],
])('of %s micros, %s %% are %s', (amount, share, expected) => {
  expect(shareOf(amount, share)).toBe(expected);
});

it.each([
  ['2026-01-01', 1, '2026-Q1'],
  ['2026-03-31', 1, '2026-Q1'],
  ['2026-04-01', 1, '2026-Q2'],
  ['2026-12-31', 1, '2026-Q4'],
  ['2025-02-10', 4, '2024/25-Q4'],
  ['2025-03-31', 4, '2024/25-Q4'],
  ['2025-04-01', 4, '2025/26-Q1'],
  ['1999-10-01', 10, '1999/00-Q1'],
  ['2026-12-01', 12, '2026/27-Q1'],
])('%s, with a fiscal year from month %s, is in %s', (on, startsIn, quarter) => {
  expect(quarterOf(day(on), startsIn)).toBe(quarter);
});

it('totals add up what one member earned in a quarter, role and currency', () => {
  const credit = (memberId: string, quarter: string, amount: number, currencyCode = 'USD') => ({
    memberId,
    member: memberId.toUpperCase(),
    quarter,
    role: 'DIRECTOR' as const,
    currencyCode,
    amountMicros: amount * MICROS,
  });
  expect(
    creditTotals([
      credit('b', '2026-Q2', 5),
      credit('a', '2026-Q2', 1),
      credit('a', '2026-Q1', 0.5),
      credit('a', '2026-Q2', 2.25),
      credit('a', '2026-Q2', 7, 'EUR'),
    ]).map(({ member, quarter, currencyCode, amount }) => [quarter, member, currencyCode, amount]),
  ).toEqual([
    ['2026-Q1', 'A', 'USD', 0.5],
    ['2026-Q2', 'A', 'EUR', 7],
    ['2026-Q2', 'A', 'USD', 3.25],
    ['2026-Q2', 'B', 'USD', 5],
  ]);
});
