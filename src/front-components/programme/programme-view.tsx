import { refusalText } from '../texts/refusals.ts';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import type { Applied } from '../workspace/programme-answers.ts';
import { ChangesSection } from './changes-section.tsx';
import { ChangeList, KeptList } from './outcome-lists.tsx';
import type { ProgrammeScreen, ProgrammeState } from './programme-screen.ts';
import { UndoPart } from './undo-part.tsx';

type ProgrammeViewProps = Look & {
  state: ProgrammeState;
  screen: Pick<ProgrammeScreen, keyof ProgrammeScreen>;
};

function Result({ applied, state, screen, ...look }: ProgrammeViewProps & { applied: Applied }) {
  const { recommendations: words, run } = look.texts;
  return (
    <Section title={run.applied} theme={look.theme}>
      <p role="status" style={{ margin: 0 }}>
        {words.applied(applied.applied.length)}
      </p>
      {applied.failure ? <p style={{ margin: 0 }}>{refusalText(applied.failure, look.texts)}</p> : null}
      <ChangeList title={null} changes={applied.applied} {...look} />
      <KeptList title={words.skipped} kept={applied.skipped} names={state.names} {...look} />
      <UndoPart
        doing={state.doing}
        undone={state.undone}
        canUndo={applied.runId !== null && state.undone === null}
        names={state.names}
        screen={screen}
        {...look}
      />
    </Section>
  );
}

/** The recommendations to decide on, and above them what was applied last. */
export function ProgrammeView(props: ProgrammeViewProps) {
  const { applied } = props.state;
  return (
    <>
      {applied === null ? null : <Result applied={applied} {...props} />}
      <ChangesSection {...props} />
    </>
  );
}
