import { formatDay } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/commands.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Line } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import type { ProjectMilestone } from '../workspace/project.ts';
import type { PartProps } from './look.ts';
import { placedSteps } from './model.ts';

const SIDES = ['OURS', 'CUSTOMER', 'BOTH'] as const;

/** The steps on a line of time: filled where done, ringed where the customer agreed. The table below says the same. */
function Timeline({ project, screen, words, theme }: PartProps) {
  const { places, todayAt } = placedSteps(project.deal.dealMilestones, screen.today());
  if (places.length === 0) return null;
  return (
    <div role="img" aria-label={words.timeline} style={{ height: 44, margin: '0 8px', position: 'relative' }}>
      <div
        style={{ background: theme.strongLine, height: 2, left: 0, position: 'absolute', right: 0, top: 11 }}
      />
      {places.map(({ step, percent }) => (
        <div
          key={step.id}
          title={step.name ?? ''}
          style={{
            background: step.doneOn === null ? theme.surface : theme.good,
            border: `2px ${step.agreedOn === null ? 'dashed' : 'solid'} ${step.agreedOn === null ? theme.neutral : theme.good}`,
            borderRadius: 8,
            boxSizing: 'border-box',
            height: 16,
            left: `${percent}%`,
            marginLeft: -8,
            position: 'absolute',
            top: 4,
            width: 16,
          }}
        />
      ))}
      <div
        style={{
          background: theme.accent,
          height: 24,
          left: `${todayAt}%`,
          position: 'absolute',
          top: 0,
          width: 2,
        }}
      />
      <div
        style={{
          ...noteStyle(theme),
          left: `${Math.min(88, Math.max(0, todayAt - 4))}%`,
          position: 'absolute',
          top: 25,
        }}
      >
        {words.today}
      </div>
    </div>
  );
}

const dateOf = (day: string | null, { words, texts }: Pick<PartProps, 'words' | 'texts'>): string =>
  day === null ? words.noDate : formatDay(day, texts);

type ButtonsProps = Pick<PartProps, 'screen' | 'words' | 'theme'> & {
  step: ProjectMilestone;
  isBusy: boolean;
};

const StepButtons = ({ step, isBusy, screen, words, theme }: ButtonsProps) => (
  <div style={rowStyle}>
    {step.agreedOn === null ? (
      <Button
        label={words.agree}
        description={words.agreeLabel(step.name ?? '')}
        theme={theme}
        disabled={isBusy}
        onClick={() => void screen.markStep(step.id, 'agreedOn')}
      />
    ) : null}
    {step.doneOn === null ? (
      <Button
        label={words.done}
        description={words.doneLabel(step.name ?? '')}
        theme={theme}
        disabled={isBusy}
        onClick={() => void screen.markStep(step.id, 'doneOn')}
      />
    ) : null}
    <Button
      label={words.remove}
      description={words.removeLabel(step.name ?? '')}
      theme={theme}
      disabled={isBusy}
      onClick={() => void screen.remove('step', step.id)}
    />
  </div>
);

/** The steps that the customer takes on the way to buying, agreed or not. */
export function MilestonesSection(props: PartProps) {
  const { project, state, screen, words, ...look } = props;
  const { texts, theme } = look;
  const steps = [...project.deal.dealMilestones].sort((one, other) =>
    (one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1,
  );
  const isBusy = state.doing.kind === 'BUSY';
  const { STEP: name = '', STEP_DUE: dueOn = '' } = state.drafts;
  return (
    <Section title={words.milestones} theme={theme}>
      {steps.length === 0 ? <p style={noteStyle(theme)}>{words.noMilestones}</p> : null}
      <Timeline {...props} />
      <DataTable
        label={words.milestones}
        columns={[words.step, words.dueOn, words.agreed, words.doneOn, words.side]}
        rows={steps.map((step) => ({
          id: step.id,
          cells: [
            step.name ?? '',
            dateOf(step.dueOn, { words, texts }),
            step.agreedOn === null ? words.notAgreed : formatDay(step.agreedOn, texts),
            step.doneOn === null ? '–' : formatDay(step.doneOn, texts),
            words.sides[SIDES.find((side) => side === step.side) ?? 'CUSTOMER'],
          ],
          under: <StepButtons step={step} isBusy={isBusy} screen={screen} words={words} theme={theme} />,
        }))}
        theme={theme}
      />
      <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
        <Line
          label={words.addStep}
          value={name}
          theme={theme}
          isDisabled={isBusy}
          onChange={(value) => screen.draft('STEP', value)}
        />
        <Line
          label={`${words.dueOn} (YYYY-MM-DD)`}
          value={dueOn}
          theme={theme}
          isDisabled={isBusy}
          onChange={(value) => screen.draft('STEP_DUE', value)}
        />
        <div>
          <CommandButton
            command="STEP"
            doing={state.doing}
            label={words.add}
            busy={words.saving}
            isDisabled={name.trim() === '' || !/^(\d{4}-\d{2}-\d{2})?$/.test(dueOn)}
            {...look}
            onDo={() => void screen.addStep(name, dueOn)}
          />
        </div>
      </div>
    </Section>
  );
}
