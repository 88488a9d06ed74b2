import type { Desk } from '../panel/desk.ts';
import { LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';

/** Objects that have lists of the app, by their API names; those the navigation has no entry for come first. */
export const LISTED = [
  'accountNeeds',
  'planObjectives',
  'salesCredits',
  'dealAssessments',
  'dealCompetitors',
  'competitors',
  'decisionCriteria',
  'dealMilestones',
  'closenessScores',
  'scoringPolicies',
  'scoreRuns',
  'keyAccounts',
  'espPlans',
  'contracts',
  'supportRequests',
  'companies',
  'people',
  'opportunities',
] as const;

/** The way to every list: each object opens with its own, and its view picker has the others. */
export function ListsSection({ desk, texts, theme }: Look & { desk: Pick<Desk, 'openList'> }) {
  const { lists: words } = texts;
  return (
    <Section title={words.title} theme={theme}>
      <div style={{ ...rowStyle, flexWrap: 'wrap' }}>
        {LISTED.map((objects) => (
          <LinkButton
            key={objects}
            label={words.objects[objects]}
            theme={theme}
            onClick={() => desk.openList(objects)}
          />
        ))}
      </div>
      <p style={noteStyle(theme)}>{words.more}</p>
    </Section>
  );
}
