/** What the run in a browser looks for, and how it compares pictures; the run itself needs a browser. */
import { delimiter } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/pictures/chromium.ts';
import { differenceFrom, encoded, shrunk } from '../../scripts/pictures/compare.ts';
import { type Drawn, misplacedIn, rawIn } from '../../scripts/pictures/findings.ts';
import { VARIANTS } from '../../scripts/pictures/page.ts';
import { isKept } from '../../scripts/pictures/references.ts';

describe('what nobody should read', () => {
  it.each([
    ['an id', 'Plan 5eed0001-0000-4000-8000-000000000001 was made'],
    ['JSON', '{"USD":1}'],
    ['JSON', 'Stages: ["CUSTOMER"]'],
    ['undefined', 'Due undefined'],
    ['NaN', 'NaN USD'],
    ['null', 'Director: null'],
    ['an object', '[object Object]'],
    ['a day that is none', 'Since Invalid Date'],
    ['a day as it is stored', 'Since 2026-06-15T09:00:00.000Z'],
  ])('%s is found in “%s”', (what, text) => {
    expect(rawIn([text])).toEqual([`${what} in “${text}”`]);
  });

  it.each([
    'Tasks since (YYYY-MM-DD)',
    '{ planned }',
    'Null Networks',
    '“Retail & consumer” [2]',
    'e.g. 2026-06-15',
    'Nana GmbH',
  ])('nothing in “%s”', (text) => {
    expect(rawIn([text])).toEqual([]);
  });
});

describe('texts of a drawing', () => {
  const frame = { left: 0, right: 100, top: 0, bottom: 50 };
  const at = (text: string, left: number, right: number, top = 10): Drawn => ({
    text,
    left,
    right,
    top,
    bottom: top + 12,
  });

  it.each([
    ['apart', [at('one', 0, 40), at('two', 44, 90)], []],
    // Three pixels are letters that touch: 40 - 37.
    ['touching', [at('one', 0, 40), at('two', 37, 90)], []],
    ['over each other', [at('one', 0, 40), at('two', 36, 90)], ['“one” lies over “two”']],
    ['under each other', [at('one', 0, 40), at('two', 0, 40, 22)], []],
    ['beyond the right side', [at('one', 60, 102)], ['“one” is cut at the edge of its drawing']],
    ['beyond the left side', [at('one', -2, 30)], ['“one” is cut at the edge of its drawing']],
    ['below', [at('one', 0, 30, 41)], ['“one” is cut at the edge of its drawing']],
    ['just within', [at('one', -1, 101)], []],
  ])('%s', (_case, texts, expected) => {
    expect(misplacedIn({ frame, texts })).toEqual(expected);
  });
});

describe('pictures', () => {
  /** A screenshot of one colour with a square of another at the upper left. */
  const screenshot = (square: number, width = 400, height = 400): Buffer => {
    const png = new PNG({ width, height });
    png.data.fill(255);
    for (let y = 0; y < square; y += 1) {
      for (let x = 0; x < square; x += 1) png.data.set([70, 98, 214], (y * width + x) * 4);
    }
    return PNG.sync.write(png);
  };
  const against = (kept: Buffer, present: Buffer) => differenceFrom(encoded(shrunk(kept)), shrunk(present));

  it('are kept at a quarter of their size', () => {
    const { width, height } = shrunk(screenshot(40));
    expect([width, height]).toEqual([100, 100]);
  });

  it.each([
    ['the same', screenshot(40), screenshot(40), null],
    // One pixel of the square's edge more: a row of mixed colour that is close to the old one.
    ['an edge that is drawn a little otherwise', screenshot(40), screenshot(41), null],
    // 40 x 40 of 400 x 400 is 1 %, within the tolerance of 1.5 %; 60 x 60 is 2.3 %.
    ['a mark that is gone', screenshot(40), screenshot(0), null],
    ['a part that is gone', screenshot(60), screenshot(0), '2.3 % of it differs'],
    ['a line more', screenshot(40), screenshot(40, 400, 420), null],
    ['a section more', screenshot(40), screenshot(40, 400, 440), '440 high, was 400'],
    ['another width', screenshot(40), screenshot(40, 380, 400), '380 wide, was 400'],
  ])('tell %s', (_case, kept, present, expected) => {
    expect(against(kept, present)).toBe(expected);
  });

  it('are kept for half of the dresses, with each two of their parts together', () => {
    const kept = VARIANTS.filter(isKept);
    expect(kept.length).toBe(VARIANTS.length / 2);
    for (const parts of [
      ['language', 'scheme'],
      ['language', 'width'],
      ['scheme', 'width'],
    ] as const) {
      expect(new Set(kept.map((one) => parts.map((part) => one[part]).join())).size).toBe(4);
    }
  });
});

describe('a Chromium', () => {
  const path = ['/opt/one', '/opt/two'].join(delimiter);

  it.each<[string, Record<string, string>, string[], string | null]>([
    ['the one that is named', { CHROMIUM: '/mine', PATH: path }, ['/mine', '/opt/one/chromium'], '/mine'],
    ['the first on the path', { PATH: path }, ['/opt/two/google-chrome'], '/opt/two/google-chrome'],
    ['none where the named one is missing', { CHROMIUM: '/mine', PATH: path }, ['/opt/one/chromium'], null],
    ['none', { PATH: path }, [], null],
  ])('is %s', (_case, environment, present, expected) => {
    expect(findChromium(environment, (file) => present.includes(file))).toBe(expected);
  });
});
