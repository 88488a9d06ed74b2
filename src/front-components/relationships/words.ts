import { formatDay, formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { Cell, MapMember, MapPerson, RelationshipMap } from './model.ts';

export const nameOf = (one: Pick<MapPerson | MapMember, 'name'> | undefined, texts: Texts): string =>
  one?.name || texts.pictures.unnamed;

export const roleText = (role: MapPerson['buyingRole'], texts: Texts): string =>
  role === null ? texts.pictures.relationships.roleUnknown : texts.labels.buyingRole[role];

export const influenceText = (influence: MapPerson['influence'], texts: Texts): string =>
  influence === null ? texts.pictures.relationships.influenceUnknown : texts.labels.influence[influence];

export const supportText = (level: MapPerson['supportLevel'], texts: Texts): string =>
  level === null ? texts.pictures.relationships.supportUnknown : texts.labels.supportLevel[level];

export const cellText = ({ influence, buyingRole }: Cell, texts: Texts): string =>
  texts.pictures.relationships.at(roleText(buyingRole, texts), influenceText(influence, texts));

export function superiorText({ reportsToId }: MapPerson, map: RelationshipMap, texts: Texts): string {
  const { relationships: words } = texts.pictures;
  if (reportsToId === null) return words.nobody;
  const superior = map.people.find(({ id }) => id === reportsToId);
  return superior === undefined ? words.elsewhere : nameOf(superior, texts);
}

function knownBy({ ties }: MapPerson, map: RelationshipMap, texts: Texts): string {
  const { relationships: words } = texts.pictures;
  const names = ties.flatMap(({ memberId, count }) => {
    const member = map.members.find(({ id }) => id === memberId);
    return member === undefined ? [] : [words.tie(nameOf(member, texts), count)];
  });
  return names.length === 0 ? words.nobodyOfUs : names.join(', ');
}

/** What is known of a person, each with what it is called. */
export function factsOf(
  person: MapPerson,
  map: RelationshipMap,
  texts: Texts,
): (readonly [name: string, value: string])[] {
  const { relationships: words } = texts.pictures;
  const last = person.lastContactOn === null ? words.never : formatDay(person.lastContactOn, texts);
  return [
    [words.position, person.jobTitle || texts.panel.none],
    [words.role, roleText(person.buyingRole, texts)],
    [words.influence, influenceText(person.influence, texts)],
    [words.support, supportText(person.supportLevel, texts)],
    [words.closeness, formatNumber(person.closeness, texts)],
    [words.lastContact, person.isSilent ? `${last} (${words.silent})` : last],
    [words.superior, superiorText(person, map, texts)],
    [words.knownBy, knownBy(person, map, texts)],
  ];
}

/** A person in one line, for those who do not see them drawn. */
export const describe = (person: MapPerson, map: RelationshipMap, texts: Texts): string =>
  [nameOf(person, texts), ...factsOf(person, map, texts).map(([name, value]) => `${name}: ${value}`)].join(
    ', ',
  );
