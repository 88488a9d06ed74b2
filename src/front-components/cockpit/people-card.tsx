/** The people of an account in a small map: influence across, buying roles down. */
import { isSilent } from '../../domain/attention/signals.ts';
import { USUAL_GAP_WITHOUT_RHYTHM_DAYS } from '../../domain/closeness/relationship.ts';
import type { BuyingRole, Influence } from '../../domain/shared/records.ts';
import { HollowSwatch, Legend, Swatch } from '../draw/legend.tsx';
import { formatNumber, labelOf } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { noteStyle, type Theme } from '../ui/theme.ts';
import type { CardProps } from './cards.ts';
import type { CockpitPerson } from './model.ts';

const ROLES: readonly (BuyingRole | null)[] = ['DECISION_MAKER', 'APPROVER', 'EVALUATOR', 'USER', null];
const INFLUENCES: readonly (Influence | null)[] = ['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE', null];

/** As many people as a field of the map shows. */
const MOST_SHOWN = 6;
const LEAST_SIZE = 9;
const MOST_SIZE = 19;

/** The width of a person's dot, in pixels: the larger, the closer. */
export const dotSize = (closeness: number | null): number =>
  LEAST_SIZE + ((MOST_SIZE - LEAST_SIZE) * Math.max(0, Math.min(100, closeness ?? 0))) / 100;

function colourOf(support: string | null, theme: Theme): string | null {
  const colours: Readonly<Record<string, string>> = {
    MENTOR: theme.good,
    SUPPORTER: theme.good,
    NEUTRAL: theme.neutral,
    NON_SUPPORTER: theme.warning,
    ENEMY: theme.bad,
  };
  return colours[support ?? ''] ?? null;
}

type DotProps = Look & { person: CockpitPerson; today: number; onOpen(): void };

function Dot({ person, today, onOpen, texts, theme }: DotProps) {
  const { cockpit: words, unnamed } = texts.pictures;
  const { name, closeness, support, lastContactOn } = person;
  const colour = colourOf(support, theme);
  const hasGoneSilent =
    lastContactOn !== null && isSilent({ lastContactOn, rhythm: USUAL_GAP_WITHOUT_RHYTHM_DAYS }, today);
  const size = dotSize(closeness);
  const label = words.person(
    name || unnamed,
    closeness === null ? texts.panel.none : formatNumber(closeness, texts),
    support === null ? words.noSupport : labelOf(texts.labels.supportLevel, support, texts),
  );
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onOpen}
      style={{
        background: hasGoneSilent ? 'transparent' : (colour ?? 'transparent'),
        border: `2px ${hasGoneSilent ? 'dashed' : 'solid'} ${colour ?? theme.neutral}`,
        borderRadius: '50%',
        boxSizing: 'border-box',
        cursor: 'pointer',
        height: size,
        padding: 0,
        width: size,
      }}
    />
  );
}

type MapProps = Pick<CardProps, 'cockpit' | 'screen'> & Look;

function SmallMap({ cockpit, screen, ...look }: MapProps) {
  const { texts, theme } = look;
  const { cockpit: words } = texts.pictures;
  const placed = cockpit.people.map((person) => ({
    person,
    role: ROLES.find((role) => role === person.role) ?? null,
    influence: INFLUENCES.find((influence) => influence === person.influence) ?? null,
  }));
  const columns = INFLUENCES.filter(
    (influence) => influence !== null || placed.some((one) => one.influence === null),
  );
  const rows = ROLES.filter((role) => role !== null || placed.some((one) => one.role === null));
  const cell = {
    border: `1px solid ${theme.strongLine}`,
    padding: '3px 2px',
    verticalAlign: 'middle',
  } as const;
  const head = {
    ...noteStyle(theme),
    ...cell,
    fontSize: 10.5,
    fontWeight: 400,
    overflowWrap: 'normal',
  } as const;
  return (
    <table aria-label={words.people} style={{ borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          <th style={head} aria-label={texts.stakeholders.role} />
          {columns.map((influence) => (
            <th key={influence} scope="col" style={head}>
              {influence === null ? words.noInfluence : texts.labels.influence[influence]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((role) => (
          <tr key={role}>
            <th scope="row" style={{ ...head, textAlign: 'left' }}>
              {role === null ? words.noRole : texts.labels.buyingRole[role]}
            </th>
            {columns.map((influence) => {
              const here = placed
                .filter((one) => one.role === role && one.influence === influence)
                .toSorted((one, other) => (other.person.closeness ?? -1) - (one.person.closeness ?? -1));
              return (
                <td key={influence} style={cell}>
                  <div
                    style={{
                      alignItems: 'center',
                      display: 'flex',
                      flexWrap: 'wrap',
                      gap: 3,
                      justifyContent: 'center',
                      minHeight: MOST_SIZE,
                    }}
                  >
                    {here.slice(0, MOST_SHOWN).map(({ person }) => (
                      <Dot
                        key={person.id}
                        person={person}
                        today={cockpit.today}
                        onOpen={() => screen.open({ object: 'person', id: person.id })}
                        {...look}
                      />
                    ))}
                    {here.length > MOST_SHOWN ? (
                      <span style={noteStyle(theme)}>+{here.length - MOST_SHOWN}</span>
                    ) : null}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PeopleCard({ cockpit, screen, ...look }: CardProps) {
  const { texts, theme } = look;
  const { cockpit: words } = texts.pictures;
  const { supportLevel } = texts.labels;
  return (
    <Section title={words.people} theme={theme}>
      {cockpit.people.length === 0 ? (
        <p style={noteStyle(theme)}>{cockpit.hidden.has('people') ? words.hidden : words.noPeople}</p>
      ) : (
        <>
          <SmallMap cockpit={cockpit} screen={screen} texts={texts} theme={theme} />
          <Legend
            entries={[
              {
                name: `${supportLevel.MENTOR}, ${supportLevel.SUPPORTER}`,
                swatch: <Swatch colour={theme.good} />,
              },
              { name: supportLevel.NEUTRAL, swatch: <Swatch colour={theme.neutral} /> },
              { name: supportLevel.NON_SUPPORTER, swatch: <Swatch colour={theme.warning} /> },
              { name: supportLevel.ENEMY, swatch: <Swatch colour={theme.bad} /> },
              { name: words.noSupport, swatch: <HollowSwatch colour={theme.neutral} /> },
            ]}
            theme={theme}
          />
          <p style={noteStyle(theme)}>
            {words.size} {words.silentPeople}
          </p>
        </>
      )}
      {cockpit.hidden.has('people') ? null : (
        <Button label={words.openPeople} theme={theme} onClick={() => void screen.openPeople()} />
      )}
    </Section>
  );
}
