import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringParts, ringPath } from '../../../src/front-components/draw/ring.ts';
import { segmentsOf, shareBetween } from '../../../src/front-components/draw/segments.ts';

const amount = fc.double({ min: -20, max: 150, noNaN: true });
const parts = fc.record({ a: amount, b: amount, c: amount, d: amount });

describe('the parts of a ring', () => {
  it('are as long as what they add', () => {
    // Of 100: 20 and 30 are a fifth and three tenths of the turn.
    expect(ringParts({ a: 20, b: 0, c: 30 }, 50)).toEqual([
      { name: 'a', from: 0, to: 0.2 },
      { name: 'c', from: 0.2, to: 0.5 },
    ]);
  });

  it('are smaller alike where the score was limited', () => {
    // 40 + 40 limited to 40: half of each.
    expect(ringParts({ a: 40, b: 40 }, 40)).toEqual([
      { name: 'a', from: 0, to: 0.2 },
      { name: 'b', from: 0.2, to: 0.4 },
    ]);
  });

  it('follow each other without gap or overlap, in their order, never beyond the score or one turn', () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 0, max: 120, noNaN: true }), (some, score) => {
        const drawn = ringParts(some, score);
        let end = 0;
        for (const { from, to } of drawn) {
          expect(from).toBe(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(Math.min(1, score / 100) + 1e-9);
        expect(drawn.map(({ name }) => name)).toEqual(drawn.map(({ name }) => name).toSorted());
      }),
    );
  });

  it('stay within their circle', () => {
    const turn = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(turn, turn, (one, other) => {
        const path = ringPath({ from: Math.min(one, other), to: Math.max(one, other) }, 60, 14);
        const points = [...path.matchAll(/[ML](-?[\d.e-]+),(-?[\d.e-]+)/g)];
        for (const [, x, y] of points) expect(Math.hypot(Number(x), Number(y))).toBeLessThanOrEqual(60.01);
        expect(path).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});

describe('the parts of a bar', () => {
  it('are as long as their share of the whole', () => {
    expect(
      segmentsOf(
        [
          { name: 'a', value: 1 },
          { name: 'b', value: 0 },
          { name: 'c', value: 2 },
        ],
        4,
      ),
    ).toEqual([
      { name: 'a', from: 0, width: 0.25 },
      { name: 'c', from: 0.25, width: 0.5 },
    ]);
    expect(segmentsOf([{ name: 'a', value: 130 }], 100)).toEqual([{ name: 'a', from: 0, width: 1 }]);
    expect(segmentsOf([{ name: 'a', value: 1 }], 0)).toEqual([]);
  });

  it('stand side by side and never beyond the end', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { maxLength: 8 }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (values, most) => {
          const drawn = segmentsOf(
            values.map((value, index) => ({ name: String(index), value })),
            most,
          );
          let end = 0;
          for (const { from, width } of drawn) {
            expect(from).toBeCloseTo(end, 9);
            expect(width).toBeGreaterThan(0);
            end = from + width;
          }
          expect(end).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });
});

describe('a place between two others', () => {
  it.each([
    [5, 0, 10, 0.5],
    [-5, 0, 10, 0],
    [15, 0, 10, 1],
    // A day that is due when it begins: over from then on.
    [3, 4, 4, 0],
    [4, 4, 4, 1],
  ])('%d between %d and %d', (value, from, to, share) => {
    expect(shareBetween(value, from, to)).toBe(share);
  });
});
