import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf, groupBy } from '../../../src/domain/shared/grouping.ts';
import {
  clamp,
  gapsBetween,
  grouped,
  halved,
  median,
  roundToOneDecimal,
  sum,
} from '../../../src/domain/shared/numbers.ts';
import { shuffled } from '../support/arbitraries.ts';

it.each([
  [0, 0],
  [0.05, 0.1],
  [0.049, 0],
  [1.005, 1],
  [1.05, 1.1],
  [1.15, 1.2],
  [8.35, 8.4],
  [61.25, 61.3],
  [61.249999, 61.2],
  [99.95, 100],
  [100, 100],
  [-4.9, -4.9],
  [-5.05, -5],
])('%d rounds half up to %d', (value, expected) => {
  expect(roundToOneDecimal(value)).toBe(expected);
});

it('every half of a tenth rounds up, whatever its binary form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (tenths) => {
      expect(roundToOneDecimal(Number(`${tenths / 10}${tenths % 10 === 0 ? '.0' : ''}5`))).toBe(
        (tenths + 1) / 10,
      );
    }),
  );
});

it.each([
  [[], null],
  [[7], 7],
  [[9, 1], 5],
  [[3, 1, 2], 2],
  [[10, 2, 8, 4], 6],
  [[100, 20, 3], 20],
])('the median of %o is %s', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it.each([
  [[], []],
  [[5], []],
  [[5, 5], []],
  [
    [10, 1, 4],
    [3, 6],
  ],
  [
    [1, 4, 4, 10, 1],
    [3, 6],
  ],
])('the gaps of %o are %o', (days, expected) => {
  expect(gapsBetween(days)).toEqual(expected);
});

it.each([
  [0, 1],
  [60, 0.5],
  [120, 0.25],
])('after %d of 60 days %d is left', (elapsed, expected) => {
  expect(halved(elapsed, 60)).toBe(expected);
});

it.each([
  [29, 30],
  [30, 30],
  [100, 100],
  [180, 180],
  [181, 180],
])('%d within 30 to 180 is %d', (value, expected) => {
  expect(clamp(value, 30, 180)).toBe(expected);
});

describe('sum', () => {
  it('adds up', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, 2, 3.5])).toBe(6.5);
  });

  it('is the same to the last digit in any order', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(
        values.chain((some) => fc.tuple(fc.constant(some), shuffled(some))),
        ([one, other]) => {
          expect(sum(other)).toBe(sum(one));
        },
      ),
    );
  });
});

describe('grouping', () => {
  it('keeps the order within a group and leaves out what has no key', () => {
    const groups = groupBy(['b1', 'a1', '-', 'b2'], (item) => (item === '-' ? null : item.slice(0, 1)));
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });

  it.each([
    [[], 2, []],
    [[1, 2], 2, [[1, 2]]],
    [[1, 2, 3], 2, [[1, 2], [3]]],
  ])('%o in runs of %d', (items, size, expected) => {
    expect(chunksOf(items, size)).toEqual(expected);
  });
});

it.each([0.05, -0.06, 1.25, 12_345.678, -999.999, 1e6])(
  'writes %d with one or two decimals as Intl does',
  (value) => {
    for (const decimals of [1, 2])
      expect(grouped(value, decimals)).toBe(
        value.toLocaleString('en-US', { maximumFractionDigits: decimals }),
      );
  },
);

it.each([0, -0, -1, 7, 999, 1_000, -1_000, 12_345.5, 999_999.5, 1_234_567, 5e15])(
  'groups the thousands of %d as Intl does',
  (value) => {
    for (const format of ['en-US', 'zh-CN'])
      expect(grouped(value)).toBe((Math.round(value) + 0).toLocaleString(format));
  },
);
