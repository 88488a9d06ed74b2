import { questionText } from '../../domain/assessment/texts.ts';
import { Outcome } from '../ui/commands.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { bannerStyle } from '../ui/theme.ts';
import { fitLabel } from './fit-grid.tsx';
import type { PartProps } from './look.ts';
import { roundsOf } from './model.ts';
import type { Clash } from './project-state.ts';

/** What somebody else did meanwhile, and why an answer could not be written. */
export function Troubles({ project, state, screen, words, said, texts, theme }: PartProps) {
  const { clash, failure } = state;
  const [last] = roundsOf(project, 'FULL').reverse();
  const answerText = (question: number): string => {
    const answer = last?.answers[question] ?? null;
    return answer === null ? words.unanswered : said.answers[answer];
  };
  const fitText = (rivalId: string | null, criterionId: string): string => {
    const criterion = project.deal.decisionCriteria.find(({ id }) => id === criterionId);
    const rival = project.deal.dealCompetitors.find(({ id }) => id === rivalId);
    if (criterion === undefined || (rivalId !== null && rival === undefined)) return words.dealConflict;
    const fit = rival === undefined ? criterion.ourFit : (rival.fits[criterionId] ?? null);
    const label = fitLabel(criterion, rival, { words, said });
    return words.conflict(label, fit === null ? words.notRated : words.fits[fit]);
  };
  const clashText = (met: Clash): string => {
    switch (met.what) {
      case 'DEAL':
        return words.dealConflict;
      case 'FIT':
        return fitText(met.rivalId, met.criterionId);
      case 'STAGE':
        return words.noStage(met.stage);
      case 'ANSWER':
        return words.conflict(questionText(met.question, said), answerText(met.question));
    }
  };
  return (
    <>
      {failure === null ? null : (
        <FailureNotice failure={failure} texts={texts} theme={theme} onRetry={screen.reload} />
      )}
      {clash === null ? null : (
        <p role="alert" style={bannerStyle(theme)}>
          {clashText(clash)}
        </p>
      )}
      <Outcome
        doing={state.doing}
        of={['BEGIN', 'QUICK', 'RIVAL', 'CRITERION', 'STEP', 'PLAN', 'DECIDE', 'CLOSE']}
        texts={texts}
        theme={theme}
        onRetry={screen.reload}
      />
    </>
  );
}
