import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import { clamp, gapsBetween, halved, median } from '../shared/numbers.ts';
import type { Reason } from '../shared/reasons.ts';
import type { Contact, Coverage, Interaction, SupportLevel } from '../shared/records.ts';

/** How far back an interaction is seen at all. */
export const INTERACTION_WINDOW_DAYS = 365;
const VOLUME_WINDOW_DAYS = 90;
const MEETING_EXCHANGES = 2;
const EXCHANGES_FOR_MATURITY = 3;
const MEETING_VOLUME = 3;
const RECIPROCAL_EMAIL_VOLUME = 2;
const ONE_SIDED_EMAIL_VOLUME = 0.25;
const VOLUME_SCALE = 10;
const DEFAULT_HALF_LIFE_DAYS = 60;
const SHORTEST_HALF_LIFE_DAYS = 60;
const LONGEST_HALF_LIFE_DAYS = 180;
/** A rhythm can be read from this many distinct live days on. */
const DAYS_FOR_A_RHYTHM = 4;
const VOUCH_HALF_LIFE_DAYS = 180;

const VOUCHED_POINTS: Readonly<Record<Coverage, number>> = {
  IN_DEPTH: 80,
  MULTIPLE_CONTACTS: 60,
  BRIEF_CONTACT: 30,
  NO_CONTACT: 0,
};

const SUPPORT_FACTORS: Readonly<Record<SupportLevel, number>> = {
  MENTOR: 1.1,
  SUPPORTER: 1,
  NEUTRAL: 0.9,
  NON_SUPPORTER: 0.6,
  ENEMY: 0.2,
};

export type ContactCloseness = {
  id: string;
  /** 0 to 100, not rounded: the account's score builds on it. */
  closeness: number;
  /** The last live day that was ever seen; null for none. */
  lastContactOn: DayNumber | null;
  parts: {
    exchanges: number;
    maturity: number;
    volume: number;
    frequency: number;
    recency: number;
    halfLife: number;
    automatic: number;
    vouched: number;
    supportFactor: number;
    /** Days since the last live day of the last 365; null without one. */
    daysSinceLast: number | null;
  };
  missing: Reason[];
};

type Counts = { meetings: number; received: number; sent: number };

function countIn(interactions: readonly Interaction[], today: DayNumber, days: number): Counts {
  const window = lastDays(today, days);
  const within = interactions.filter(({ day }) => isWithin(day, window));
  const count = (kind: Interaction['kind']): number =>
    within.filter((interaction) => interaction.kind === kind).length;
  return { meetings: count('MEETING'), received: count('EMAIL_IN'), sent: count('EMAIL_OUT') };
}

/**
 * How often both sides were in it over the last 365 days.
 *
 *   E = 2 × meetings + min(in, out)
 */
const exchangesOf = ({ meetings, received, sent }: Counts): number =>
  MEETING_EXCHANGES * meetings + Math.min(received, sent);

/**
 * The volume of contact over the last 90 days.
 *
 *   V = 3 × meetings + 2 × min(in, out) + 0.25 × min(|in − out|, min(in, out) + meetings)
 *
 * An answered e-mail weighs eight times an unanswered one, and unanswered ones count no further than there are
 * exchanges beside them: writing alone makes no relationship.
 */
function volumeOf({ meetings, received, sent }: Counts): number {
  const answered = Math.min(received, sent);
  return (
    MEETING_VOLUME * meetings +
    RECIPROCAL_EMAIL_VOLUME * answered +
    ONE_SIDED_EMAIL_VOLUME * Math.min(Math.abs(received - sent), answered + meetings)
  );
}

/** How many days usually lie between two live days: their median gap; null for fewer than 4 of them. */
export const rhythmOf = (days: readonly DayNumber[]): number | null =>
  new Set(days).size >= DAYS_FOR_A_RHYTHM ? median(gapsBetween(days)) : null;

/**
 * How fast silence hurts, in days.
 *
 *   h = clamp(2 × median gap between live days, 60, 180)   with at least 4 of them, else 60
 */
function halfLifeOf(days: readonly DayNumber[]): number {
  const gap = rhythmOf(days);
  return gap === null
    ? DEFAULT_HALF_LIFE_DAYS
    : clamp(2 * gap, SHORTEST_HALF_LIFE_DAYS, LONGEST_HALF_LIFE_DAYS);
}

function vouchedOf(contact: Contact, today: DayNumber): { points: number; missing: Reason[] } {
  const points = contact.coverage === null ? 0 : VOUCHED_POINTS[contact.coverage];
  if (points === 0) return { points: 0, missing: [] };
  if (contact.relationshipCheckedOn === null)
    return { points: 0, missing: [{ code: 'CHECK_DATE_MISSING', id: contact.id }] };
  const age = today - contact.relationshipCheckedOn;
  if (age < 0) return { points: 0, missing: [{ code: 'CHECKED_IN_FUTURE', id: contact.id }] };
  return { points: points * halved(age, VOUCH_HALF_LIFE_DAYS), missing: [] };
}

/** Whether an interaction shows that the customer lives in the relationship: a meeting, or a mail from them. */
const isLive = ({ kind }: Interaction): boolean => kind !== 'EMAIL_OUT';

/**
 * The days of the last 365 on which a contact met us or wrote to us, in no order and as often as it happened. A
 * relationship lives by what the customer does.
 */
export function liveDays(contact: Contact, today: DayNumber): DayNumber[] {
  const window = lastDays(today, INTERACTION_WINDOW_DAYS);
  return contact.interactions.filter(isLive).flatMap(({ day }) => (isWithin(day, window) ? [day] : []));
}

/** The latest of some days; null for none. */
export const latestDay = (days: readonly (DayNumber | null)[]): DayNumber | null =>
  days.reduce<DayNumber | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );

/**
 * The last live day that was ever seen of a contact: it does not go back when mails and meetings fall out of the window
 * that is read.
 */
export const lastContactOf = (contact: Contact, today: DayNumber): DayNumber | null =>
  latestDay([
    contact.lastContactOn,
    ...contact.interactions.filter(isLive).flatMap(({ day }) => (day <= today ? [day] : [])),
  ]);

/**
 * How close we are to one contact, 0 to 100.
 *
 *   maturity  = min(1, E / 3)
 *   frequency = 1 − e^(−V / 10)
 *   recency   = 0.5^(days since the last live day / h)
 *   automatic = 100 × recency × maturity × (0.4 + 0.6 × frequency)      0 without a live day
 *   vouched   = {in depth 80, multiple contacts 60, brief contact 30} × 0.5^(days since checked / 180)
 *   closeness = min(100, s × max(automatic, vouched))
 *
 * A live day is one with a meeting or an e-mail in. s is the support factor: mentor 1.1, supporter 1, neutral 0.9,
 * non-supporter 0.6, enemy 0.2, unset 1.
 */
export function scoreContact(contact: Contact, today: DayNumber): ContactCloseness {
  const { interactions } = contact;
  const days = liveDays(contact, today);
  const exchanges = exchangesOf(countIn(interactions, today, INTERACTION_WINDOW_DAYS));
  const maturity = Math.min(1, exchanges / EXCHANGES_FOR_MATURITY);
  const volume = volumeOf(countIn(interactions, today, VOLUME_WINDOW_DAYS));
  const frequency = 1 - Math.exp(-volume / VOLUME_SCALE);
  const halfLife = halfLifeOf(days);
  const last = latestDay(days);
  const daysSinceLast = last === null ? null : today - last;
  const recency = daysSinceLast === null ? 0 : halved(daysSinceLast, halfLife);
  const automatic = 100 * recency * maturity * (0.4 + 0.6 * frequency);
  const vouched = vouchedOf(contact, today);
  const supportFactor = contact.supportLevel === null ? 1 : SUPPORT_FACTORS[contact.supportLevel];
  return {
    id: contact.id,
    closeness: Math.min(100, supportFactor * Math.max(automatic, vouched.points)),
    lastContactOn: lastContactOf(contact, today),
    parts: {
      exchanges,
      maturity,
      volume,
      frequency,
      recency,
      halfLife,
      automatic,
      vouched: vouched.points,
      supportFactor,
      daysSinceLast,
    },
    missing: vouched.missing,
  };
}
