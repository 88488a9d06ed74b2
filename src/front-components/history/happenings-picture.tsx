import { Picture } from '../draw/picture.tsx';
import { Plot } from '../draw/plot.tsx';
import { formatDay, formatMonth } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import type { History } from '../workspace/history.ts';
import type { HistoryGround } from './ground.ts';
import type { HistoryScreen } from './history-screen.ts';
import { type Pin, pinsOf } from './layout.ts';
import { type Happening, happeningText, PIN_KINDS } from './pins.ts';
import { Sign } from './signs.tsx';

type HappeningsProps = Look & {
  history: History;
  ground: HistoryGround;
  isTable: boolean;
  screen: Pick<HistoryScreen, 'turn' | 'open'>;
};

const ROW = 20;
const HEIGHT = ROW * PIN_KINDS.length;

const middleOf = (kind: Pin['kind']): number => ROW * (PIN_KINDS.indexOf(kind) + 0.5);

/** As many as a sign names. */
const MOST_NAMED = 4;

function labelOf({ happenings, index }: Pin, { months }: HistoryGround, texts: Texts): string {
  const named = happenings
    .slice(0, MOST_NAMED)
    .map((one) => texts.pictures.history.on(formatDay(one.day, texts), happeningText(one, texts)));
  const more = happenings.length - named.length;
  return [
    formatMonth(months[index] ?? '', texts),
    ...named,
    ...(more > 0 ? [texts.pictures.history.more(more)] : []),
  ].join('\n');
}

function Described({
  happening,
  screen,
  texts,
  theme,
}: Look & { happening: Happening; screen: Pick<HistoryScreen, 'open'> }) {
  const text = happeningText(happening, texts);
  if (happening.kind !== 'CONTRACT' && happening.kind !== 'WIN') return text;
  const object = happening.kind === 'CONTRACT' ? 'contract' : 'opportunity';
  return (
    <LinkButton
      label={text}
      description={texts.openRecordLabel(text)}
      theme={theme}
      onClick={() => screen.open({ object, id: happening.id })}
    />
  );
}

/** What happened, by month: a row for each kind. */
export function HappeningsPicture({ history, ground, isTable, screen, ...look }: HappeningsProps) {
  const { texts, theme } = look;
  const { history: words } = texts.pictures;
  const pins = pinsOf(history.happenings, ground.months);
  return (
    <Picture
      title={words.happenings}
      about={pins.length === 0 ? words.nothingHappened : words.happeningsAbout}
      isTable={isTable}
      table={{
        columns: [words.month, words.happenings],
        rows: history.happenings.toReversed().map((happening, index) => ({
          id: String(index),
          cells: [
            formatDay(happening.day, texts),
            <Described key="text" happening={happening} screen={screen} {...look} />,
          ],
        })),
      }}
      onTurn={() => screen.turn('HAPPENINGS')}
      {...look}
    >
      {pins.length === 0 ? null : (
        <Plot
          label={words.happenings}
          height={HEIGHT}
          gutter={ground.gutter}
          side={PIN_KINDS.map((kind) => ({ at: middleOf(kind), text: words.kinds[kind] }))}
          theme={theme}
        >
          {PIN_KINDS.map((kind) => (
            <line
              key={kind}
              x1="0%"
              x2="100%"
              y1={String(middleOf(kind))}
              y2={String(middleOf(kind))}
              style={{ stroke: theme.line }}
            />
          ))}
          {pins.map((pin) => (
            <Sign
              key={`${pin.kind} ${pin.index}`}
              kind={pin.kind}
              share={pin.share}
              y={middleOf(pin.kind)}
              label={labelOf(pin, ground, texts)}
              theme={theme}
            />
          ))}
        </Plot>
      )}
    </Picture>
  );
}
