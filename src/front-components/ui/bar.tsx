import type { Theme } from './theme.ts';

type BarProps = {
  /** 0 to 100. */
  percent: number;
  theme: Theme;
  /** How long the whole bar is, 0 to 1: bars of different lengths can be compared by what is filled. */
  length?: number;
};

/** A bar beside a number that says the same; so it is not read out. */
export const Bar = ({ percent, theme, length = 1 }: BarProps) => (
  <div
    aria-hidden="true"
    style={{
      background: theme.track,
      borderRadius: 2,
      height: 6,
      overflow: 'hidden',
      width: `${100 * length}%`,
    }}
  >
    <div style={{ background: theme.accent, height: '100%', width: `${percent}%` }} />
  </div>
);

/** A bar that stands for itself. */
export const Progress = ({ percent, theme, label }: BarProps & { label: string }) => (
  <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
    <Bar percent={percent} theme={theme} />
  </div>
);
