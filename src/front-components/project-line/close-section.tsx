import { CommandButton } from '../ui/commands.tsx';
import { Select, TextArea } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import type { ProjectRound } from '../workspace/project.ts';
import { lostStagesOf, wonStagesOf } from '../workspace/settings.ts';
import { isCloseable } from './close-form.ts';
import type { PartProps } from './look.ts';

const REASONS = ['PRICE', 'FIT', 'RELATIONSHIP', 'TIMING', 'NO_DECISION', 'OTHER'] as const;
const OUTCOMES = ['IMPROVED', 'SAME', 'WORSENED'] as const;

/** What a deal came to, in one form: outcome, reason, who won it instead, and promised beside what came. */
export function CloseSection({
  project,
  round,
  state,
  screen,
  words,
  said,
  ...look
}: PartProps & { round: ProjectRound | undefined }) {
  const { theme } = look;
  const { close, doing } = state;
  const isBusy = doing.kind === 'BUSY';
  const [won] = wonStagesOf(screen.setting('WON_STAGES'));
  const [lost] = lostStagesOf(screen.setting('LOST_STAGES'));
  const stage = (close.outcome === 'WON' ? won : close.outcome === 'LOST' ? lost : undefined) ?? null;
  const promised = (question: number): string => {
    const answer = round?.answers[question] ?? null;
    return words.promised(
      said.questions[question] ?? '',
      answer === null ? words.unanswered : said.answers[answer],
    );
  };
  const select = { theme, isDisabled: isBusy };
  return (
    <Section title={words.close} theme={theme}>
      <p style={noteStyle(theme)}>{words.closeAbout}</p>
      <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
        <Select
          label={words.outcome}
          value={close.outcome ?? ''}
          options={[
            { value: '', label: words.noneChosen },
            { value: 'WON', label: words.won },
            { value: 'LOST', label: words.lost },
          ]}
          onChange={(value) =>
            screen.enterClose({ outcome: value === 'WON' || value === 'LOST' ? value : null })
          }
          {...select}
        />
        <Select
          label={words.reason}
          value={close.reason ?? ''}
          options={[
            { value: '', label: words.noneChosen },
            ...REASONS.map((value) => ({ value, label: words.reasons[value] })),
          ]}
          onChange={(value) => screen.enterClose({ reason: value || null })}
          {...select}
        />
        {close.outcome === 'LOST' ? (
          <Select
            label={words.lostTo}
            value={close.lostToId ?? ''}
            options={[
              { value: '', label: words.nobody },
              ...project.competitors.map(({ id, name }) => ({
                value: id,
                label: name || words.unnamedRival,
              })),
            ]}
            onChange={(value) => screen.enterClose({ lostToId: value || null })}
            {...select}
          />
        ) : null}
      </div>
      <p style={noteStyle(theme)}>{promised(21)}</p>
      <Select
        label={words.closenessOutcome}
        value={close.closenessOutcome ?? ''}
        options={[
          { value: '', label: words.noneChosen },
          ...OUTCOMES.map((value) => ({ value, label: words.closenessOutcomes[value] })),
        ]}
        onChange={(value) => screen.enterClose({ closenessOutcome: value || null })}
        {...select}
      />
      <p style={noteStyle(theme)}>{promised(22)}</p>
      <TextArea
        label={words.insight}
        value={close.insight}
        theme={theme}
        isDisabled={isBusy}
        onChange={(insight) => screen.enterClose({ insight })}
      />
      <p style={noteStyle(theme)}>
        {isCloseable(close) ? (stage === null ? '' : words.stageBecomes(stage)) : words.incomplete}
      </p>
      <CommandButton
        command="CLOSE"
        doing={doing}
        label={words.closeIt}
        busy={words.closing}
        isMain
        isDisabled={!isCloseable(close)}
        {...look}
        onDo={() => void screen.closeDeal(stage)}
      />
    </Section>
  );
}
