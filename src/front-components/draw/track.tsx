import type { Theme } from '../ui/theme.ts';
import { percent } from './fluid.ts';
import type { Segment } from './segments.ts';

const HEIGHT = 10;

type TrackProps<Name extends string> = {
  segments: readonly Segment<Name>[];
  colourOf(name: Name): string;
  /** Where a line stands across the bar, as a share of its length. */
  mark?: number | undefined;
  /** What is drawn, for those who do not see it. */
  label: string;
  theme: Theme;
};

/** A bar of parts side by side, with a line across where something is held against it. */
export const Track = <Name extends string>({ segments, colourOf, mark, label, theme }: TrackProps<Name>) => (
  <svg role="img" aria-label={label} width="100%" height={String(HEIGHT + 6)} style={{ display: 'block' }}>
    <rect x="0" y="3" width="100%" height={String(HEIGHT)} rx="2" style={{ fill: theme.track }} />
    {segments.map(({ name, from, width }) => (
      <rect
        key={name}
        x={percent(from)}
        y="3"
        width={percent(width)}
        height={String(HEIGHT)}
        style={{ fill: colourOf(name), stroke: theme.raised, strokeWidth: segments.length > 1 ? 1 : 0 }}
      />
    ))}
    {mark === undefined ? null : (
      <line
        x1={percent(mark)}
        x2={percent(mark)}
        y1="0"
        y2={String(HEIGHT + 6)}
        style={{ stroke: theme.text, strokeWidth: 2 }}
      />
    )}
  </svg>
);
