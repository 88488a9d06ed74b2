import { inStages, type PageObjective, type PagePlan, progressOf } from '../../domain/plan/plan-page.ts';
import { type DayNumber, formatDay } from '../../domain/shared/calendar.ts';
import { slotLabels } from '../draw/axes.ts';
import { percent } from '../draw/fluid.ts';
import { Picture } from '../draw/picture.tsx';
import { SlotTexts, TEXT_SIZE } from '../draw/plot.tsx';
import { formatDay as dayText, formatMonth, formatShare, labelOf } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { headingStyle, noteStyle, type Theme } from '../ui/theme.ts';
import { monthsOf, TIMELINE_TOP, type TimelineRow, timelineOf } from './layout.ts';
import type { PlanPageScreen, PlanPageState } from './plan-page-screen.ts';

type ObjectivesPictureProps = Look & {
  plan: PagePlan;
  today: DayNumber;
  state: PlanPageState;
  screen: Pick<PlanPageScreen, 'turn' | 'openObjectives' | 'openObjective'>;
};

const stageText = ({ stage }: PageObjective, { pictures: { planPage: words } }: Texts): string =>
  stage === null ? words.noStage : words.stage(String(stage));

const isLate = ({ dueOn, status }: PageObjective, today: DayNumber): boolean =>
  dueOn !== null && dueOn < today && status !== 'ACHIEVED' && status !== 'DROPPED';

const dueText = ({ dueOn }: PageObjective, texts: Texts): string =>
  dueOn === null ? texts.pictures.planPage.noDue : dayText(formatDay(dueOn), texts);

function progressText(objective: PageObjective, texts: Texts): string {
  const progress = progressOf(objective);
  return progress === null ? texts.panel.none : formatShare(progress / 100, texts);
}

function colourOf(objective: PageObjective, today: DayNumber, theme: Theme): string {
  if (objective.status === 'ACHIEVED') return theme.good;
  if (objective.status === 'DROPPED') return theme.neutral;
  return isLate(objective, today) ? theme.bad : theme.accent;
}

function Lane({
  row,
  today,
  screen,
  texts,
  theme,
}: Pick<ObjectivesPictureProps, 'today' | 'screen'> & Look & { row: TimelineRow }) {
  const { planPage: words } = texts.pictures;
  const { objective, bar } = row;
  const colour = colourOf(objective, today, theme);
  const facts = [
    dueText(objective, texts),
    labelOf(words.statuses, objective.status, texts),
    progressText(objective, texts),
    ...(isLate(objective, today) ? [words.late] : []),
  ];
  return (
    <li style={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {row.isFirstOfStage ? <h4 style={headingStyle(theme)}>{stageText(objective, texts)}</h4> : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 8px', justifyContent: 'space-between' }}>
        <LinkButton
          label={objective.name || texts.pictures.unnamed}
          theme={theme}
          onClick={() => screen.openObjective(objective.id)}
        />
        <span
          style={{ ...noteStyle(theme), color: isLate(objective, today) ? theme.bad : theme.secondaryText }}
        >
          {facts.join(' · ')}
        </span>
      </div>
      <svg aria-hidden="true" width="100%" height="10" style={{ display: 'block' }}>
        <line x1="0%" x2="100%" y1="5" y2="5" style={{ stroke: theme.line }} />
        {bar === null ? null : (
          <>
            <rect
              x={percent(bar.from)}
              y="1"
              width={percent(Math.max(0.004, bar.to - bar.from))}
              height="8"
              rx="3"
              style={{ fill: theme.track, stroke: colour }}
            />
            <rect
              x={percent(bar.from)}
              y="1"
              width={percent((bar.to - bar.from) * ((progressOf(objective) ?? 0) / 100))}
              height="8"
              rx="3"
              style={{ fill: colour }}
            />
          </>
        )}
      </svg>
    </li>
  );
}

function Months({ period, texts, theme }: Look & { period: { startsOn: DayNumber; endsOn: DayNumber } }) {
  const months = monthsOf(period.startsOn, period.endsOn).map((day) =>
    formatMonth(formatDay(day), texts, 'short'),
  );
  const labels = slotLabels(months, { leastWidth: 316, height: TIMELINE_TOP }, TEXT_SIZE);
  return (
    <svg aria-hidden="true" width="100%" height={String(TIMELINE_TOP)} style={{ display: 'block' }}>
      <SlotTexts labels={labels} y={TIMELINE_TOP / 2} theme={theme} />
    </svg>
  );
}

/** The objectives in their stages over the period, each with how far it is. */
export function ObjectivesPicture({ plan, today, state, screen, texts, theme }: ObjectivesPictureProps) {
  const { planPage: words } = texts.pictures;
  const { startsOn, endsOn, objectives } = plan;
  const period = startsOn === null || endsOn === null || endsOn < startsOn ? null : { startsOn, endsOn };
  const rows = timelineOf(objectives, period ?? { startsOn: today, endsOn: today + 365 }).map((row) =>
    period === null ? { ...row, bar: null } : row,
  );
  return (
    <Picture
      title={words.objectives}
      about={words.objectivesAbout}
      isTable={state.tables.has('OBJECTIVES')}
      table={{
        columns: [words.objective, words.stageColumn, words.type, words.due, words.status, words.progress],
        rows: inStages(objectives).map((objective) => ({
          id: objective.id,
          cells: [
            objective.name || texts.pictures.unnamed,
            stageText(objective, texts),
            labelOf(words.types, objective.type, texts),
            dueText(objective, texts),
            labelOf(words.statuses, objective.status, texts),
            progressText(objective, texts),
          ],
        })),
      }}
      onTurn={() => screen.turn('OBJECTIVES')}
      texts={texts}
      theme={theme}
    >
      {rows.length === 0 ? (
        <p style={noteStyle(theme)}>{words.noObjectives}</p>
      ) : (
        <div>
          {period === null ? null : <Months period={period} texts={texts} theme={theme} />}
          <ul
            style={{
              display: 'flex',
              flexDirection: 'column',
              gap: 10,
              listStyle: 'none',
              margin: 0,
              padding: 0,
            }}
          >
            {rows.map((row) => (
              <Lane
                key={row.objective.id}
                row={row}
                today={today}
                screen={screen}
                texts={texts}
                theme={theme}
              />
            ))}
          </ul>
        </div>
      )}
      <Button label={words.openObjectives} theme={theme} onClick={screen.openObjectives} />
    </Picture>
  );
}
