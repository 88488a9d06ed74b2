/** The tab TAS+ of a deal, from the verdict down to what is decided by it. */
import type { Assessment } from '../../domain/assessment/assess.ts';
import { QUICK_QUESTIONS } from '../../domain/assessment/questions.ts';
import { formatDay } from '../texts/formats.ts';
import { CommandButton } from '../ui/commands.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { Project, ProjectRound } from '../workspace/project.ts';
import { CloseSection } from './close-section.tsx';
import { CriteriaSection } from './criteria-section.tsx';
import { GateSection } from './gate-section.tsx';
import type { PartProps } from './look.ts';
import { MilestonesSection } from './milestones-section.tsx';
import { assessmentNow, lastAssessed, roundsOf } from './model.ts';
import { PlanSection } from './plan-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { RivalsSection } from './rivals-section.tsx';
import { RoundsSection } from './rounds-section.tsx';
import { Troubles } from './troubles.tsx';
import { VerdictSection } from './verdict-section.tsx';

const Begin = ({ last, state, screen, words, ...look }: PartProps & { last: ProjectRound | undefined }) => (
  <>
    <p style={noteStyle(look.theme)}>{last === undefined ? words.noRound : words.carried}</p>
    <CommandButton
      command="BEGIN"
      doing={state.doing}
      label={last === undefined ? words.firstRound : words.nextRound}
      busy={words.beginning}
      isMain={last === undefined}
      {...look}
      onDo={() => void screen.begin('FULL')}
    />
  </>
);

/** The five quick questions of a deal that takes the green channel. */
function Quick(props: PartProps) {
  const { project, state, screen, words, texts, theme } = props;
  const last = roundsOf(project, 'QUICK').at(-1);
  return (
    <>
      <Section title={words.quick} theme={theme}>
        <p style={noteStyle(theme)}>{words.quickAbout}</p>
        <CommandButton
          command="QUICK"
          doing={state.doing}
          label={words.quickBegin}
          busy={words.beginning}
          texts={texts}
          theme={theme}
          onDo={() => void screen.begin('QUICK')}
        />
      </Section>
      {last === undefined ? null : (
        <QuestionsSection
          {...props}
          round={last}
          asked={QUICK_QUESTIONS}
          title={words.roundOf(last.round ?? 1, formatDay(last.assessedOn, texts))}
        />
      )}
    </>
  );
}

/** Rivals have points before we have a round; a lead they have only beside one. */
const unassessed = (assessed: Assessment | null): Assessment | null =>
  assessed && { ...assessed, rivals: assessed.rivals.map(({ points }) => ({ points, lead: null })) };

function Parts(props: PartProps) {
  const { project, words, texts, theme } = props;
  const { deal } = project;
  const { round: last, assessed } = lastAssessed(project);
  const isGreen = deal.salesTrack === 'GREEN_CHANNEL' && last === undefined;
  const isPending = deal.initiation === 'PENDING';
  const isOpen = deal.closedOn === null;
  return (
    <>
      <Troubles {...props} />
      {last !== undefined && assessed === null ? <p role="alert">{words.weightless}</p> : null}
      {last === undefined || assessed === null ? null : (
        <VerdictSection {...props} round={last} assessed={assessed} />
      )}
      {isGreen ? <Quick {...props} /> : null}
      {isOpen ? <Begin {...props} last={last} /> : null}
      {last === undefined ? null : <QuestionsSection {...props} round={last} />}
      <RoundsSection {...props} />
      <RivalsSection {...props} assessed={assessed ?? unassessed(assessmentNow(project, {}))} />
      <CriteriaSection {...props} />
      <MilestonesSection {...props} />
      <PlanSection {...props} />
      {isPending && isOpen ? <GateSection {...props} round={last} assessed={assessed} /> : null}
      {isOpen ? (
        <CloseSection {...props} round={last} />
      ) : (
        <p style={noteStyle(theme)}>{words.closedOn(formatDay(deal.closedOn ?? '', texts))}</p>
      )}
    </>
  );
}

export function ProjectView(props: Omit<PartProps, 'project'>) {
  const { state, screen, texts, theme } = props;
  return (
    <WhenLoaded
      loaded={state.project}
      gone={texts.panel.unknown}
      texts={texts}
      theme={theme}
      onRetry={screen.reload}
    >
      {(project: Project) => <Parts {...props} project={project} />}
    </WhenLoaded>
  );
}
