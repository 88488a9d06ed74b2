import { percent } from '../draw/fluid.ts';
import { type PortfolioScreen, STRIPS } from './portfolio-screen.ts';

type Pointing = Pick<PortfolioScreen, 'move' | 'press' | 'release' | 'click'>;

/** Where in an element the pointer is: the page's own event says it itself, React's keeps the one that it wraps. */
type Pointed = { offsetY?: number; nativeEvent?: { offsetY?: number } };

const yOf = ({ offsetY, nativeEvent }: Pointed): number => offsetY ?? nativeEvent?.offsetY ?? 0;

type StripsProps = { screen: Pointing; isFraming: boolean };

/**
 * Narrow strips over the picture that tell where the pointer is: as nothing can be measured, the strip says how far
 * across, and the pixels within it how far down.
 */
export const Strips = ({ screen, isFraming }: StripsProps) =>
  Array.from({ length: STRIPS }, (_, strip) => {
    const at = (event: object) => ({ strip, y: yOf(event) });
    return (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a strip is nothing but its place.
        key={strip}
        aria-hidden="true"
        style={{
          cursor: isFraming ? 'crosshair' : 'pointer',
          height: '100%',
          left: percent(strip / STRIPS),
          position: 'absolute',
          top: 0,
          touchAction: isFraming ? 'none' : 'auto',
          width: percent(1 / STRIPS),
        }}
        onPointerMove={(event) => screen.move(at(event))}
        onPointerDown={(event) => screen.press(at(event))}
        onPointerUp={(event) => screen.release(at(event))}
        onClick={(event) => screen.click(at(event))}
      />
    );
  });
