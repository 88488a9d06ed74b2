/** What is left out alike is told together, and named only so far. */
import { expect, it } from 'vitest';
import { amountOf, countOf, firstOfEach, leftOutAlike } from '../../src/domain/left-out.ts';
import type { Reason } from '../../src/domain/shared/reasons.ts';

const dated = (count: number): Reason[] =>
  Array.from({ length: count }, (_, index) => ({ code: 'CONTRACT_WITHOUT_DATES', id: `c${index}` }));
const unrated = (count: number, amount: number | null = 5, currency = 'JPY'): Reason[] =>
  Array.from(
    { length: count },
    (_, index) =>
      ({
        code: 'AMOUNT_WITHOUT_RATE',
        object: 'contract',
        id: `${currency}${index}`,
        currency,
        amount,
      }) as Reason,
  );
const BLANK: Reason = { code: 'BLANK_CURRENCY' };

it('up to twenty of a kind are named, in the order that they came', () => {
  const reasons = [...dated(20), BLANK, ...unrated(20)];
  expect(firstOfEach(reasons)).toEqual(reasons);
  expect(firstOfEach([])).toEqual([]);
});

it('of more the first says how many there are, and what they come to', () => {
  const told = firstOfEach([...dated(23), BLANK, ...unrated(22)]);
  expect(told).toHaveLength(41);
  expect(told[0]).toEqual({ code: 'CONTRACT_WITHOUT_DATES', id: 'c0', more: 3 });
  expect(told[1]).toEqual({ code: 'CONTRACT_WITHOUT_DATES', id: 'c1' });
  expect(told[19]).toEqual({ code: 'CONTRACT_WITHOUT_DATES', id: 'c19' });
  expect(told[20]).toEqual(BLANK);
  expect(told[21]).toMatchObject({ id: 'JPY0', more: 2, moreAmount: 10 });
  expect(told[22]).not.toHaveProperty('more');
});

it('what further ones come to is not known once one of them has no amount', () => {
  const [first] = firstOfEach([...unrated(20), ...unrated(2, null)]);
  expect(first).toMatchObject({ more: 2 });
  expect(first).not.toHaveProperty('moreAmount');
});

it('kinds are codes, and currencies of amounts', () => {
  const kinds = leftOutAlike([...dated(2), ...unrated(1), ...unrated(3, 5, 'KRW')] as never[]);
  expect(kinds.map((alike) => alike.length)).toEqual([2, 1, 3]);
});

it('counts and sums with those that are not named', () => {
  const alike = [{ ...unrated(1)[0], more: 4, moreAmount: 70 }, ...unrated(1)] as never[];
  expect([countOf(alike), amountOf(alike)]).toEqual([6, 80]);
  expect([countOf(dated(3) as never[]), amountOf(dated(3) as never[])]).toEqual([3, null]);
  expect(amountOf([...unrated(1), ...unrated(1, null)] as never[])).toBeNull();
  expect(amountOf([...unrated(1, null), ...unrated(1)] as never[])).toBeNull();
});
