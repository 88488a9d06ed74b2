import { Button, LinkButton } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { Select } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { formStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { CAUSES } from '../workspace/programme-answers.ts';
import type { PlanScreen, PlanState } from './plan-screen.ts';

type RevisionFormProps = Look & {
  state: Pick<PlanState, 'form' | 'doing' | 'made'>;
  screen: Pick<PlanScreen, 'begin' | 'choose' | 'abandon' | 'revise' | 'openMade'>;
};

/** Makes the next revision, once the review that caused it is chosen. */
export function RevisionForm({ state, screen, ...look }: RevisionFormProps) {
  const { texts, theme } = look;
  const { plan: words, labels } = texts;
  const { form, doing, made } = state;
  if (form === null) {
    return (
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <Button label={words.revise} theme={theme} onClick={screen.begin} />
        {made === null ? null : (
          <span role="status">
            {words.created(made.revision)}{' '}
            <LinkButton label={words.openRevision} theme={theme} onClick={screen.openMade} />
          </span>
        )}
      </div>
    );
  }
  const isBusy = doing.kind === 'BUSY';
  return (
    <fieldset aria-label={words.revise} style={formStyle}>
      <p style={noteStyle(theme)}>{words.reviseAbout}</p>
      <Select
        label={words.cause}
        value={form.cause ?? ''}
        options={[
          { value: '', label: words.choose },
          ...CAUSES.map((cause) => ({ value: cause, label: labels.cause[cause] })),
        ]}
        theme={theme}
        isDisabled={isBusy}
        onChange={(value) => screen.choose(CAUSES.find((cause) => cause === value) ?? null)}
      />
      <Outcome doing={doing} of={['REVISE']} {...look} onRetry={() => void screen.revise()} />
      <div style={rowStyle}>
        <CommandButton
          command="REVISE"
          doing={doing}
          label={words.create}
          busy={words.creating}
          isMain
          isDisabled={form.cause === null}
          {...look}
          onDo={() => void screen.revise()}
        />
        <Button label={texts.panel.cancel} theme={theme} disabled={isBusy} onClick={screen.abandon} />
      </div>
    </fieldset>
  );
}
