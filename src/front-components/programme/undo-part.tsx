import type { Doing } from '../panel/screen.ts';
import { refusalText } from '../texts/refusals.ts';
import { ConfirmedCommand, Outcome } from '../ui/commands.tsx';
import type { Look } from '../ui/look.ts';
import type { Undone } from '../workspace/programme-answers.ts';
import { KeptList } from './outcome-lists.tsx';

type UndoPartProps<Command extends string> = Look & {
  doing: Doing<Command | 'UNDO'>;
  undone: Undone | null;
  /** False once there is nothing left to undo. */
  canUndo: boolean;
  names: ReadonlyMap<string, string>;
  screen: { ask(command: 'UNDO'): void; cancel(): void; undo(): Promise<void> };
};

/** Takes applied recommendations back after asking, and says what came of it. */
export function UndoPart<Command extends string>(props: UndoPartProps<Command>) {
  const { doing, undone, canUndo, names, screen, ...look } = props;
  const { recommendations: words } = look.texts;
  return (
    <>
      {canUndo ? (
        <ConfirmedCommand<Command | 'UNDO'>
          command="UNDO"
          doing={doing}
          label={words.undo}
          busy={words.undoing}
          question={words.undoQuestion}
          yes={words.undoYes}
          {...look}
          onAsk={() => screen.ask('UNDO')}
          onDo={() => void screen.undo()}
          onCancel={screen.cancel}
        />
      ) : null}
      <Outcome<Command | 'UNDO'> doing={doing} of={['UNDO']} {...look} onRetry={() => void screen.undo()}>
        {undone === null ? null : words.undone(undone.restored.length)}
      </Outcome>
      {undone === null ? null : <KeptList title={words.kept} kept={undone.kept} names={names} {...look} />}
      {undone?.failure ? <p style={{ margin: 0 }}>{refusalText(undone.failure, look.texts)}</p> : null}
    </>
  );
}
