import type { AccountStatus } from '../../domain/selection/recommend.ts';
import { percent } from '../draw/fluid.ts';
import { Paths, strokeStyle } from '../draw/plot.tsx';
import type { Theme } from '../ui/theme.ts';
import { type Bubble, dotPaths, FRAME, MOST_SINGLE, tailsPath } from './layout.ts';

export function statusColour(status: AccountStatus | null, theme: Theme): string {
  const colours: Readonly<Record<AccountStatus, string>> = {
    KEY: theme.accent,
    WATCH: theme.warning,
    CANDIDATE: theme.second,
    FORMER: theme.neutral,
  };
  return status === null ? theme.neutral : colours[status];
}

type BubblesProps = {
  bubbles: readonly Bubble[];
  /** What an account is called to those who do not see it. */
  describe(bubble: Bubble): string;
  theme: Theme;
};

const Single = ({ bubbles, describe, theme }: BubblesProps) =>
  bubbles.map((bubble) => (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a circle is no control.
    <circle
      key={bubble.account.id}
      cx={percent(bubble.share)}
      cy={String(bubble.y)}
      r={String(bubble.r)}
      role="img"
      aria-label={describe(bubble)}
      style={{
        fill: statusColour(bubble.account.status, theme),
        fillOpacity: 0.85,
        stroke: theme.surface,
        strokeWidth: 1,
      }}
    />
  ));

const Together = ({ bubbles, theme }: Pick<BubblesProps, 'bubbles' | 'theme'>) => (
  <Paths height={FRAME.height}>
    {dotPaths(bubbles).map(({ status, diameter, path }) => (
      <path
        key={`${status} ${diameter}`}
        d={path}
        style={{ ...strokeStyle(statusColour(status, theme), diameter), strokeOpacity: 0.7 }}
      />
    ))}
  </Paths>
);

/** The accounts with their tails. Above some hundred they are a few paths, without an element for each. */
export function Bubbles({ bubbles, describe, theme }: BubblesProps) {
  const tails = tailsPath(bubbles);
  return (
    <>
      {tails === '' ? null : (
        <Paths height={FRAME.height}>
          <path
            d={tails}
            style={{
              ...strokeStyle(theme.secondaryText, 1),
              strokeOpacity: bubbles.length > MOST_SINGLE ? 0.3 : 0.6,
            }}
          />
        </Paths>
      )}
      {bubbles.length > MOST_SINGLE ? (
        <Together bubbles={bubbles} theme={theme} />
      ) : (
        <Single bubbles={bubbles} describe={describe} theme={theme} />
      )}
    </>
  );
}
