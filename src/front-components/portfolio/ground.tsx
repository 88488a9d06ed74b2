/** What accounts stand on: the ticks across, and the lines of a policy. */
import type { Tick } from '../draw/axes.ts';
import { percent } from '../draw/fluid.ts';
import { textStyle } from '../draw/plot.tsx';
import type { Theme } from '../ui/theme.ts';
import { FRAME, yOf } from './layout.ts';
import type { PolicyLine } from './model.ts';

/** Room for the values of the ticks, in pixels. */
export const AXIS_HEIGHT = 20;

/** The lines of a policy, dashed. */
export const Lines = ({ lines, theme }: { lines: readonly PolicyLine[]; theme: Theme }) =>
  lines.map(({ kind, at }) => (
    <line
      key={kind}
      x1="0%"
      x2="100%"
      y1={String(yOf(at))}
      y2={String(yOf(at))}
      style={{ stroke: theme.bad, strokeDasharray: kind === 'ENTRY' || kind === 'SHARE' ? '8 4' : '2 4' }}
    />
  ));

/** Where the ticks across stand, with their values under the picture. */
export const Columns = ({ ticks, theme }: { ticks: readonly Tick[]; theme: Theme }) =>
  ticks.map(({ value, at, text }) => (
    <g key={value}>
      <line
        x1={percent(at)}
        x2={percent(at)}
        y1="0"
        y2={String(FRAME.height)}
        style={{ stroke: theme.line }}
      />
      <text
        x={percent(at)}
        y={String(FRAME.height + AXIS_HEIGHT / 2)}
        textAnchor="middle"
        dominantBaseline="central"
        style={textStyle(theme.secondaryText)}
      >
        {text}
      </text>
    </g>
  ));
