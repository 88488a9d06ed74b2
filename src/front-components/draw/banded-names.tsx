import type { Theme } from '../ui/theme.ts';
import { type Band, belowWidth, fromWidth } from './bands.ts';
import { percent } from './fluid.ts';
import type { Label } from './labels.ts';
import { textStyle } from './plot.tsx';

const OVER = {
  height: '100%',
  left: 0,
  pointerEvents: 'none',
  position: 'absolute',
  top: 0,
  width: '100%',
} as const;

/** Names beside their things, readable on whatever they cross. Right-to-left names stand where others do. */
export const Names = ({ labels, theme }: { labels: readonly Label[]; theme: Theme }) =>
  labels.map(({ id, text, anchor, share, dx, y }) => (
    <text
      key={id}
      x={percent(share)}
      y={String(y)}
      dx={String(dx)}
      textAnchor={anchor}
      dominantBaseline="central"
      style={{
        ...textStyle(theme.text),
        direction: 'ltr',
        paintOrder: 'stroke',
        stroke: theme.surface,
        strokeWidth: 3,
      }}
    >
      {text}
    </text>
  ));

/** The names of each width of a picture, laid over it; one of them shows. */
export const BandedNames = ({
  bands,
  height,
  theme,
}: {
  bands: readonly Band[];
  height: number;
  theme: Theme;
}) =>
  bands.map(({ from, to, labels }, index) => (
    <div key={from} aria-hidden="true" style={OVER}>
      <div style={{ height: '100%', width: '100%', ...(index === 0 ? {} : fromWidth(from)) }}>
        <div style={{ height: '100%', width: '100%', ...(to === null ? {} : belowWidth(to)) }}>
          <svg width="100%" height={String(height)} style={{ display: 'block' }} aria-hidden="true">
            <Names labels={labels} theme={theme} />
          </svg>
        </div>
      </div>
    </div>
  ));
