import { formatNumber } from '../texts/formats.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Select } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { headingStyle, listStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { Fit, FittedPart, SetUpFacts } from '../workspace/set-up.ts';
import { Histogram } from './histogram.tsx';
import type { PartProps } from './look.ts';
import { fittedNumbers, policyIn } from './set-up-screen.ts';

const STEPS = ['at25', 'at50', 'at75', 'at100'] as const;

function Part({ part, title, ...look }: PartProps & { part: FittedPart; title: string }) {
  const { words, texts, theme } = look;
  const { present, fitted } = part;
  return (
    <div style={{ display: 'flex', flex: '1 1 300px', flexDirection: 'column', gap: 8, minWidth: 0 }}>
      <h4 style={headingStyle(theme)}>{title}</h4>
      <Histogram part={part} title={title} {...look} />
      {fitted === null ? <p style={{ margin: 0 }}>{words.thresholds.tooFew}</p> : null}
      <DataTable
        label={title}
        columns={[words.thresholds.points, words.thresholds.present, words.thresholds.suggested]}
        theme={theme}
        rows={STEPS.map((step) => ({
          id: step,
          cells: [
            step.slice(2),
            formatNumber(present[step], texts),
            fitted === null ? texts.panel.none : formatNumber(fitted[step], texts),
          ],
        }))}
      />
    </div>
  );
}

function Key({ fit, ...look }: PartProps & { fit: Fit }) {
  const { words, texts, theme, screen } = look;
  if (fit.scored === 0) return <p style={{ margin: 0 }}>{words.thresholds.nobody}</p>;
  const sentence = words.thresholds.key(
    formatNumber(fit.keyAfter, texts),
    formatNumber(fit.keyBefore, texts),
  );
  return (
    <>
      <p style={{ margin: 0 }}>{sentence}</p>
      <ul aria-label={sentence} style={{ ...listStyle, maxHeight: 240, overflowY: 'auto' }}>
        {fit.key.map(({ companyId, name, importance, isNew }) => (
          <li key={companyId}>
            <LinkButton label={name} theme={theme} onClick={() => screen.openCompany(companyId)} />
            {importance === null ? null : ` ${formatNumber(importance, texts)}`}
            {isNew ? ` (${words.thresholds.isNew})` : null}
          </li>
        ))}
      </ul>
      {fit.dropped.length === 0 ? null : (
        <p style={{ margin: 0 }}>
          {words.thresholds.dropped}: {fit.dropped.map(({ name }) => name).join(', ')}
        </p>
      )}
    </>
  );
}

const isSame = ({ revenue, potential }: Fit): boolean =>
  [revenue, potential].every(
    ({ present, fitted }) => fitted === null || STEPS.every((step) => present[step] === fitted[step]),
  );

function Use({ fit, ...part }: PartProps & { fit: Fit }) {
  const { words, texts, theme, state, screen } = part;
  const { doing, thresholds } = state;
  return (
    <>
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <CommandButton
          command="THRESHOLDS"
          doing={doing}
          label={words.thresholds.use}
          busy={words.thresholds.using}
          isMain
          isDisabled={Object.keys(fittedNumbers(fit)).length === 0 || isSame(fit)}
          texts={texts}
          theme={theme}
          onDo={() => void screen.takeThresholds()}
        />
        {thresholds === null || thresholds.isUndone ? null : (
          <Button
            label={words.undo}
            theme={theme}
            disabled={doing.kind === 'BUSY'}
            onClick={() => void screen.undoThresholds()}
          />
        )}
        {Object.keys(fittedNumbers(fit)).length > 0 && isSame(fit) ? (
          <span style={noteStyle(theme)}>{words.thresholds.same}</span>
        ) : null}
      </div>
      <Outcome
        doing={doing}
        of={['THRESHOLDS']}
        texts={texts}
        theme={theme}
        onRetry={() => void screen.takeThresholds()}
      >
        {thresholds === null
          ? null
          : thresholds.isUndone
            ? words.thresholds.undone
            : words.thresholds.used(thresholds.name)}
      </Outcome>
    </>
  );
}

/** Thresholds that fit the workspace's own companies, who would be key with them, and a way to use them. */
export function ThresholdsSection({ facts, ...part }: PartProps & { facts: SetUpFacts }) {
  const { words, texts, theme, state, screen } = part;
  return (
    <Section title={words.thresholds.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.thresholds.about}</p>
      {facts.policies.length > 1 ? (
        <Select
          label={words.thresholds.policy}
          value={policyIn(state)?.id ?? ''}
          options={facts.policies.map(({ id, name }) => ({ value: id, label: name }))}
          theme={theme}
          isDisabled={state.doing.kind === 'BUSY'}
          onChange={screen.choosePolicy}
        />
      ) : null}
      <WhenLoaded
        loaded={state.fit}
        gone={words.history.noPolicy}
        texts={texts}
        theme={theme}
        onRetry={screen.retryFit}
      >
        {(fit) => (
          <>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
              <Part part={fit.revenue} title={words.thresholds.revenue} {...part} />
              <Part part={fit.potential} title={words.thresholds.potential} {...part} />
            </div>
            <p style={noteStyle(theme)}>{words.thresholds.lines}</p>
            <Key fit={fit} {...part} />
            <Use fit={fit} {...part} />
          </>
        )}
      </WhenLoaded>
    </Section>
  );
}
