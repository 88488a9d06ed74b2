import { axisTicks } from '../draw/axes.ts';
import { PictureCard } from '../draw/card.tsx';
import { percent } from '../draw/fluid.ts';
import { DashedSwatch, Legend, Swatch } from '../draw/legend.tsx';
import { textStyle } from '../draw/plot.tsx';
import { formatNumber } from '../texts/formats.ts';
import { noteStyle } from '../ui/theme.ts';
import { BAR_POINTS, barParts, type Outcome, scoreBars } from './model.ts';
import type { WorkshopPartProps } from './part-props.ts';

const HEIGHT = 100;
const FOOT = 18;
const STATUSES = ['KEY', 'CANDIDATE', 'NONE'] as const;

type HistogramProps = WorkshopPartProps & { outcome: Outcome };

/** How the scores of the class are spread, and what each part of it would be recommended. */
export function ScoreHistogram({ outcome, workshop, state, screen, texts, theme }: HistogramProps) {
  const { workshop: words } = texts.pictures;
  const number = (value: number): string => formatNumber(value, texts);
  const bars = scoreBars(outcome.recommendations);
  const colours = { KEY: theme.good, CANDIDATE: theme.accent, NONE: theme.strongLine };
  const { numbers } = workshop.policy;
  const lines = [
    ['entry', state.changes.entryScore ?? numbers.entryScore, theme.text],
    ['exit', state.changes.exitScore ?? numbers.exitScore, theme.secondaryText],
  ] as const;
  return (
    <PictureCard
      title={words.scores}
      isTable={state.isTable}
      table={
        outcome.scored === 0
          ? null
          : {
              columns: [words.range, ...STATUSES.map((status) => words.recommended[status])],
              rows: bars.map((bar) => ({
                id: String(bar.from),
                cells: [
                  words.bar(number(bar.from), number(bar.from + BAR_POINTS)),
                  ...STATUSES.map((status) => number(bar[status])),
                ],
              })),
            }
      }
      onTurn={screen.turn}
      texts={texts}
      theme={theme}
    >
      {outcome.scored === 0 ? (
        <p style={noteStyle(theme)}>{words.empty}</p>
      ) : (
        <>
          <p role="status" style={{ margin: 0 }}>
            {words.count(words.recommended.KEY, number(outcome.key.before), number(outcome.key.after))}
            {' · '}
            {words.count(
              words.recommended.CANDIDATE,
              number(outcome.candidates.before),
              number(outcome.candidates.after),
            )}
          </p>
          <Legend
            entries={[
              ...STATUSES.map((status) => ({
                name: words.recommended[status],
                swatch: <Swatch colour={colours[status]} />,
              })),
              { name: words.entry(number(lines[0][1])), swatch: <DashedSwatch colour={lines[0][2]} /> },
              { name: words.exit(number(lines[1][1])), swatch: <DashedSwatch colour={lines[1][2]} /> },
            ]}
            theme={theme}
          />
          <svg
            role="img"
            aria-label={words.reading(
              number(outcome.scored),
              number(outcome.key.after),
              number(outcome.candidates.after),
            )}
            width="100%"
            height={String(HEIGHT + FOOT)}
            style={{ display: 'block' }}
          >
            {barParts(bars, HEIGHT).map(({ status, index, share, width, top, height }) => (
              <rect
                key={`${index} ${status}`}
                x={percent(share)}
                y={String(top)}
                width={percent(width)}
                height={String(height)}
                style={{ fill: colours[status] }}
              />
            ))}
            {lines.map(([kind, points, stroke]) => (
              <line
                key={kind}
                x1={percent(Math.max(0, Math.min(1, points / 100)))}
                x2={percent(Math.max(0, Math.min(1, points / 100)))}
                y1="0"
                y2={String(HEIGHT)}
                style={{ stroke, strokeDasharray: '4 3', strokeWidth: 2 }}
              />
            ))}
            <line
              x1="0%"
              x2="100%"
              y1={String(HEIGHT)}
              y2={String(HEIGHT)}
              style={{ stroke: theme.strongLine }}
            />
            {axisTicks([0, 100], [0, 1], 5, number).map(({ value, at, text }) => (
              <text
                key={value}
                x={percent(at)}
                y={String(HEIGHT + FOOT / 2 + 2)}
                textAnchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
                dominantBaseline="central"
                style={textStyle(theme.secondaryText)}
              >
                {text}
              </text>
            ))}
          </svg>
        </>
      )}
    </PictureCard>
  );
}
