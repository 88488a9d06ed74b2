import { rowStyle, type Theme } from '../ui/theme.ts';
import { percent } from './fluid.ts';

/** Where something is that is explained: shares of the width of the picture, and pixels from its top. */
export type TooltipPlace = {
  share: number;
  top: number;
  bottom: number;
  /** As far as it reaches to either side, where it is as high as the picture. */
  reach?: number;
};

export type TooltipText = { title: string; lines: readonly (readonly [name: string, value: string])[] };

type TooltipProps = {
  /** Nothing to explain: null. The place for it stays, so that its changes are read out. */
  shown: (TooltipPlace & TooltipText) | null;
  height: number;
  theme: Theme;
};

const WIDTH = 220;
const GAP = 8;

function leftOf({ share, reach }: TooltipPlace): string {
  if (reach === undefined) return `calc(${percent(share)} - ${WIDTH / 2}px)`;
  return share < 0.5
    ? `calc(${percent(share + reach)} + ${GAP}px)`
    : `calc(${percent(share - reach)} - ${WIDTH + GAP}px)`;
}

function heightOf({ top, bottom, reach }: TooltipPlace, height: number) {
  if (reach !== undefined) return { top };
  return top + bottom < height ? { top: bottom + GAP } : { bottom: height - top + GAP };
}

/** Beside its thing, where there is more room, and within the picture at any width of it. */
const placeStyle = (place: TooltipPlace, height: number) => ({
  left: `clamp(0px, ${leftOf(place)}, calc(100% - ${WIDTH}px))`,
  ...heightOf(place, height),
});

/** Explains what the pointer or the keyboard is at. */
export const Tooltip = ({ shown, height, theme }: TooltipProps) => (
  <div role="status">
    {shown === null ? null : (
      <div
        style={{
          ...placeStyle(shown, height),
          background: theme.surface,
          border: `1px solid ${theme.strongLine}`,
          borderRadius: 4,
          boxShadow: '0 2px 8px rgba(0, 0, 0, 0.16)',
          boxSizing: 'border-box',
          fontSize: 12,
          maxWidth: '100%',
          padding: '6px 8px',
          pointerEvents: 'none',
          position: 'absolute',
          width: WIDTH,
          zIndex: 1,
        }}
      >
        <div style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{shown.title}</div>
        {shown.lines.map(([name, value]) => (
          <div key={name} style={{ ...rowStyle, gap: '0 8px', justifyContent: 'space-between' }}>
            <span style={{ color: theme.secondaryText }}>{name}</span>{' '}
            <span style={{ fontVariantNumeric: 'tabular-nums' }}>{value}</span>
          </div>
        ))}
      </div>
    )}
  </div>
);
