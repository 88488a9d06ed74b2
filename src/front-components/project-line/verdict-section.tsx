import { type Assessment, gainOf } from '../../domain/assessment/assess.ts';
import { assessmentNumbers } from '../../domain/assessment/numbers.ts';
import { ALL_GROUPS } from '../../domain/assessment/questions.ts';
import { questionText } from '../../domain/assessment/texts.ts';
import { formatNumber } from '../texts/formats.ts';
import { Bar } from '../ui/bar.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle, rowStyle, type Tone } from '../ui/theme.ts';
import type { ProjectRound } from '../workspace/project.ts';
import type { PartProps, ProjectLook } from './look.ts';

const VERDICT_TONES = { GO: 'good', IMPROVE: 'warning', STOP: 'bad' } as const satisfies Record<string, Tone>;
const LIGHT_TONES = {
  GREY: 'neutral',
  GREEN: 'good',
  YELLOW: 'warning',
  RED: 'bad',
} as const satisfies Record<string, Tone>;

/** The lights of the five groups, each in words beside its colour. */
export const Lights = ({
  assessed,
  words,
  said,
  theme,
}: ProjectLook & { assessed: Pick<Assessment, 'lights'> }) => (
  <ul aria-label={words.lights} style={{ ...rowStyle, listStyle: 'none', margin: 0, padding: 0 }}>
    {ALL_GROUPS.map((group) => {
      const light = assessed.lights[group];
      return (
        <li key={group}>
          <Tag
            label={`${said.groups[group]} ${said.lights[light]}`}
            tone={LIGHT_TONES[light]}
            theme={theme}
          />
        </li>
      );
    })}
  </ul>
);

/** What a round comes to now, as its answers change. */
export function VerdictSection({
  project,
  round,
  assessed,
  words,
  said,
  ...look
}: PartProps & { round: ProjectRound; assessed: Assessment }) {
  const { texts, theme } = look;
  const { deal } = project;
  const numbers = assessmentNumbers(project.policy);
  const state = deal.assessmentState as keyof typeof words.states | null;
  const lead = assessed.leadOverBest;
  return (
    <Section title={words.verdictTitle} theme={theme}>
      <div style={{ ...rowStyle, alignItems: 'center' }} aria-live="polite">
        <Tag label={said.verdicts[assessed.verdict]} tone={VERDICT_TONES[assessed.verdict]} theme={theme} />
        <span style={{ fontSize: 22, fontWeight: 600 }}>{formatNumber(assessed.score, texts)}</span>
        <span style={noteStyle(theme)}>{words.known(assessed.known)}</span>
      </div>
      <Bar percent={assessed.score} theme={theme} />
      <p style={{ margin: 0 }}>{said.causes[assessed.cause]}</p>
      <p style={noteStyle(theme)}>
        {said.worthMost(
          assessed.worthMost.map((question) => ({
            question: questionText(question, said),
            gain: Number(gainOf(question, round.answers, numbers).toFixed(1)),
          })),
        )}
      </p>
      <Lights assessed={assessed} words={words} said={said} {...look} />
      <Facts
        theme={theme}
        facts={[
          [words.lead, lead === null ? words.noLead : formatNumber(lead, texts)],
          ...(state === null ? [] : [[words.state, words.states[state] ?? state] as const]),
          ...(deal.winPlanCompleteness === null
            ? []
            : [[words.winPlan, words.percent(deal.winPlanCompleteness)] as const]),
        ]}
      />
      {deal.initiationProblem ? <p role="alert">{deal.initiationProblem}</p> : null}
    </Section>
  );
}
