import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, slotLabels } from '../../../src/front-components/draw/axes.ts';
import { areApart, type FluidBox, type Frame, isInside } from '../../../src/front-components/draw/fluid.ts';
import { type Label, type Nameable, placeLabels } from '../../../src/front-components/draw/labels.ts';
import { fitted, widthOf } from '../../../src/front-components/draw/text-width.ts';

/** Names of companies from anywhere, and what else people type. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'Acme',
    'WWWWWWWWMMMM',
    '华东电力设计院有限公司',
    'شركة النفط',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    'Delta 🚀',
    'Ž̌́ižkov',
  ),
);

const graphemesOf = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('the width of a text', () => {
  it.each([
    ['', 0],
    // Full width: as wide as the font is high.
    ['重要性', 30],
    ['，', 10],
    // 3 digits of 0.68.
    ['100', 20.4],
    // A capital of 0.78, three letters of 0.64, as c, m and e: A 0.78 + c 0.64 + m 1 + e 0.64.
    ['Acme', 30.6],
    // A mark on the letter before takes no room, nor does what asks for the form of an emoji.
    ['e\u0301', 6.4],
    ['\u2764\ufe0f', 14],
    // Four Hebrew letters; in Arabic a wide one (12.5), another (8.5) and one in between (10.8).
    ['עומר', 31.2],
    ['سلب', 31.8],
  ])('%s', (text, width) => {
    expect(widthOf(text, 10)).toBeCloseTo(width, 6);
  });

  it('is that of its characters, so that a part is never wider than the whole', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(widthOf(one + other, 11)).toBeCloseTo(widthOf(one, 11) + widthOf(other, 11), 6);
      }),
    );
  });
});

describe('a text that is cut', () => {
  it.each([
    ['Acme', 30.6, 'Acme'],
    // With the ellipsis of 10, there is room for A (7.8) and c (6.4), not for m (10) as well.
    ['Acme', 30, 'Ac…'],
    ['重要性', 25, '重…'],
    ['重要性', 9, ''],
  ])('%s in %d pixels', (text, room, expected) => {
    expect(fitted(text, room, 10)).toBe(expected);
  });

  it('is no wider than its room, and made of whole characters', () => {
    fc.assert(
      fc.property(anyName, fc.double({ min: 0, max: 200, noNaN: true }), (name, room) => {
        const text = fitted(name, room, 11);
        expect(widthOf(text, 11)).toBeLessThanOrEqual(room);
        if (text === name || text === '') return;
        const kept = graphemesOf(text.slice(0, -1));
        expect(graphemesOf(name).slice(0, kept.length).join('')).toBe(kept.join(''));
      }),
    );
  });
});

const FRAME: Frame = { leastWidth: 300, height: 400 };

/** So many in so little room that most can't be named. */
const things = fc.array(
  fc.record({
    text: anyName,
    share: fc.integer({ min: 0, max: 40 }).map((step) => step / 40),
    y: fc.integer({ min: 0, max: 40 }).map((step) => step * 10),
    reach: fc.integer({ min: 0, max: 14 }),
  }),
  { minLength: 20, maxLength: 60 },
);

const named = (some: readonly Omit<Nameable, 'id'>[]): Nameable[] =>
  some.map((thing, index) => ({ id: String(index), ...thing }));

type Box = { left: number; right: number; top: number; bottom: number };

/** Where a box lies in a picture of a width. */
const at = ({ share, left, right, top, bottom }: FluidBox, width: number): Box => ({
  left: share * width + left,
  right: share * width + right,
  top,
  bottom,
});

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 1e-6 &&
  other.left < one.right - 1e-6 &&
  one.top < other.bottom - 1e-6 &&
  other.top < one.bottom - 1e-6;

const OPTIONS = { frame: FRAME, size: 11, room: 120, most: 100 };
const widths = fc.double({ min: FRAME.leastWidth, max: 3000, noNaN: true });

describe('names in a picture', () => {
  it('never lie over one another or leave the frame, however wide it is', () => {
    fc.assert(
      fc.property(things, widths, (some, width) => {
        const boxes = placeLabels(named(some), OPTIONS).map(({ box }) => at(box, width));
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(-1e-6);
          expect(box.right).toBeLessThanOrEqual(width + 1e-6);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(FRAME.height);
          expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
      }),
    );
  });

  it('keep clear of what is taken', () => {
    fc.assert(
      fc.property(things, things, widths, (some, others, width) => {
        const taken = others.map(({ share, y, reach }) => ({
          share,
          left: -reach,
          right: reach,
          top: y - reach,
          bottom: y + reach,
        }));
        for (const { box } of placeLabels(named(some), { ...OPTIONS, taken })) {
          expect(taken.filter((other) => overlap(at(box, width), at(other, width)))).toEqual([]);
        }
      }),
    );
  });

  it('stay where they are when something less important is added', () => {
    const placeOf = ({ id, anchor, dx, y }: Label) => ({ id, anchor, dx, y });
    fc.assert(
      fc.property(things, fc.nat(), (some, cut) => {
        const all = placeLabels(named(some), OPTIONS).map(placeOf);
        const fewer = named(some).slice(0, cut % (some.length + 1));
        const first = placeLabels(fewer, OPTIONS).map(placeOf);
        expect(all.slice(0, first.length)).toEqual(first);
      }),
    );
  });

  it('stand right of their thing, else left, above or below', () => {
    const one = (share: number, y: number) =>
      placeLabels([{ id: 'a', text: 'Acme', share, y, reach: 5 }], OPTIONS)[0];
    expect(one(0.5, 200)).toMatchObject({ anchor: 'start', dx: 8, y: 200 });
    expect(one(1, 200)).toMatchObject({ anchor: 'end', dx: -8, y: 200 });
    // Nothing to either side of a middle that is taken; a line of 11 is 14.3 high, so its middle is 12.15 above.
    const wide = { share: 0.5, left: -5, right: 5, top: 195, bottom: 205 };
    const aside = [
      { ...wide, left: 5, right: 60 },
      { ...wide, left: -60, right: -5 },
    ];
    const [over] = placeLabels([{ id: 'a', text: 'Acme', share: 0.5, y: 200, reach: 5 }], {
      ...OPTIONS,
      taken: aside,
    });
    expect(over?.anchor).toBe('middle');
    expect(over?.y).toBeCloseTo(187.85, 6);
  });
});

describe('boxes', () => {
  const box = (share: number, left: number, right: number): FluidBox => ({
    share,
    left,
    right,
    top: 0,
    bottom: 10,
  });

  it.each([
    ['side by side', box(0.1, 0, 30), box(0.2, 0, 30), true],
    ['over each other at the least width', box(0.1, 0, 31), box(0.2, 0, 30), false],
    // Apart at 300, where they are 30 pixels from each other; at 1000 the further one has moved over the other.
    ['apart only while the picture is narrow', box(0.2, -80, -40), box(0.1, 0, 30), false],
    ['one above the other', box(0.1, 0, 30), { ...box(0.1, 0, 30), top: 10, bottom: 20 }, true],
  ])('%s', (_name, one, other, expected) => {
    expect(areApart(one, other, FRAME)).toBe(expected);
    expect(areApart(other, one, FRAME)).toBe(expected);
  });

  it('are inside with all they reach', () => {
    expect(isInside(box(1, -30, 0), FRAME)).toBe(true);
    expect(isInside(box(1, -30, 1), FRAME)).toBe(false);
    expect(isInside(box(0, -1, 30), FRAME)).toBe(false);
    expect(isInside({ ...box(0.5, 0, 10), bottom: 401 }, FRAME)).toBe(false);
  });
});

describe('axes', () => {
  it('have round numbers at their places', () => {
    const ticks = axisTicks([0, 100], [180, 0], 4, String);
    expect(ticks.map(({ text, at: y }) => [text, Math.round(y)])).toEqual([
      ['0', 180],
      ['20', 144],
      ['40', 108],
      ['60', 72],
      ['80', 36],
      ['100', 0],
    ]);
  });

  it('name months as often as there is room, counted from the one that is to be named', () => {
    const texts = Array.from({ length: 12 }, () => '100');
    // 300 / 12 = 25 pixels a month; "100" takes 22.44 and 8 between two: every second one.
    const named2 = slotLabels(texts, { leastWidth: 300, height: 20 }, 11, 3);
    expect(named2.map(({ index }) => index)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(slotLabels(texts, { leastWidth: 400, height: 20 }, 11)).toHaveLength(12);
    expect(slotLabels(['November 2026'], { leastWidth: 300, height: 20 }, 11)).toMatchObject([
      { anchor: 'middle', share: 0.5 },
    ]);
  });

  it('never write one text over another or beyond the frame, however wide it is', () => {
    fc.assert(
      fc.property(
        fc.array(anyName, { minLength: 1, maxLength: 40 }),
        fc.nat({ max: 39 }),
        widths,
        (texts, from, width) => {
          const labels = slotLabels(texts, { leastWidth: 300, height: 20 }, 11, from % texts.length);
          const spans = labels.map(({ text, anchor, share }) => {
            const wide = widthOf(text, 11);
            const left = share * width - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
            return { left, right: left + wide };
          });
          for (const [index, { left, right }] of spans.entries()) {
            expect(left).toBeGreaterThanOrEqual(-1e-6);
            expect(right).toBeLessThanOrEqual(width + 1e-6);
            expect(spans[index + 1]?.left ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(right);
          }
        },
      ),
    );
  });
});
