import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  countDays,
  dayOfInstant,
  formatDay,
  isSameDayOfYear,
  isWithin,
  lastDays,
  monthStart,
  parseDay,
  sharedDays,
} from '../../../src/domain/shared/calendar.ts';
import { day } from '../support/records.ts';

describe('a day is a UTC calendar day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2024-02-29', 19_782],
    ['2026-06-30', 20_634],
  ])('%s is day %d', (text, expected) => {
    expect(parseDay(text)).toBe(expected);
    expect(formatDay(expected)).toBe(text);
  });

  it.each([
    ['2026-06-30T00:00:00.000Z', '2026-06-30'],
    ['2026-06-30T23:59:59.999Z', '2026-06-30'],
    ['2026-06-30T23:30:00-02:00', '2026-07-01'],
    ['2026-07-01T01:00:00+02:00', '2026-06-30'],
  ])('%s lies in %s', (text, expected) => {
    expect(parseDay(text)).toBe(day(expected));
    expect(dayOfInstant(new Date(text))).toBe(day(expected));
  });

  it.each([
    null,
    undefined,
    '',
    'yesterday',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-6-3',
    '30.06.2026',
    '2026-06-30 10:00',
    '2026-06-30Tnoon',
  ])('%s is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
        expect(parseDay(formatDay(number))).toBe(number);
      }),
    );
  });
});

describe('windows', () => {
  it('the last 365 days end with today', () => {
    const window = lastDays(day('2026-06-30'), 365);
    expect(window).toEqual({ first: day('2025-07-01'), last: day('2026-06-30') });
    expect(countDays(window)).toBe(365);
    expect(isWithin(window.first, window) && isWithin(window.last, window)).toBe(true);
    expect(isWithin(window.first - 1, window) || isWithin(window.last + 1, window)).toBe(false);
  });

  it.each([
    [1, 3, 3, 5, 1],
    [1, 3, 4, 5, 0],
    [1, 9, 4, 5, 2],
    [4, 5, 1, 9, 2],
    [1, 3, 7, 9, 0],
    [5, 4, 1, 9, 0],
  ])('%d to %d and %d to %d share %d days', (first, last, otherFirst, otherLast, expected) => {
    expect(sharedDays({ first, last }, { first: otherFirst, last: otherLast })).toBe(expected);
  });

  it('an empty range has no days', () => {
    expect(countDays({ first: 2, last: 1 })).toBe(0);
  });
});

it.each([
  ['2026-06-30', 0, '2026-06-01'],
  ['2026-06-01', 0, '2026-06-01'],
  ['2026-03-31', -1, '2026-02-01'],
  ['2026-01-31', -1, '2025-12-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-29', -12, '2023-02-01'],
])('the month of %s, moved by %d, begins on %s', (text, offset, expected) => {
  expect(monthStart(day(text), offset)).toBe(expected);
});

describe('so many months later', () => {
  it.each([
    ['2026-11-23', 3, '2027-02-23'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDay(addMonths(parseDay(from) ?? 0, months))).toBe(to);
  });

  it('a later day never gives an earlier one', () => {
    const first = parseDay('2026-01-01') ?? 0;
    for (let day = first; day < first + 1_500; day += 1) {
      expect(addMonths(day + 1, 3)).toBeGreaterThanOrEqual(addMonths(day, 3));
    }
  });
});

describe('the same day of the year', () => {
  it.each([
    ['2026-03-01', '2024-03-01', true],
    ['2024-02-29', '2020-02-29', true],
    ['2026-03-01', '2026-03-02', false],
    ['2026-03-01', '2026-04-01', false],
    ['2026-02-28', '2024-02-29', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSameDayOfYear(day(one), day(other))).toBe(expected);
  });
});
