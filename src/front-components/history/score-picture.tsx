import { axisTicks } from '../draw/axes.ts';
import { seriesColours } from '../draw/colours.ts';
import { percent } from '../draw/fluid.ts';
import { DashedSwatch, Legend, Swatch } from '../draw/legend.tsx';
import { Picture } from '../draw/picture.tsx';
import { Paths, Plot, Rules, SlotTexts, strokeStyle } from '../draw/plot.tsx';
import { Tooltip } from '../draw/tooltip.tsx';
import type { PartName } from '../score/view.ts';
import { formatChange, formatMonth, formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import { type HistoryGround, MONTHS_HEIGHT } from './ground.ts';
import type { HistoryPicture, HistoryScreen } from './history-screen.ts';
import { rulesChanges, type Slot, scoreLines, scoreScale, stackedColumns } from './layout.ts';
import type { HistoryMonth, MonthScore } from './model.ts';

type ScorePictureProps<Name extends PartName> = Look & {
  picture: Extract<HistoryPicture, 'IMPORTANCE' | 'CLOSENESS'>;
  title: string;
  /** The parts from the foot of a column up. */
  names: readonly Name[];
  scoreOf(month: HistoryMonth): MonthScore<Name>;
  ground: HistoryGround;
  since: HistoryMonth | null;
  /** The month that the pointer is at. */
  at: string | null;
  isTable: boolean;
  screen: Pick<HistoryScreen, 'turn' | 'choose' | 'look' | 'key'>;
};

const HEIGHT = 180;

const shown = (value: number | null, texts: Texts): string =>
  value === null ? texts.noScore : formatNumber(value, texts);

/** What a month's score was made of, in lines. */
function linesOf<Name extends PartName>(
  { score, rulesVersion }: Slot<Name>,
  names: readonly Name[],
  title: string,
  texts: Texts,
): (readonly [string, string])[] {
  const { history: words } = texts.pictures;
  if (score === null) return [[title, words.noMonth]];
  const { parts, rest } = score;
  return [
    [title, shown(score.score, texts)],
    ...(parts === null
      ? []
      : names.map((name) => [texts.parts[name], formatNumber(parts[name], texts)] as const)),
    ...(rest === 0 ? [] : [[words.rest, formatChange(rest, texts)] as const]),
    [words.rules, rulesVersion === null ? words.earlierRules : formatNumber(rulesVersion, texts)],
  ];
}

/** A score by month: columns of what its parts add, and a line along the sums. */
export function ScorePicture<Name extends PartName>(props: ScorePictureProps<Name>) {
  const { picture, title, names, scoreOf, ground, since, at, isTable, screen, texts, theme } = props;
  const { history: words } = texts.pictures;
  const slots: Slot<Name>[] = ground.slots.map(({ month, stored }) => ({
    month,
    rulesVersion: stored?.rulesVersion ?? null,
    score: stored === null ? null : scoreOf(stored),
  }));
  const count = slots.length;
  const colours = seriesColours(theme);
  const colourOf = (name: Name): string => colours[names.indexOf(name)] ?? theme.neutral;
  const ticks = axisTicks([0, 100], [HEIGHT, scoreScale(HEIGHT)(100)], 4, (value) =>
    formatNumber(value, texts),
  );
  const pointed = slots.findIndex(({ month }) => month === at);
  const chosen = slots.findIndex(({ month }) => month === since?.month);
  const look = slots[pointed];
  const changes = rulesChanges(
    ground.slots.map(({ stored }) => ({
      rulesVersion: stored?.rulesVersion ?? null,
      isStored: stored !== null,
    })),
  );
  const last = slots.at(-1);
  const label = words.reading(
    formatMonth(last?.month ?? '', texts),
    title,
    shown(last?.score?.score ?? null, texts),
  );
  return (
    <Picture
      title={title}
      about={words.about(title)}
      isTable={isTable}
      table={{
        columns: [
          words.month,
          words.score,
          ...names.map((name) => texts.parts[name]),
          words.rest,
          words.rules,
        ],
        rows: slots.toReversed().map((slot) => ({
          id: slot.month,
          cells: [
            formatMonth(slot.month, texts),
            slot.score === null ? words.noMonth : shown(slot.score.score, texts),
            ...names.map((name) => {
              const added = slot.score?.parts?.[name];
              return added === undefined ? texts.panel.none : formatNumber(added, texts);
            }),
            slot.score === null || slot.score.rest === 0
              ? texts.panel.none
              : formatChange(slot.score.rest, texts),
            slot.score === null
              ? texts.panel.none
              : slot.rulesVersion === null
                ? words.earlierRules
                : formatNumber(slot.rulesVersion, texts),
          ],
        })),
      }}
      onTurn={() => screen.turn(picture)}
      texts={texts}
      theme={theme}
    >
      <Legend
        entries={[
          ...names.map((name) => ({ name: texts.parts[name], swatch: <Swatch colour={colourOf(name)} /> })),
          ...(changes.length === 0
            ? []
            : [{ name: words.newRules, swatch: <DashedSwatch colour={theme.secondaryText} /> }]),
        ]}
        theme={theme}
      />
      <Plot
        label={label}
        height={HEIGHT + MONTHS_HEIGHT}
        gutter={ground.gutter}
        side={ticks}
        theme={theme}
        onKey={screen.key}
        onLeave={() => screen.look(null)}
        over={
          <Tooltip
            shown={
              look === undefined
                ? null
                : {
                    share: (pointed + 0.5) / count,
                    reach: 0.5 / count,
                    top: 0,
                    bottom: HEIGHT,
                    title: formatMonth(look.month, texts),
                    lines: linesOf(look, names, title, texts),
                  }
            }
            height={HEIGHT + MONTHS_HEIGHT}
            theme={theme}
          />
        }
      >
        {chosen < 0 ? null : (
          <rect
            x={percent(chosen / count)}
            y="0"
            width={percent(1 / count)}
            height={String(HEIGHT)}
            style={{ fill: theme.track }}
          />
        )}
        <Rules ticks={ticks} theme={theme} />
        {stackedColumns(slots, names, HEIGHT).map(({ name, index, share, width, top, height }) => (
          <rect
            key={`${name} ${index}`}
            x={percent(share)}
            y={String(top)}
            width={percent(width)}
            height={String(height)}
            style={{ fill: colourOf(name), stroke: theme.raised, strokeWidth: 1 }}
          />
        ))}
        <Paths height={HEIGHT}>
          {scoreLines(slots, HEIGHT).map((path) => (
            <path key={path} d={path} style={strokeStyle(theme.text, 2)} />
          ))}
        </Paths>
        {changes.map(({ index, share }) => (
          <line
            key={index}
            x1={percent(share)}
            x2={percent(share)}
            y1="0"
            y2={String(HEIGHT)}
            style={{ stroke: theme.secondaryText, strokeDasharray: '3 3' }}
          />
        ))}
        <SlotTexts labels={ground.monthLabels} y={HEIGHT + MONTHS_HEIGHT / 2} theme={theme} />
        {slots.map(({ month }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no buttons.
          <rect
            key={month}
            x={percent(index / count)}
            y="0"
            width={percent(1 / count)}
            height={String(HEIGHT + MONTHS_HEIGHT)}
            role="button"
            aria-label={`${words.since} ${formatMonth(month, texts)}`}
            style={{ cursor: 'pointer', fill: 'transparent' }}
            onMouseEnter={() => screen.look(month)}
            onClick={() => screen.choose(month)}
          />
        ))}
      </Plot>
    </Picture>
  );
}
