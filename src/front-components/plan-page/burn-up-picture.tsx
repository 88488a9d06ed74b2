import type { BurnUpPoint } from '../../domain/plan/burn-up.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import { axisTicks } from '../draw/axes.ts';
import { percent } from '../draw/fluid.ts';
import { DashedSwatch, Legend, Swatch } from '../draw/legend.tsx';
import { Picture } from '../draw/picture.tsx';
import { gutterFor, Paths, Plot, Rules, strokeStyle, textStyle } from '../draw/plot.tsx';
import { Tooltip } from '../draw/tooltip.tsx';
import { formatDay as dayText, formatMoney } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import { noteStyle } from '../ui/theme.ts';
import {
  AXIS_HEIGHT,
  BURN_UP_HEIGHT,
  type BurnUp,
  type BurnUpScales,
  evenPath,
  scalesOf,
  seriesPath,
} from './layout.ts';
import type { PlanPageScreen, PlanPageState } from './plan-page-screen.ts';

type BurnUpPictureProps = Look & {
  burnUp: BurnUp;
  today: number;
  state: PlanPageState;
  screen: Pick<PlanPageScreen, 'turn' | 'look' | 'key'>;
};

const SERIES = ['earned', 'agreed', 'expected'] as const;

export const moneyText = (amount: number | null, currency: string, texts: Texts): string =>
  formatMoney({ amount, currency }, texts);

const linesAt = (point: BurnUpPoint, currency: string, texts: Texts) =>
  SERIES.flatMap((of): (readonly [string, string])[] =>
    point[of] === null ? [] : [[texts.pictures.planPage[of], moneyText(point[of], currency, texts)]],
  );

const compact = (value: number, texts: Texts): string =>
  new Intl.NumberFormat(texts.format, { notation: 'compact', maximumFractionDigits: 1 }).format(value);

const Lines = ({
  burnUp,
  scales,
  theme,
}: Pick<BurnUpPictureProps, 'burnUp' | 'theme'> & { scales: BurnUpScales }) => (
  <Paths height={BURN_UP_HEIGHT}>
    {burnUp.target === null ? null : (
      <path d={evenPath(burnUp.target, scales)} style={strokeStyle(theme.neutral, 1.5)} />
    )}
    <path
      d={seriesPath(burnUp.points, 'expected', scales)}
      style={{ ...strokeStyle(theme.third, 2), strokeDasharray: '2 5' }}
    />
    <path
      d={seriesPath(burnUp.points, 'agreed', scales)}
      style={{ ...strokeStyle(theme.accent, 2), strokeDasharray: '8 5' }}
    />
    <path d={seriesPath(burnUp.points, 'earned', scales)} style={strokeStyle(theme.accent, 3)} />
  </Paths>
);

/** Places over the picture that say at which day the pointer is: each reaches halfway to the next. */
const Places = ({
  burnUp,
  scales,
  screen,
}: Pick<BurnUpPictureProps, 'burnUp' | 'screen'> & { scales: BurnUpScales }) =>
  burnUp.points.map(({ day }, index) => {
    const at = scales.share(day);
    const before = scales.share(burnUp.points[index - 1]?.day ?? day);
    const after = scales.share(burnUp.points[index + 1]?.day ?? day);
    const from = (before + at) / 2;
    return (
      <div
        key={day}
        aria-hidden="true"
        style={{
          height: BURN_UP_HEIGHT,
          left: percent(from),
          position: 'absolute',
          top: 0,
          width: percent((at + after) / 2 - from),
        }}
        onPointerEnter={() => screen.look(index)}
      />
    );
  });

function Drawn(props: BurnUpPictureProps & { scales: BurnUpScales }) {
  const { burnUp, scales, today, state, screen, texts, theme } = props;
  const { points, currency } = burnUp;
  const ticks = axisTicks([0, scales.most], [scales.y(0), scales.y(scales.most)], 4, (value) =>
    compact(value, texts),
  );
  const at = state.at === null ? undefined : points[state.at];
  const [first, last] = [points[0], points.at(-1)];
  const isWithin = first !== undefined && last !== undefined && today > first.day && today < last.day;
  const bottom = String(BURN_UP_HEIGHT - AXIS_HEIGHT);
  return (
    <Plot
      label={points
        .map(
          (point) =>
            `${dayText(formatDay(point.day), texts)}: ${linesAt(point, currency, texts)
              .map((one) => one.join(' '))
              .join(', ')}`,
        )
        .join('; ')}
      height={BURN_UP_HEIGHT}
      gutter={gutterFor(ticks.map(({ text }) => text))}
      side={ticks}
      theme={theme}
      onKey={(key) => screen.key(key, points.length)}
      onLeave={() => screen.look(null)}
      over={
        <>
          <Places burnUp={burnUp} scales={scales} screen={screen} />
          <Tooltip
            shown={
              at === undefined
                ? null
                : {
                    share: scales.share(at.day),
                    top: 0,
                    bottom: BURN_UP_HEIGHT,
                    reach: 0,
                    title: dayText(formatDay(at.day), texts),
                    lines: linesAt(at, currency, texts),
                  }
            }
            height={BURN_UP_HEIGHT}
            theme={theme}
          />
        </>
      }
    >
      <Rules ticks={ticks} theme={theme} />
      {isWithin ? (
        <line
          x1={percent(scales.share(today))}
          x2={percent(scales.share(today))}
          y1="0"
          y2={bottom}
          style={{ stroke: theme.secondaryText, strokeDasharray: '2 3' }}
        />
      ) : null}
      {at === undefined ? null : (
        <line
          x1={percent(scales.share(at.day))}
          x2={percent(scales.share(at.day))}
          y1="0"
          y2={bottom}
          style={{ stroke: theme.text }}
        />
      )}
      <Lines burnUp={burnUp} scales={scales} theme={theme} />
      {[
        { point: first, anchor: 'start', x: '0%' },
        { point: last, anchor: 'end', x: '100%' },
      ].map(({ point, anchor, x }) => (
        <text
          key={anchor}
          x={x}
          y={String(BURN_UP_HEIGHT - AXIS_HEIGHT / 2)}
          textAnchor={anchor === 'start' ? 'start' : 'end'}
          dominantBaseline="central"
          style={textStyle(theme.secondaryText)}
        >
          {point === undefined
            ? ''
            : dayText(formatDay(anchor === 'start' ? point.day + 1 : point.day), texts)}
        </text>
      ))}
    </Plot>
  );
}

/** Revenue against time: what was earned, what is agreed, what is hoped for, and the even way to the target. */
export function BurnUpPicture(props: BurnUpPictureProps) {
  const { burnUp, state, screen, texts, theme } = props;
  const { planPage: words } = texts.pictures;
  const scales = scalesOf(burnUp);
  if (scales === null) return <p style={noteStyle(theme)}>{words.burnUpUnknown}</p>;
  return (
    <Picture
      title={words.burnUp}
      about={words.burnUpAbout}
      isTable={state.tables.has('BURN_UP')}
      table={{
        columns: [words.day, ...SERIES.map((of) => words[of])],
        rows: burnUp.points.map((point) => ({
          id: String(point.day),
          cells: [
            dayText(formatDay(point.day), texts),
            ...SERIES.map((of) => moneyText(point[of], burnUp.currency, texts)),
          ],
        })),
      }}
      onTurn={() => screen.turn('BURN_UP')}
      texts={texts}
      theme={theme}
    >
      <Legend
        entries={[
          { name: words.earned, swatch: <Swatch colour={theme.accent} /> },
          { name: words.agreed, swatch: <DashedSwatch colour={theme.accent} /> },
          { name: words.expected, swatch: <DashedSwatch colour={theme.third} /> },
          ...(burnUp.target === null
            ? []
            : [{ name: words.even, swatch: <Swatch colour={theme.neutral} /> }]),
        ]}
        theme={theme}
      />
      <Drawn {...props} scales={scales} />
    </Picture>
  );
}
