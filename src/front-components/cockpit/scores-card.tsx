/** Both scores as rings of their parts, each with its course over the last months. */
import type { ReactNode } from 'react';
import { PictureCard } from '../draw/card.tsx';
import { seriesColours } from '../draw/colours.ts';
import { Legend, Swatch } from '../draw/legend.tsx';
import { CLOSENESS_PARTS, type HistoryMonth, IMPORTANCE_PARTS, type MonthScore } from '../history/model.ts';
import { EmptyState } from '../score/empty-state.tsx';
import type { PartName } from '../score/view.ts';
import { formatMonth, formatNumber } from '../texts/formats.ts';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { headingStyle, noteStyle, rowStyle, type Tone } from '../ui/theme.ts';
import { scoreText } from './card-texts.ts';
import type { CardProps } from './cards.ts';
import type { Cockpit } from './model.ts';
import { Course } from './score-course.tsx';
import { Ring } from './score-ring.tsx';

type ScoreProps<Name extends PartName> = Look & {
  title: string;
  score: number | null;
  names: readonly Name[];
  months: readonly HistoryMonth[];
  scoreOf(month: HistoryMonth): MonthScore<Name>;
  beside?: ReactNode;
};

function Score<Name extends PartName>(props: ScoreProps<Name>) {
  const { title, score, names, months, scoreOf, beside, texts, theme } = props;
  const colours = seriesColours(theme);
  const colourOf = (name: Name): string => colours[names.indexOf(name)] ?? theme.neutral;
  const last = months.at(-1);
  const parts = last === undefined ? null : scoreOf(last).parts;
  return (
    <div style={{ display: 'flex', flex: '1 1 300px', flexWrap: 'wrap', gap: '12px 20px', minWidth: 0 }}>
      <Ring title={title} score={score} parts={parts} colourOf={colourOf} texts={texts} theme={theme} />
      <div style={{ display: 'flex', flex: '1 1 150px', flexDirection: 'column', gap: 6, minWidth: 0 }}>
        <h4 style={headingStyle(theme)}>{title}</h4>
        {beside}
        <Course title={title} months={months} scoreOf={scoreOf} texts={texts} theme={theme} />
      </div>
      {parts === null ? null : (
        <div style={{ width: '100%' }}>
          <Legend
            entries={names.map((name) => ({
              name: `${texts.parts[name]} ${formatNumber(parts[name], texts)}`,
              swatch: <Swatch colour={colourOf(name)} />,
            }))}
            theme={theme}
          />
        </div>
      )}
    </div>
  );
}

const TREND_TONES: Readonly<Record<string, Tone>> = { RISING: 'good', FALLING: 'bad' };
const STATE_TONES: Readonly<Record<string, Tone>> = { ACTIVE: 'good', COOLING: 'warning', DORMANT: 'bad' };

function Relationship({ cockpit, texts, theme }: Look & { cockpit: Cockpit }) {
  const { trend, relationship, lastContactOn, today } = cockpit;
  const trends: Readonly<Record<string, string>> = texts.trends;
  const states: Readonly<Record<string, string>> = texts.states;
  return (
    <>
      <div style={{ ...rowStyle, gap: 6 }}>
        <Tag
          label={trends[trend ?? ''] ?? texts.trends.UNKNOWN}
          tone={TREND_TONES[trend ?? ''] ?? 'neutral'}
          theme={theme}
        />
        <Tag
          label={states[relationship ?? ''] ?? texts.states.UNKNOWN}
          tone={STATE_TONES[relationship ?? ''] ?? 'neutral'}
          theme={theme}
        />
      </div>
      {lastContactOn === null ? null : (
        <p style={noteStyle(theme)}>{texts.pictures.cockpit.silent(Math.max(0, today - lastContactOn))}</p>
      )}
    </>
  );
}

export function ScoresCard({ cockpit, state, screen, ...look }: CardProps) {
  const { texts } = look;
  const { cockpit: words } = texts.pictures;
  const { months, importance, closeness } = cockpit;
  if (importance === null && closeness === null && months.length === 0) {
    return (
      <Section title={words.scores} theme={look.theme}>
        <EmptyState
          title={cockpit.isScored ? texts.nothingToJudge : texts.notScored}
          about={cockpit.isScored ? texts.nothingToJudgeAbout : texts.notScoredAbout}
          onInvite={screen.invite}
          {...look}
        />
      </Section>
    );
  }
  return (
    <PictureCard
      title={words.scores}
      isTable={state.tables.has('SCORES')}
      table={
        months.length === 0
          ? null
          : {
              columns: [words.month, texts.importance, texts.closeness],
              rows: months.toReversed().map((one) => ({
                id: one.month,
                cells: [
                  formatMonth(one.month, texts),
                  scoreText(one.importance.score, texts),
                  scoreText(one.closeness.score, texts),
                ],
              })),
            }
      }
      onTurn={() => screen.turn('SCORES')}
      {...look}
    >
      {cockpit.hidden.has('closenessScores') ? (
        <p style={noteStyle(look.theme)}>{texts.partlyHidden}</p>
      ) : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '20px 32px' }}>
        <Score
          title={texts.importance}
          score={importance}
          names={IMPORTANCE_PARTS}
          months={months}
          scoreOf={(month) => month.importance}
          {...look}
        />
        <Score
          title={texts.closeness}
          score={closeness}
          names={CLOSENESS_PARTS}
          months={months}
          scoreOf={(month) => month.closeness}
          beside={<Relationship cockpit={cockpit} {...look} />}
          {...look}
        />
      </div>
    </PictureCard>
  );
}
