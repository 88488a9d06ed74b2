import { humanName } from '../../domain/setup/classes.ts';
import { formatNumber } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmedCommand, Outcome } from '../ui/commands.tsx';
import { Section } from '../ui/section.tsx';
import { headingStyle, noteStyle } from '../ui/theme.ts';
import type { MadeClasses, SetUpFacts } from '../workspace/set-up.ts';
import type { PartProps } from './look.ts';

type ClassField = SetUpFacts['classes'][number];

/** One field may be asked about at a time: the question stands where it was asked. */
function Field({ field, ...part }: PartProps & { field: ClassField }) {
  const { words, texts, theme, state, screen } = part;
  const isAsked = state.classField === field.field;
  const parts = field.options
    .map(({ option, companies }) => `${humanName(option)} ${formatNumber(companies, texts)}`)
    .join(', ');
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <h4 style={headingStyle(theme)}>{field.label}</h4>
      <p style={noteStyle(theme)}>{words.classes.options(parts)}</p>
      <ConfirmedCommand
        command="CLASSES"
        doing={isAsked || state.doing.kind === 'BUSY' ? state.doing : { kind: 'IDLE' }}
        label={words.classes.make(field.label)}
        busy={words.classes.making}
        question={words.classes.question(field.label, String(field.options.length))}
        yes={words.classes.yes}
        texts={texts}
        theme={theme}
        onAsk={() => screen.askClasses(field.field)}
        onDo={() => void screen.makeClasses()}
        onCancel={screen.cancel}
      />
    </div>
  );
}

function Made({ classes, ...part }: PartProps & { classes: MadeClasses }) {
  const { words, texts, theme, state, screen } = part;
  const { made, kept } = classes;
  const parts = made.map(({ name, companies }) => `${name} (${formatNumber(companies, texts)})`).join(', ');
  return (
    <div role="status" style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <p style={{ margin: 0 }}>{made.length === 0 ? words.classes.nothing : words.classes.made(parts)}</p>
      {kept.length === 0 ? null : <p style={noteStyle(theme)}>{words.classes.kept(kept.join(', '))}</p>}
      {made.length === 0 ? null : (
        <Button
          label={words.undo}
          theme={theme}
          disabled={state.doing.kind === 'BUSY'}
          onClick={() => void screen.undoClasses()}
        />
      )}
    </div>
  );
}

/** Classes of customers, made of a field that companies have already. */
export function ClassesSection({ facts, ...part }: PartProps & { facts: SetUpFacts }) {
  const { words, texts, theme, state, screen } = part;
  return (
    <Section title={words.classes.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.classes.about}</p>
      {facts.classes.length === 0 ? <p style={{ margin: 0 }}>{words.classes.none}</p> : null}
      {facts.classes.map((field) => (
        <Field key={field.field} field={field} {...part} />
      ))}
      {state.classes === null ? null : <Made classes={state.classes} {...part} />}
      <Outcome
        doing={state.doing}
        of={['CLASSES', 'UNDO_CLASSES']}
        texts={texts}
        theme={theme}
        onRetry={(command) => void (command === 'CLASSES' ? screen.makeClasses() : screen.undoClasses())}
      >
        {state.undoneClasses === null ? null : words.classes.undone(formatNumber(state.undoneClasses, texts))}
      </Outcome>
    </Section>
  );
}
