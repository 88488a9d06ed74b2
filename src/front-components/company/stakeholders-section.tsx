import { formatDay, formatNumber, labelOf } from '../texts/formats.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { headingStyle, listStyle, noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { Attention, Stakeholder } from '../workspace/programme-answers.ts';
import type { CompanyScreen, CompanyState } from './company-screen.ts';

const AttentionList = ({ attention, texts, theme }: Look & { attention: readonly Attention[] }) =>
  attention.length === 0 ? null : (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <h4 style={headingStyle(theme)}>{texts.stakeholders.attention}</h4>
      <ul style={listStyle}>
        {attention.map((item) => (
          <li key={`${item.code} ${item.text}`}>{texts.stakeholders.sentence(item)}</li>
        ))}
      </ul>
    </div>
  );

type PeopleProps = Look & { people: readonly Stakeholder[]; onOpen(id: string): void };

const Name = ({ person, texts, theme, onOpen }: Omit<PeopleProps, 'people'> & { person: Stakeholder }) => (
  <>
    <LinkButton
      label={person.name || texts.stakeholders.unnamed}
      theme={theme}
      onClick={() => onOpen(person.id)}
    />
    {person.jobTitle ? <div style={noteStyle(theme)}>{person.jobTitle}</div> : null}
  </>
);

/** People with where they stand, each to be opened. */
export function People({ people, ...shown }: PeopleProps) {
  const { texts, theme } = shown;
  const { labels, stakeholders: words, panel } = texts;
  if (people.length === 0) return <p style={noteStyle(theme)}>{words.none}</p>;
  return (
    <DataTable
      label={words.title}
      theme={theme}
      columns={[
        words.person,
        words.closeness,
        words.role,
        words.influence,
        words.support,
        words.coverage,
        words.owner,
        words.lastContact,
      ]}
      rows={people.map((person) => ({
        id: person.id,
        cells: [
          <Name key={person.id} person={person} {...shown} />,
          person.closeness == null ? panel.none : formatNumber(person.closeness, texts),
          labelOf(labels.buyingRole, person.buyingRole, texts),
          labelOf(labels.influence, person.influence, texts),
          labelOf(labels.supportLevel, person.supportLevel, texts),
          labelOf(labels.coverage, person.coverage, texts),
          person.owner || panel.none,
          person.lastContactOn ? formatDay(person.lastContactOn, texts) : panel.none,
        ],
      }))}
    />
  );
}

type StakeholdersSectionProps = Look & {
  stakeholders: CompanyState['stakeholders'];
  screen: Pick<CompanyScreen, 'reload' | 'openPerson'>;
};

/** The people of a company and where they stand; first what about them needs attention. */
export const StakeholdersSection = ({ stakeholders, screen, ...look }: StakeholdersSectionProps) => (
  <Section title={look.texts.stakeholders.title} theme={look.theme}>
    <WhenLoaded loaded={stakeholders} gone={look.texts.companyGone} {...look} onRetry={screen.reload}>
      {({ people, attention, hidden = [] }) => (
        <>
          {hidden.length > 0 ? <p style={noteStyle(look.theme)}>{look.texts.partlyHidden}</p> : null}
          <AttentionList attention={attention} {...look} />
          <People people={people} {...look} onOpen={screen.openPerson} />
        </>
      )}
    </WhenLoaded>
  </Section>
);
