import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/commands.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Line, Select, Tick } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { fitOf, type ProjectCriterion, personName } from '../workspace/project.ts';
import type { PartProps } from './look.ts';

const FITS = ['BETTER', 'SAME', 'WORSE'] as const;
const KINDS = ['FORMAL', 'INFORMAL'] as const;

const stars = (weight: string | null): string =>
  weight === null ? '' : '★'.repeat(Number(weight.slice(-1)));

/** What the customer decides by, who holds it, and how we meet it against the rivals. */
export const CriteriaSection = ({ project, state, screen, words, ...look }: PartProps) => {
  const { theme } = look;
  const { decisionCriteria } = project.deal;
  const isBusy = state.doing.kind === 'BUSY';
  const name = state.drafts.CRITERION ?? '';
  const cells = (criterion: ProjectCriterion) => {
    const label = criterion.name ?? '';
    return [
      label,
      words.kinds[KINDS.find((kind) => kind === criterion.kind) ?? 'FORMAL'],
      <Tick
        key="mandatory"
        label={words.mandatoryLabel(label)}
        isTicked={criterion.mandatory === true}
        isDisabled={isBusy}
        onToggle={() =>
          void screen.changeCriterion(criterion.id, { mandatory: criterion.mandatory !== true })
        }
      />,
      <span key="weight" title={criterion.weight?.slice(-1)}>
        {stars(criterion.weight)}
      </span>,
      personName(criterion.heldBy?.name ?? null) || '–',
    ];
  };
  const fitField = (criterion: ProjectCriterion) => (
    <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
      <Select
        label={words.fitLabel(criterion.name ?? '')}
        value={fitOf(criterion) ?? ''}
        options={[
          { value: '', label: words.noFit },
          ...FITS.map((value) => ({ value, label: words.fits[value] })),
        ]}
        theme={theme}
        isDisabled={isBusy}
        onChange={(value) => void screen.changeCriterion(criterion.id, { ourFit: value || null })}
      />
      <div>
        <Button
          label={words.remove}
          description={words.removeLabel(criterion.name ?? '')}
          theme={theme}
          disabled={isBusy}
          onClick={() => void screen.remove('criterion', criterion.id)}
        />
      </div>
    </div>
  );
  return (
    <Section title={words.criteria} theme={theme}>
      {decisionCriteria.length === 0 ? <p style={noteStyle(theme)}>{words.noCriteria}</p> : null}
      <DataTable
        label={words.criteria}
        columns={[words.criterion, words.kind, words.mandatory, words.weight, words.heldBy]}
        rows={decisionCriteria.map((criterion) => ({
          id: criterion.id,
          cells: cells(criterion),
          under: fitField(criterion),
        }))}
        theme={theme}
      />
      <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
        <Line
          label={words.addCriterion}
          value={name}
          theme={theme}
          isDisabled={isBusy}
          onChange={(value) => screen.draft('CRITERION', value)}
        />
        <div>
          <CommandButton
            command="CRITERION"
            doing={state.doing}
            label={words.add}
            busy={words.saving}
            isDisabled={name.trim() === ''}
            {...look}
            onDo={() => void screen.addCriterion(name)}
          />
        </div>
      </div>
    </Section>
  );
};
