/** What is chosen on the map, and what can be set of it without dragging. */
import { Button, LinkButton } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Select } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { rowStyle } from '../ui/theme.ts';
import { type MapPerson, possibleSuperiors, RINGS, WEDGES } from './model.ts';
import type { MapPictureProps } from './rings-picture.tsx';
import { personKey, type Scene, sceneOf } from './scene.ts';
import { cellText, factsOf, influenceText, nameOf, roleText } from './words.ts';

function Menus({ map, state, screen, person, texts, theme }: MapPictureProps & { person: MapPerson }) {
  const { relationships: words } = texts.pictures;
  const shared = { theme, isDisabled: state.doing.kind === 'BUSY' };
  const isElsewhere = person.reportsToId !== null && map.people.every(({ id }) => id !== person.reportsToId);
  return (
    <div style={{ ...rowStyle, gap: 12 }}>
      <Select
        label={words.influence}
        value={person.influence ?? ''}
        options={RINGS.map((ring) => ({ value: ring ?? '', label: influenceText(ring, texts) }))}
        onChange={(value) =>
          void screen.set(person.id, { influence: RINGS.find((ring) => ring === value) ?? null })
        }
        {...shared}
      />
      <Select
        label={words.role}
        value={person.buyingRole ?? ''}
        options={WEDGES.map((role) => ({ value: role ?? '', label: roleText(role, texts) }))}
        onChange={(value) =>
          void screen.set(person.id, { buyingRole: WEDGES.find((role) => role === value) ?? null })
        }
        {...shared}
      />
      <Select
        label={words.superior}
        value={person.reportsToId ?? ''}
        options={[
          { value: '', label: words.nobody },
          ...(isElsewhere ? [{ value: person.reportsToId ?? '', label: words.elsewhere }] : []),
          ...possibleSuperiors(map.people, person.id).map((other) => ({
            value: other.id,
            label: nameOf(other, texts),
          })),
        ]}
        onChange={(value) => void screen.set(person.id, { reportsToId: value === '' ? null : value })}
        {...shared}
      />
    </div>
  );
}

function PersonCard(props: MapPictureProps & { person: MapPerson }) {
  const { map, screen, person, texts, theme } = props;
  const name = nameOf(person, texts);
  return (
    <Section title={name} theme={theme}>
      <Facts facts={factsOf(person, map, texts)} theme={theme} />
      <Menus {...props} />
      <div style={rowStyle}>
        <Button
          label={texts.openRecord}
          description={texts.openRecordLabel(name)}
          theme={theme}
          onClick={() => screen.openPerson(person.id)}
        />
        <Button
          label={texts.pictures.relationships.close}
          theme={theme}
          onClick={() => screen.choose(null)}
        />
      </div>
    </Section>
  );
}

type ListProps = MapPictureProps & { title: string; people: readonly MapPerson[] };

const ListCard = ({ title, people, screen, texts, theme }: ListProps) => (
  <Section title={title} theme={theme}>
    <div style={{ ...rowStyle, gap: '4px 12px' }}>
      {people.map((person) => (
        <LinkButton
          key={person.id}
          label={nameOf(person, texts)}
          theme={theme}
          onClick={() => screen.choose(personKey(person.id))}
        />
      ))}
    </div>
    <Button label={texts.pictures.relationships.close} theme={theme} onClick={() => screen.choose(null)} />
  </Section>
);

function EmptyCard({ role, ...props }: MapPictureProps & { role: 'DECISION_MAKER' | 'APPROVER' }) {
  const { map, state, screen, texts, theme } = props;
  const { relationships: words } = texts.pictures;
  return (
    <Section title={words.missing[role]} theme={theme}>
      <Select
        label={words.whoIsIt}
        value=""
        options={[
          { value: '', label: words.choosePerson },
          ...map.people.map((person) => ({ value: person.id, label: nameOf(person, texts) })),
        ]}
        onChange={(id) => {
          if (id !== '') void screen.set(id, { buyingRole: role });
        }}
        theme={theme}
        isDisabled={state.doing.kind === 'BUSY'}
      />
      <div style={rowStyle}>
        <Button label={words.openPeople} theme={theme} onClick={screen.addPeople} />
        <Button label={words.close} theme={theme} onClick={() => screen.choose(null)} />
      </div>
    </Section>
  );
}

const placeOf = (scene: Scene, key: string) => ({
  spot: scene.spots.find((one) => one.key === key),
  member: scene.members.find((one) => one.key === key)?.member,
});

/** What is chosen; nothing while nothing is. */
export function ChosenCard(props: MapPictureProps) {
  const { map, state, texts } = props;
  const key = state.chosen;
  if (key === null) return null;
  const person = map.people.find(({ id }) => personKey(id) === key);
  if (person !== undefined) return <PersonCard {...props} person={person} />;
  const { spot, member } = placeOf(sceneOf(map, state.view, state.unfolded), key);
  if (member !== undefined) {
    const known = map.people.filter(({ ties }) => ties.some(({ memberId }) => memberId === member.id));
    return <ListCard {...props} title={nameOf(member, texts)} people={known} />;
  }
  if (spot?.kind === 'EMPTY') return <EmptyCard {...props} role={spot.role} />;
  if (spot?.kind !== 'MORE') return null;
  const title = texts.pictures.relationships.moreOf(spot.people.length, cellText(spot.cell, texts));
  return <ListCard {...props} title={title} people={spot.people} />;
}
