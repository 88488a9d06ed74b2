/** What is drawn otherwise in wider pictures, though nothing can be measured. */
import type { ReactNode } from 'react';

/**
 * The width of a layer that is all of its picture's where that is from one width to below another, and none elsewhere.
 * A difference of widths times a large number is either beyond all widths or below none.
 *
 * @param from in pixels
 * @param to in pixels; null without end
 */
export function widthBetween(from: number, to: number | null): string {
  const atLeast = `clamp(0px, (100% - ${from}px + 0.1px) * 9999, 100%)`;
  return to === null ? atLeast : `min(${atLeast}, clamp(0px, (${to}px - 100%) * 9999, 100%))`;
}

type LayersProps = {
  height: number;
  /** From the narrowest on; each is drawn up to the width at which the next one begins. */
  layers: readonly { from: number; drawn: ReactNode }[];
};

/** Layers over a picture, of which the one is seen that fits its width. Pointers go through them. */
export const Layers = ({ height, layers }: LayersProps) =>
  layers.map(({ from, drawn }, index) => (
    <div
      key={from}
      aria-hidden="true"
      style={{
        height,
        left: 0,
        overflow: 'hidden',
        pointerEvents: 'none',
        position: 'absolute',
        top: 0,
        width: widthBetween(index === 0 ? 0 : from, layers[index + 1]?.from ?? null),
      }}
    >
      <svg aria-hidden="true" width="100%" height={String(height)} style={{ display: 'block' }}>
        {drawn}
      </svg>
    </div>
  ));
