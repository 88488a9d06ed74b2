/** The people of an account as a map shows them, and what becomes of them when one is moved. */
import {
  type MappedPerson,
  missingRoles,
  type NextPerson,
  nextPerson,
} from '../../domain/attention/next-person.ts';
import { byId } from '../../domain/shared/order.ts';
import type { BuyingRole, Influence, SupportLevel } from '../../domain/shared/records.ts';

export type MapPerson = MappedPerson & {
  name: string | null;
  jobTitle: string | null;
  /** `YYYY-MM-DD`. */
  lastContactOn: string | null;
};

export type MapMember = { id: string; name: string | null };

export type RelationshipMap = {
  people: readonly MapPerson[];
  members: readonly MapMember[];
  /** Whether the reader may not see some of it. */
  isPartly: boolean;
  /** Whether who of us knows whom is still on its way. */
  isGlance?: boolean;
};

/** From the middle outwards; null for those of whom it is not known. */
export const RINGS = [
  'INNER_CIRCLE',
  'POLITICAL_STRUCTURE',
  'OUTSIDE',
  null,
] as const satisfies readonly (Influence | null)[];

/** From the top clockwise. */
export const WEDGES = [
  'DECISION_MAKER',
  'APPROVER',
  'EVALUATOR',
  'USER',
  null,
] as const satisfies readonly (BuyingRole | null)[];

export const SUPPORT_LEVELS = [
  'MENTOR',
  'SUPPORTER',
  'NEUTRAL',
  'NON_SUPPORTER',
  'ENEMY',
] as const satisfies readonly SupportLevel[];

/** A place of the rings: influence and role. */
export type Cell = { influence: Influence | null; buyingRole: BuyingRole | null };

/** What can be set by moving somebody. */
export type Values = Partial<Pick<MapPerson, 'influence' | 'buyingRole' | 'reportsToId'>>;

/** What was set of a person, and what it was before. */
export type Change = { personId: string; before: Values; after: Values };

export const sameCell = (one: Cell, other: Cell): boolean =>
  one.influence === other.influence && one.buyingRole === other.buyingRole;

const FIELDS = ['influence', 'buyingRole', 'reportsToId'] as const;

/** What setting these values would change; null for nothing. */
export function changeOf(person: MapPerson, values: Values): Change | null {
  const fields = FIELDS.filter((field) => values[field] !== undefined && values[field] !== person[field]);
  if (fields.length === 0) return null;
  const part = (of: Values): Values => Object.fromEntries(fields.map((field) => [field, of[field]]));
  return { personId: person.id, before: part(person), after: part(values) };
}

/** The map with values set. */
export const withValues = (map: RelationshipMap, personId: string, values: Values): RelationshipMap => ({
  ...map,
  people: map.people.map((person) => (person.id === personId ? { ...person, ...values } : person)),
});

/** Whether somebody is a person themselves, or stands anywhere below them. */
export function isUnder(people: readonly MapPerson[], id: string, aboveId: string): boolean {
  const above = new Map(people.map((person) => [person.id, person.reportsToId]));
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = above.get(at) ?? null) {
    if (at === aboveId) return true;
    seen.add(at);
  }
  return false;
}

/** Those whom a person may report to: whoever does not stand below them. */
export const possibleSuperiors = (people: readonly MapPerson[], id: string): MapPerson[] =>
  people.filter((other) => !isUnder(people, other.id, id));

export type Judged = { next: NextPerson | null; missing: readonly ('DECISION_MAKER' | 'APPROVER')[] };

/** Who is to be won next and which roles nobody has; nothing is said of an account that is not seen whole. */
export const judged = ({ people, isPartly, isGlance = false }: RelationshipMap): Judged =>
  isPartly || isGlance
    ? { next: null, missing: [] }
    : { next: nextPerson(people), missing: missingRoles(people) };

/** How often one of us was in touch with any of some people. */
export const trafficOf = (memberId: string, people: readonly MapPerson[]): number =>
  people.reduce((sum, { ties }) => sum + (ties.find((tie) => tie.memberId === memberId)?.count ?? 0), 0);

/** Those of us with the most traffic first. */
export function membersByTraffic({ members, people }: RelationshipMap): MapMember[] {
  const traffic = new Map(members.map(({ id }) => [id, trafficOf(id, people)]));
  return members.toSorted(
    (one, other) => (traffic.get(other.id) ?? 0) - (traffic.get(one.id) ?? 0) || byId(one, other),
  );
}
