import { comparable, contradictions } from '../../domain/assessment/criteria.ts';
import { formatList } from '../texts/formats.ts';
import { CommandButton } from '../ui/commands.tsx';
import { Line } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { bannerStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { FitGrid } from './fit-grid.tsx';
import type { PartProps } from './look.ts';
import { nameOf } from './rivals-section.tsx';

/** What of the ratings can't all be so, one sentence a criterion. */
function Contradictions({ project, words, said, texts, theme }: PartProps) {
  const { decisionCriteria, dealCompetitors } = project.deal;
  const found = contradictions(decisionCriteria, comparable(dealCompetitors));
  return (
    <div aria-live="polite">
      {found.map(({ criterionId, says, rivalIds }) => {
        const name = decisionCriteria.find(({ id }) => id === criterionId)?.name ?? '';
        const rivals = dealCompetitors.filter(({ id }) => rivalIds.includes(id));
        const names = rivals.map((rival) => nameOf(rival, { words, said }));
        return (
          <p key={criterionId} style={bannerStyle(theme)}>
            {words.cannotBoth[says](name, formatList(names, texts))}
          </p>
        );
      })}
    </div>
  );
}

/** What the customer decides by, who holds it, and how they see us and our rivals on it. */
export function CriteriaSection(props: PartProps) {
  const { project, state, screen, words, texts, theme } = props;
  const name = state.drafts.CRITERION ?? '';
  return (
    <Section title={words.criteria} theme={theme}>
      {project.deal.decisionCriteria.length === 0 ? (
        <p style={noteStyle(theme)}>{words.noCriteria}</p>
      ) : (
        <>
          <p style={noteStyle(theme)}>{words.fitKeys}</p>
          <FitGrid {...props} />
          <Contradictions {...props} />
        </>
      )}
      <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
        <Line
          label={words.addCriterion}
          value={name}
          theme={theme}
          isDisabled={state.doing.kind === 'BUSY'}
          onChange={(value) => screen.draft('CRITERION', value)}
        />
        <div>
          <CommandButton
            command="CRITERION"
            doing={state.doing}
            label={words.add}
            busy={words.saving}
            isDisabled={name.trim() === ''}
            texts={texts}
            theme={theme}
            onDo={() => void screen.addCriterion(name)}
          />
        </div>
      </div>
    </Section>
  );
}
