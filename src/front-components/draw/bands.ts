/**
 * Names in a picture for several widths of it: what has no room in a narrow picture has in a wide one. How wide it is
 * nobody knows, so that the names for each width are drawn, and the style shows those that fit.
 */
import type { FluidBox } from './fluid.ts';
import { type Label, type LabelOptions, type Nameable, placeLabels } from './labels.ts';

/** The least widths, in pixels, that names are placed for, in ascending order. */
export const BAND_WIDTHS = [300, 560, 840] as const;

/** Names for pictures that are at least so wide, and less wide than the next ones. */
export type Band = { from: number; to: number | null; labels: readonly Label[] };

/**
 * Names for each of some widths.
 *
 * @param roomFor as wide as a name may be where the picture is so wide, in pixels
 */
export const bandsOf = (
  things: readonly Nameable[],
  options: Omit<LabelOptions, 'frame' | 'room'> & { height: number; taken: readonly FluidBox[] },
  roomFor: (width: number) => number,
  widths: readonly number[] = BAND_WIDTHS,
): Band[] =>
  widths.map((width, index) => ({
    from: width,
    to: widths[index + 1] ?? null,
    labels: placeLabels(things, {
      ...options,
      frame: { leastWidth: width, height: options.height },
      room: roomFor(width),
    }),
  }));
