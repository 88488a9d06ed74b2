import { formatNumber } from '../texts/formats.ts';
import { noteStyle } from '../ui/theme.ts';
import type { FittedPart, Thresholds } from '../workspace/set-up.ts';
import type { SetUpLook } from './look.ts';

const WIDTH = 360;
const HEIGHT = 96;
const GAP = 2;

const stepsOf = ({ at25, at50, at75, at100 }: Thresholds): number[] => [at25, at50, at75, at100];

/** How amounts are spread, by their size from left to right, with the thresholds across. */
export function Histogram({
  part,
  title,
  words,
  texts,
  theme,
}: SetUpLook & { part: FittedPart; title: string }) {
  const { bars, present, fitted } = part;
  const [first, last] = [bars.at(0), bars.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const amount = (value: number): string => formatNumber(Math.round(value), texts);
  const width = WIDTH / bars.length;
  /** Where an amount stands, on the bars' scale of equal ratios; null for one beside them. */
  const placeOf = (value: number): number | null => {
    if (value < first.from || value > last.to || first.from === last.to) return null;
    return (WIDTH * Math.log(value / first.from)) / Math.log(last.to / first.from);
  };
  const line = (value: number, isPresent: boolean) => {
    const x = placeOf(value);
    if (x === null) return null;
    return (
      <line
        key={`${isPresent} ${value}`}
        x1={x}
        x2={x}
        y1={0}
        y2={HEIGHT}
        stroke={isPresent ? theme.secondaryText : theme.accent}
        strokeWidth={isPresent ? 1 : 2}
        strokeDasharray={isPresent ? '3 3' : undefined}
      />
    );
  };
  const label = words.thresholds.spread(title, formatNumber(part.companies, texts));
  return (
    <figure style={{ margin: 0, maxWidth: 480 }}>
      <figcaption style={noteStyle(theme)}>{label}</figcaption>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        style={{ display: 'block', width: '100%' }}
      >
        {bars.map(({ from, to, count }, index) => {
          const height = (HEIGHT * count) / most;
          return (
            <rect
              key={from}
              x={index * width + GAP / 2}
              y={HEIGHT - height}
              width={Math.max(1, width - GAP)}
              height={height}
              fill={theme.strongLine}
            >
              <title>{words.thresholds.bar(formatNumber(count, texts), amount(from), amount(to))}</title>
            </rect>
          );
        })}
        {stepsOf(present).map((value) => line(value, true))}
        {fitted === null ? null : stepsOf(fitted).map((value) => line(value, false))}
      </svg>
      <div style={{ ...noteStyle(theme), display: 'flex', justifyContent: 'space-between' }}>
        <span>{amount(first.from)}</span>
        <span>{amount(last.to)}</span>
      </div>
    </figure>
  );
}
