import { percent } from './fluid.ts';
import { offsetIn, type Point, STRIPS } from './pointing.ts';

/** What is done at a place that the pointer is at. */
export type Pointing = Record<'move' | 'press' | 'release' | 'click', (point: Point) => void>;

type StripsProps = {
  screen: Pointing;
  cursor: string;
  /** Whether moving a finger draws instead of scrolling. */
  isDrawing: boolean;
};

/**
 * Narrow strips over the picture that tell where the pointer is: as nothing can be measured, the strip says how far
 * across, and the pixels within it how far down.
 */
export const Strips = ({ screen, cursor, isDrawing }: StripsProps) =>
  Array.from({ length: STRIPS }, (_, strip) => {
    const at = (event: object) => ({ strip, y: offsetIn(event).y });
    return (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a strip is nothing but its place.
        key={strip}
        aria-hidden="true"
        style={{
          cursor,
          height: '100%',
          left: percent(strip / STRIPS),
          position: 'absolute',
          top: 0,
          touchAction: isDrawing ? 'none' : 'auto',
          width: percent(1 / STRIPS),
        }}
        onPointerMove={(event) => screen.move(at(event))}
        onPointerDown={(event) => screen.press(at(event))}
        onPointerUp={(event) => screen.release(at(event))}
        onClick={(event) => screen.click(at(event))}
      />
    );
  });
