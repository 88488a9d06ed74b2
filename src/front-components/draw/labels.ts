import { areApart, type FluidBox, type Frame, isInside } from './fluid.ts';
import { fitted, widthOf } from './text-width.ts';

/** Something that may be named in a picture: where it is, and how far it reaches from there. */
export type Nameable = { id: string; text: string; share: number; y: number; reach: number };

/** A name as it is written: where its text begins, ends or has its middle. */
export type Label = {
  id: string;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  share: number;
  /** Pixels right of the share. */
  dx: number;
  /** Of the middle of the line. */
  y: number;
  box: FluidBox;
};

export type LabelOptions = {
  frame: Frame;
  /** Of the font, in pixels. */
  size: number;
  /** As wide as a name may be, in pixels; longer ones are cut. */
  room: number;
  /** As wide as a name may be that finds a place without being cut; `room` when left out. */
  wholeRoom?: number;
  /** As many names as are written. */
  most: number;
  /** What must not be written over. */
  taken?: readonly FluidBox[];
};

/** The height of a line for the size of its font. */
const LINE = 1.3;
/** Between something and its name, in pixels. */
const GAP = 3;

const boxAt = (share: number, left: number, width: number, middle: number, size: number): FluidBox => ({
  share,
  left,
  right: left + width,
  top: middle - (LINE * size) / 2,
  bottom: middle + (LINE * size) / 2,
});

/** How far a corner of a square is from the middle of a circle in it that touches its sides, as a share of the radius. */
const DIAGONAL = Math.SQRT1_2;

/** The places where a name may stand, the best first: right, left, above, below, then towards the corners. */
function placesOf({ id, share, y, reach }: Nameable, text: string, size: number): Label[] {
  const width = widthOf(text, size);
  const aside = reach + GAP;
  const over = reach + (LINE * size) / 2;
  const slantwise = DIAGONAL * reach + GAP / 2;
  const higher = DIAGONAL * reach + (LINE * size) / 2;
  const at = (anchor: Label['anchor'], dx: number, left: number, middle: number): Label => ({
    id,
    text,
    anchor,
    share,
    dx,
    y: middle,
    box: boxAt(share, left, width, middle, size),
  });
  return [
    at('start', aside, aside, y),
    at('end', -aside, -aside - width, y),
    at('middle', 0, -width / 2, y - over),
    at('middle', 0, -width / 2, y + over),
    at('start', slantwise, slantwise, y - higher),
    at('start', slantwise, slantwise, y + higher),
    at('end', -slantwise, -slantwise - width, y - higher),
    at('end', -slantwise, -slantwise - width, y + higher),
  ];
}

/**
 * Names what there is room for, in the order given: no name lies over another, over what is taken, or outside the frame,
 * at any width of the picture. What gets no name is left to be looked at.
 */
export function placeLabels(
  things: readonly Nameable[],
  { frame, size, room, wholeRoom = room, most, taken = [] }: LabelOptions,
): Label[] {
  const placed: Label[] = [];
  for (const thing of things) {
    if (placed.length >= most) break;
    const cut = fitted(thing.text, room, size);
    const isWhole = cut !== thing.text && widthOf(thing.text, size) <= wholeRoom;
    const texts = [...(isWhole ? [thing.text] : []), cut].filter((text) => text !== '');
    const places = texts.flatMap((text) => placesOf(thing, text, size));
    const free = places.find(
      ({ box }) =>
        isInside(box, frame) &&
        taken.every((other) => areApart(box, other, frame)) &&
        placed.every((other) => areApart(box, other.box, frame)),
    );
    if (free !== undefined) placed.push(free);
  }
  return placed;
}
