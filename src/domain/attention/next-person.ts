/** Whom of an account's people to win next, and why. */
import { THREAD_CLOSENESS } from '../closeness/account.ts';
import type { Tie } from '../closeness/interactions.ts';
import { byId } from '../shared/order.ts';
import type { BuyingRole, Influence, SupportLevel } from '../shared/records.ts';

/** A person as a map of relationships knows them. */
export type MappedPerson = {
  id: string;
  buyingRole: BuyingRole | null;
  influence: Influence | null;
  supportLevel: SupportLevel | null;
  /** 0 to 100. */
  closeness: number;
  isSilent: boolean;
  /** Whom the person reports to; it may be somebody of another company. */
  reportsToId: string | null;
  /** Who of us knows them, the most frequent first. */
  ties: readonly Tie[];
};

const INFLUENCE_WEIGHTS: Readonly<Record<Influence, number>> = {
  INNER_CIRCLE: 3,
  POLITICAL_STRUCTURE: 2,
  OUTSIDE: 1,
};
const ROLE_WEIGHTS: Readonly<Record<BuyingRole, number>> = {
  DECISION_MAKER: 3,
  APPROVER: 2,
  EVALUATOR: 1,
  USER: 0,
};
const UNKNOWN_INFLUENCE = 1;
/** Whoever weighs less does not carry a decision. */
const LEAST_WEIGHT = 3;
const ENEMY_FACTOR = 0.5;

const AGAINST: readonly (SupportLevel | null)[] = ['NON_SUPPORTER', 'ENEMY'];
const FOR: readonly (SupportLevel | null)[] = ['MENTOR', 'SUPPORTER'];

/** How much a person weighs in what their company decides, 1 to 6: influence 1 to 3 and buying role 0 to 3. */
export const weightOf = ({ influence, buyingRole }: Pick<MappedPerson, 'influence' | 'buyingRole'>): number =>
  (influence === null ? UNKNOWN_INFLUENCE : INFLUENCE_WEIGHTS[influence]) +
  (buyingRole === null ? 0 : ROLE_WEIGHTS[buyingRole]);

/** Whether anybody is known to carry a decision, so that there is somebody to win. */
export const knowsDeciders = (people: readonly Pick<MappedPerson, 'influence' | 'buyingRole'>[]): boolean =>
  people.some((person) => weightOf(person) >= LEAST_WEIGHT);

export type WinReason =
  | 'DECIDES'
  | 'INNER_CIRCLE'
  | 'AGAINST_US'
  | 'SUPPORT_UNKNOWN'
  | 'SILENT'
  | 'NOT_CLOSE';

/** Somebody to be asked for an introduction, and who of us knows them best. */
export type WayIn = { personId: string; memberId: string | null };

export type NextPerson = {
  personId: string;
  reasons: WinReason[];
  /** Who of us knows the person best already; null for nobody. */
  memberId: string | null;
  /** Null where nobody near them in the reporting line is close to us. */
  through: WayIn | null;
};

const isWon = ({ supportLevel, closeness }: MappedPerson): boolean =>
  FOR.includes(supportLevel) && closeness >= THREAD_CLOSENESS;

const priorityOf = (person: MappedPerson): number =>
  weightOf(person) * (1 - person.closeness / 100) * (person.supportLevel === 'ENEMY' ? ENEMY_FACTOR : 1);

const reasonsOf = (person: MappedPerson): WinReason[] => [
  ...(person.buyingRole === 'DECISION_MAKER' || person.buyingRole === 'APPROVER'
    ? (['DECIDES'] as const)
    : []),
  ...(person.influence === 'INNER_CIRCLE' ? (['INNER_CIRCLE'] as const) : []),
  ...(AGAINST.includes(person.supportLevel) ? (['AGAINST_US'] as const) : []),
  ...(person.supportLevel === null ? (['SUPPORT_UNKNOWN'] as const) : []),
  ...(person.isSilent ? (['SILENT'] as const) : []),
  ...(person.closeness < THREAD_CLOSENESS ? (['NOT_CLOSE'] as const) : []),
];

const isNear = (person: MappedPerson, other: MappedPerson): boolean =>
  other.id !== person.id &&
  (other.id === person.reportsToId ||
    other.reportsToId === person.id ||
    (person.reportsToId !== null && other.reportsToId === person.reportsToId));

function wayTo(person: MappedPerson, people: readonly MappedPerson[]): WayIn | null {
  const [closest] = people
    .filter(
      (other) =>
        isNear(person, other) && other.closeness >= THREAD_CLOSENESS && !AGAINST.includes(other.supportLevel),
    )
    .toSorted((one, other) => other.closeness - one.closeness || byId(one, other));
  return closest === undefined ? null : { personId: closest.id, memberId: closest.ties[0]?.memberId ?? null };
}

/**
 * The person to win next: who weighs most and is least close, unless they are with us already.
 *
 *   weight   = influence {inner circle 3, political structure 2, else 1}
 *            + role {decision maker 3, approver 2, evaluator 1, else 0}
 *   priority = weight × (1 − closeness / 100) × {enemy 0.5, else 1}     for weight ≥ 3
 *
 * Mentors and supporters with closeness ≥ 30 are with us. The way in is the closest superior, report or colleague under
 * the same superior, with closeness ≥ 30 and not against us. Null when nobody is left to win.
 */
export function nextPerson(people: readonly MappedPerson[]): NextPerson | null {
  const [first] = people
    .filter((person) => weightOf(person) >= LEAST_WEIGHT && !isWon(person))
    .toSorted((one, other) => priorityOf(other) - priorityOf(one) || byId(one, other));
  if (first === undefined) return null;
  return {
    personId: first.id,
    reasons: reasonsOf(first),
    memberId: first.ties[0]?.memberId ?? null,
    through: wayTo(first, people),
  };
}

/** The roles that every decision takes and nobody of an account is known to have. */
export const missingRoles = (
  people: readonly Pick<MappedPerson, 'buyingRole'>[],
): ('DECISION_MAKER' | 'APPROVER')[] =>
  (['DECISION_MAKER', 'APPROVER'] as const).filter((role) =>
    people.every(({ buyingRole }) => buyingRole !== role),
  );
