/**
 * Places in a picture that is as wide as its page. How wide that is can't be known, so across a place is a share of the
 * width plus some pixels, and down it is pixels. What lies apart, or within the frame, at the least width does so at any
 * greater one.
 */

/** The place that something takes: from `share` of the width, `left` to `right` pixels, and between two heights. */
export type FluidBox = {
  /** 0 at the left edge, 1 at the right one. */
  share: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** In pixels. */
export type Frame = { leastWidth: number; height: number };

/** Whether a box lies within its frame at every width. */
export const isInside = (
  { share, left, right, top, bottom }: FluidBox,
  { leastWidth, height }: Frame,
): boolean =>
  share >= 0 &&
  share <= 1 &&
  share * leastWidth + left >= 0 &&
  share * leastWidth + right <= leastWidth &&
  top >= 0 &&
  bottom <= height;

const isBefore = (one: FluidBox, other: FluidBox, width: number): boolean =>
  one.share <= other.share && one.share * width + one.right <= other.share * width + other.left;

/** Whether two boxes lie apart at every width; they may touch. */
export const areApart = (one: FluidBox, other: FluidBox, { leastWidth }: Frame): boolean =>
  one.bottom <= other.top ||
  other.bottom <= one.top ||
  isBefore(one, other, leastWidth) ||
  isBefore(other, one, leastWidth);

/** A share as an attribute of SVG and CSS. */
export const percent = (share: number): string => `${Math.round(share * 1e5) / 1e3}%`;

/** The width of the coordinates that paths are drawn in; they are stretched to the picture's. */
export const PATH_WIDTH = 1000;

/** A share of the width as a coordinate of a path. */
export const pathX = (share: number): number => Math.round(share * PATH_WIDTH * 100) / 100;

/**
 * Puts what is drawn around its own middle at a place. By a transform, as Twenty passes on no place of an `svg` within
 * another; a percentage is one of the whole picture's width.
 *
 * @param share 0 at the left edge, 1 at the right one
 * @param y in pixels from the top
 */
export const placed = (share: number, y: number) =>
  ({ transform: `translate(${percent(share)}, ${y}px)` }) as const;
