import { describe, expect, it } from 'vitest';
import { widthBetween } from '../../../src/front-components/draw/by-width.tsx';

/** What a browser makes of it in a picture of a width. */
function shown(from: number, to: number | null, width: number): number {
  const clamp = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));
  const script = widthBetween(from, to)
    .replaceAll('100%', String(width))
    .replaceAll(/(\d+(?:\.\d+)?)px/g, '$1')
    .replaceAll('min(', 'Math.min(');
  return new Function('clamp', `return ${script};`)(clamp);
}

describe('a layer for some widths', () => {
  it.each([
    [0, 600, 380, 380],
    [0, 600, 600, 0],
    [600, 900, 599, 0],
    [600, 900, 600, 600],
    [600, 900, 899.5, 899.5],
    [600, 900, 900, 0],
    [900, null, 899, 0],
    [900, null, 1440, 1440],
  ])('from %s to %s is, in a picture of %s, %s wide', (from, to, width, expected) => {
    expect(shown(from, to, width)).toBeCloseTo(expected, 5);
  });
});
