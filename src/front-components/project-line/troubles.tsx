import { questionText } from '../../domain/assessment/texts.ts';
import { Outcome } from '../ui/commands.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { bannerStyle } from '../ui/theme.ts';
import type { PartProps } from './look.ts';
import { roundsOf } from './model.ts';
import type { Clash } from './project-state.ts';

/** What somebody else did meanwhile, and why an answer could not be written. */
export const Troubles = ({ project, state, screen, words, said, texts, theme }: PartProps) => {
  const { clash, failure } = state;
  const [last] = roundsOf(project, 'FULL').reverse();
  const answerText = (question: number): string => {
    const answer = last?.answers[question] ?? null;
    return answer === null ? words.unanswered : said.answers[answer];
  };
  const clashText = (met: Clash): string => {
    switch (met.what) {
      case 'DEAL':
        return words.dealConflict;
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
};
