import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { areApart, type FluidBox, type Frame, isInside } from './fluid.ts';
import { widthOf } from './text-width.ts';

/** A mark on an axis with what is written there. */
export type Tick = { value: number; at: number; text: string };

/**
 * Round numbers along an axis.
 *
 * @param domain the numbers at both ends
 * @param range where these are: pixels, or shares of the width
 * @param count about how many there are to be
 */
export function axisTicks(
  domain: readonly [number, number],
  range: readonly [number, number],
  count: number,
  format: (value: number) => string,
): Tick[] {
  const scale = scaleLinear(domain, range);
  return ticks(domain[0], domain[1], count).map((value) => ({
    value,
    at: scale(value),
    text: format(value),
  }));
}

/** A text under a place of a line of such places. */
export type SlotLabel = { index: number; text: string; anchor: 'start' | 'middle' | 'end'; share: number };

/** Between two texts, in pixels. */
const GAP = 8;
const STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60];

function slotLabel(index: number, text: string, count: number, size: number, frame: Frame) {
  const width = widthOf(text, size);
  const middle = (index + 0.5) / count;
  const box = (share: number, left: number): FluidBox => ({
    share,
    left,
    right: left + width,
    top: 0,
    bottom: frame.height,
  });
  const choices: (SlotLabel & { box: FluidBox })[] = [
    { index, text, anchor: 'middle', share: middle, box: box(middle, -width / 2) },
    { index, text, anchor: 'end', share: 1, box: box(1, -width) },
    { index, text, anchor: 'start', share: 0, box: box(0, 0) },
  ];
  // Only the outermost texts may lean inwards: elsewhere one would stand under the wrong place.
  const allowed = choices.filter(
    ({ anchor }) =>
      anchor === 'middle' || (anchor === 'end' && index === count - 1) || (anchor === 'start' && index === 0),
  );
  return allowed.find((choice) => isInside(choice.box, frame));
}

/**
 * Texts under equally wide places, such as months: every n-th, for the smallest n with which none lies over another or
 * leaves the frame.
 *
 * @param from the place that is counted from, in both directions
 */
export function slotLabels(texts: readonly string[], frame: Frame, size: number, from = 0): SlotLabel[] {
  const count = texts.length;
  const spaced = { ...frame, leastWidth: Math.max(1, frame.leastWidth) };
  for (const step of [...STEPS, count]) {
    const chosen = texts.flatMap((text, index) => {
      if ((index - from) % step !== 0) return [];
      const label = slotLabel(index, text, count, size, spaced);
      return label === undefined ? [] : [label];
    });
    const isFree = chosen.every((label, index) => {
      const next = chosen[index + 1];
      if (next === undefined) return true;
      return areApart({ ...label.box, right: label.box.right + GAP }, next.box, spaced);
    });
    if (isFree) return chosen.map(({ box: _, ...label }) => label);
  }
  return [];
}
