/** Where the pointer is in a picture whose width can't be measured. */
import { least } from 'd3-array';

/** How many places across are told apart when something is pointed at. */
export const STRIPS = 100;

/** A place that is pointed at: the strip of the width, and pixels from the top. */
export type Point = { strip: number; y: number };

/** The middle of a strip, as a share of the width. */
export const shareAt = ({ strip }: Pick<Point, 'strip'>): number => (strip + 0.5) / STRIPS;

/** Where in an element the pointer is: the page's own event says it itself, React's keeps the one that it wraps. */
type Pointed = {
  offsetX?: number;
  offsetY?: number;
  nativeEvent?: { offsetX?: number; offsetY?: number };
};

/** Pixels from the left and the top of the element that heard the event. */
export const offsetIn = ({ offsetX, offsetY, nativeEvent }: Pointed): { x: number; y: number } => ({
  x: offsetX ?? nativeEvent?.offsetX ?? 0,
  y: offsetY ?? nativeEvent?.offsetY ?? 0,
});

/** A width that pictures often have, in pixels: how far apart two shares are can't be known. */
const USUAL_WIDTH = 800;
const NEAR = 24;

/** The thing at a place, or the one nearest to it; null where there is none near. */
export function nearestTo<Thing extends { share: number; y: number }>(
  things: readonly Thing[],
  share: number,
  y: number,
): Thing | null {
  const distance = (thing: Thing): number => Math.hypot((thing.share - share) * USUAL_WIDTH, thing.y - y);
  const nearest = least(things, distance);
  return nearest !== undefined && distance(nearest) <= NEAR ? nearest : null;
}
