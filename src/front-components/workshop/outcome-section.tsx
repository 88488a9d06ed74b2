import { problemSentences } from '../../domain/policy-problem-texts.ts';
import { formatNumber } from '../texts/formats.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { CommandButton, ConfirmedCommand, Outcome as DoingOutcome } from '../ui/commands.tsx';
import { Section } from '../ui/section.tsx';
import { formStyle, headingStyle, listStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import type { Named, Outcome } from './model.ts';
import type { WorkshopPartProps } from './part-props.ts';

/** As many as are named; the others are counted. */
const MOST_NAMED = 30;

type PartProps = WorkshopPartProps & { outcome: Outcome };

function Names({ title, some, screen, texts, theme }: PartProps & { title: string; some: readonly Named[] }) {
  const { workshop: words, unnamed } = texts.pictures;
  return (
    <div style={{ flex: '1 1 180px', minWidth: 0 }}>
      <h4 style={headingStyle(theme)}>
        {title} ({formatNumber(some.length, texts)})
      </h4>
      {some.length === 0 ? <p style={noteStyle(theme)}>{words.nobody}</p> : null}
      <ul aria-label={title} style={listStyle}>
        {some.slice(0, MOST_NAMED).map(({ companyId, name, importance }) => (
          <li key={companyId} style={{ overflowWrap: 'anywhere' }}>
            <LinkButton
              label={
                importance === null
                  ? name || unnamed
                  : words.named(name || unnamed, formatNumber(importance, texts))
              }
              theme={theme}
              onClick={() => screen.openCompany(companyId)}
            />
          </li>
        ))}
      </ul>
      {some.length > MOST_NAMED ? (
        <p style={noteStyle(theme)}>{words.more(formatNumber(some.length - MOST_NAMED, texts))}</p>
      ) : null}
    </div>
  );
}

/** What can be done with the sliders as they stand. */
function SaveBar({ outcome, workshop, state, screen, ...props }: PartProps) {
  const { texts, theme } = props;
  const look = { texts, theme };
  const { workshop: words } = texts.pictures;
  const { doing, saved, changes } = state;
  const changed = Object.keys(changes).length;
  const number = (value: number): string => formatNumber(value, texts);
  const all = workshop.members.length;
  return (
    <div style={formStyle}>
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <ConfirmedCommand
          command="SAVE"
          doing={doing}
          label={changed === 0 ? words.nothing : words.save}
          busy={words.saving}
          question={words.question(
            changed,
            number(all),
            number(outcome.key.enters.length),
            number(outcome.key.leaves.length),
            all === 1,
          )}
          yes={words.yes}
          isMain
          isDisabled={changed === 0 || outcome.problems.length > 0}
          {...look}
          onAsk={() => screen.ask('SAVE')}
          onDo={() => void screen.save()}
          onCancel={screen.cancel}
        />
        {changed === 0 ? null : <Button label={words.reset} theme={theme} onClick={screen.reset} />}
        {saved === null || saved.isUndone ? null : (
          <CommandButton
            command="UNDO"
            doing={doing}
            label={words.undo}
            busy={words.undoing}
            {...look}
            onDo={() => void screen.undo()}
          />
        )}
      </div>
      <DoingOutcome
        doing={doing}
        of={['SAVE', 'UNDO']}
        {...look}
        onRetry={(command) => void (command === 'SAVE' ? screen.save() : screen.undo())}
      >
        {saved === null ? null : saved.isUndone ? words.undone : words.saved}
      </DoingOutcome>
    </div>
  );
}

/** What the sliders come to: how many, who comes in and who drops out, and the way to save it. */
export function OutcomeSection(props: PartProps) {
  const { outcome, language, texts, theme } = props;
  const { workshop: words } = texts.pictures;
  const number = (value: number): string => formatNumber(value, texts);
  const { key, problems, kept } = outcome;
  return (
    <Section title={words.outcome} theme={theme}>
      <SaveBar {...props} />
      {problems.length === 0 ? null : (
        <p role="alert" style={{ margin: 0 }}>
          {words.problem} {problemSentences(problems, language)}
        </p>
      )}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '12px 24px' }}>
        <Names title={words.enters} some={key.enters} {...props} />
        <Names title={words.leaves} some={key.leaves} {...props} />
      </div>
      {kept === 0 ? null : <p style={noteStyle(theme)}>{words.kept(number(kept))}</p>}
    </Section>
  );
}
