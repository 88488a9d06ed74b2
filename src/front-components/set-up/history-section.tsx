import { formatDay } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { Line } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import type { PartProps } from './look.ts';
import { policyIn } from './set-up-screen.ts';
import { isDay } from './to-type.ts';

/** From which day on deals get tasks. */
export function HistorySection({ words, texts, theme, state, screen }: PartProps) {
  const policy = policyIn(state);
  const { doing, history } = state;
  const typed = state.tasksSince ?? policy?.tasksSince ?? '';
  const isValid = typed.trim() === '' || isDay(typed.trim());
  return (
    <Section title={words.history.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.history.about}</p>
      {policy === null ? (
        <p style={{ margin: 0 }}>{words.history.noPolicy}</p>
      ) : (
        <>
          <p style={{ margin: 0 }}>
            {policy.tasksSince === null
              ? words.history.savedNone
              : words.history.saved(formatDay(policy.tasksSince, texts))}
          </p>
          <Line
            label={words.history.label}
            value={typed}
            theme={theme}
            isDisabled={doing.kind === 'BUSY'}
            onChange={screen.typeDay}
          />
          {isValid ? null : (
            <p role="status" style={noteStyle(theme)}>
              {words.history.notADay}
            </p>
          )}
          <div style={rowStyle}>
            <CommandButton
              command="HISTORY"
              doing={doing}
              label={words.history.save}
              busy={words.history.saving}
              isDisabled={!isValid || typed.trim() === (policy.tasksSince ?? '')}
              texts={texts}
              theme={theme}
              onDo={() => void screen.saveDay()}
            />
            {history === null ? null : (
              <Button
                label={words.undo}
                theme={theme}
                disabled={doing.kind === 'BUSY'}
                onClick={() => void screen.undoDay()}
              />
            )}
          </div>
          <Outcome
            doing={doing}
            of={['HISTORY']}
            texts={texts}
            theme={theme}
            onRetry={() => void screen.saveDay()}
          />
        </>
      )}
    </Section>
  );
}
