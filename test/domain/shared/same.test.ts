import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../../src/domain/shared/same.ts';

const NOON = new Date('2026-03-01T12:00:00.000Z');

describe('the same', () => {
  it.each<[string, unknown, unknown]>([
    ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['what is left out and what is not defined', { a: 1 }, { a: 1, b: undefined }],
    ['lists of the same', [1, { a: [] }], [1, { a: [] }]],
    ['nothing and a hole in a list', [null], [undefined]],
    ['no number and nothing', Number.NaN, null],
    ['an instant and its text', NOON, '2026-03-01T12:00:00.000Z'],
    ['two objects of one instant', { at: NOON }, { at: new Date(NOON) }],
  ])('%s', (_name, one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });
});

describe('not the same', () => {
  it.each<[string, unknown, unknown]>([
    ['another value', { a: 1 }, { a: 2 }],
    ['another name', { a: 1 }, { b: 1 }],
    ['one more name', { a: 1 }, { a: 1, b: 2 }],
    ['one more in a list', [1], [1, 2]],
    ['a list in another order', [1, 2], [2, 1]],
    ['a list and an object', [], {}],
    ['a list and an object with its places', ['a'], { 0: 'a' }],
    ['a number and its text', 1, '1'],
    ['nothing and what is left out', null, undefined],
    ['nothing and an object', null, {}],
    ['nothing within and what is left out', { a: null }, {}],
    ['two instants', NOON, new Date(0)],
  ])('%s', (_name, one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });
});

/** JSON with keys in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const few = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, 0, 1, -1, Number.NaN, '', 'a', true, false),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

it('is the same as to compare their JSON', () => {
  fc.assert(
    fc.property(few, few, (one, other) => isSame(one, other) === (canonical(one) === canonical(other))),
    { numRuns: 2000 },
  );
});
