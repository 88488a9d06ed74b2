import type { Theme } from '../ui/theme.ts';
import type { Band } from './bands.ts';
import { Layers } from './by-width.tsx';
import { percent } from './fluid.ts';
import type { Label } from './labels.ts';
import { textStyle } from './plot.tsx';

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
}) => (
  <Layers
    height={height}
    layers={bands.map(({ from, labels }) => ({ from, drawn: <Names labels={labels} theme={theme} /> }))}
  />
);
