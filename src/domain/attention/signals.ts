import { THREAD_CLOSENESS } from '../closeness/account.ts';
import type { AccountStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { byId } from '../shared/order.ts';
import type { SupportLevel } from '../shared/records.ts';
import { decides, isKeyPerson, type Stakeholder } from './stakeholder.ts';

/** How many people have to have a support level before the absence of critics means anything. */
const LEVELS_FOR_A_PICTURE = 3;
const SILENT_AFTER_RHYTHMS = 3;

/** A person's name, and since when there is silence; null for no contact in sight. */
export type Silence = { name: string; since: DayNumber | null; rhythm: number };

/** What asks for attention, with the people it is about; the sentences are made in `signal-texts.ts`. */
export type AttentionSignal =
  | { code: 'NO_DECISION_MAKER'; people: number }
  | { code: 'NO_MENTOR_OR_SUPPORTER'; people: number }
  | { code: 'SINGLE_THREADED'; threads: string[] }
  | { code: 'ENEMY_DECIDES'; enemies: string[] }
  | { code: 'NOBODY_CRITICAL'; known: number }
  | { code: 'KEY_PERSON_SILENT'; silent: Silence[] };

/** How many people a sentence names; the others are counted. */
export const MOST_NAMES = 5;

/** A sentence for each signal, and a word for people without a name. */
export type SignalWords = {
  unnamed: string;
  sentences: {
    [Code in AttentionSignal['code']]: (signal: Extract<AttentionSignal, { code: Code }>) => string;
  };
};

/** The statuses of accounts that the rules speak up for; a former one is left in peace. */
const ATTENDED: readonly (AccountStatus | null)[] = ['KEY', 'WATCH', 'CANDIDATE'];

export const isAttended = (status: AccountStatus | null): boolean => ATTENDED.includes(status);

const isLevel =
  (...levels: readonly SupportLevel[]) =>
  ({ contact: { supportLevel } }: Stakeholder): boolean =>
    supportLevel !== null && levels.includes(supportLevel);

function byNameThenId(one: Stakeholder, other: Stakeholder): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return byId(one.contact, other.contact);
}

/** Whether somebody was not in contact for more than 3 × their rhythm, or never. */
export const isSilent = (
  { lastContactOn, rhythm }: Pick<Stakeholder, 'lastContactOn' | 'rhythm'>,
  today: DayNumber,
): boolean => lastContactOn === null || today - lastContactOn > SILENT_AFTER_RHYTHMS * rhythm;

function silenceOf(stakeholder: Stakeholder, today: DayNumber): Silence[] {
  const { name, lastContactOn, rhythm } = stakeholder;
  return isSilent(stakeholder, today) ? [{ name, since: lastContactOn, rhythm }] : [];
}

/**
 * What about the people of an account asks for attention, in a fixed order whatever the order of the people.
 *
 *   no decision maker       nobody is a DECISION_MAKER
 *   no mentor or supporter  nobody is a MENTOR or SUPPORTER
 *   single-threaded         fewer than two contacts with closeness ≥ 30
 *   enemy decides           a DECISION_MAKER or APPROVER is an ENEMY
 *   nobody critical         at least 3 people have a support level, and none is NON_SUPPORTER or ENEMY
 *   key person silent       one of the inner circle, or a DECISION_MAKER or APPROVER, was not in contact for more
 *                           than 3 × their rhythm, or never within 365 days
 */
export function attentionSignals(stakeholders: readonly Stakeholder[], today: DayNumber): AttentionSignal[] {
  const people = [...stakeholders].sort(byNameThenId);
  const names = (chosen: readonly Stakeholder[]): string[] => chosen.map(({ name }) => name);
  const threads = people.filter(({ closeness }) => closeness >= THREAD_CLOSENESS);
  const enemies = people.filter(decides).filter(isLevel('ENEMY'));
  const known = people.filter(({ contact }) => contact.supportLevel !== null);
  const silent = people.filter(isKeyPerson).flatMap((person) => silenceOf(person, today));

  const signals: AttentionSignal[] = [];
  if (!people.some(({ contact }) => contact.buyingRole === 'DECISION_MAKER'))
    signals.push({ code: 'NO_DECISION_MAKER', people: people.length });
  if (!people.some(isLevel('MENTOR', 'SUPPORTER')))
    signals.push({ code: 'NO_MENTOR_OR_SUPPORTER', people: people.length });
  if (threads.length < 2) signals.push({ code: 'SINGLE_THREADED', threads: names(threads) });
  if (enemies.length > 0) signals.push({ code: 'ENEMY_DECIDES', enemies: names(enemies) });
  if (known.length >= LEVELS_FOR_A_PICTURE && !known.some(isLevel('NON_SUPPORTER', 'ENEMY')))
    signals.push({ code: 'NOBODY_CRITICAL', known: known.length });
  if (silent.length > 0) signals.push({ code: 'KEY_PERSON_SILENT', silent });
  return signals;
}
