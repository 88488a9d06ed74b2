import type { DayNumber } from '../shared/calendar.ts';
import { byId } from '../shared/order.ts';
import type { AssessmentState } from './project-fields.ts';

/** So many days before a round runs out, the next one is due. */
export const DUE_BEFORE_DAYS = 7;

/** What says when a round was made. */
export type Dated = { id: string; round: number | null; day: DayNumber };

/** Earlier rounds first: by their days, those of one day by their numbers. */
export const inTime = <Round extends Dated>(rounds: readonly Round[]): Round[] =>
  [...rounds].sort(
    (one, other) => one.day - other.day || (one.round ?? 0) - (other.round ?? 0) || byId(one, other),
  );

/**
 * The round by which a deal is judged: the last one that is not dated later than a day; null without one.
 *
 * @param until today, or the day on which the deal was closed
 */
export const lastRound = <Round extends Dated>(rounds: readonly Round[], until: DayNumber): Round | null =>
  inTime(rounds.filter(({ day }) => day <= until)).at(-1) ?? null;

/** Gives rounds without a number the ones after the highest, in the order of their days. */
export function numbered<Round extends Dated>(rounds: readonly Round[]): ReadonlyMap<string, number> {
  const highest = Math.max(0, ...rounds.map(({ round }) => round ?? 0));
  const without = inTime(rounds.filter(({ round }) => round === null));
  return new Map([
    ...rounds.flatMap(({ id, round }) => (round === null ? [] : [[id, round] as const])),
    ...without.map(({ id }, index) => [id, highest + index + 1] as const),
  ]);
}

export type Holding = {
  /** The last round, with the stage that the deal had then; null without one. */
  round: { day: DayNumber; stageThen: string | null } | null;
  stage: string | null;
  /** Whether somebody is to keep it up: an open deal of the full process. */
  isKept: boolean;
  /** How many days a round holds. */
  assessmentDays: number;
};

/**
 * Whether the last round of a deal still holds.
 *
 *   OVERDUE  today > day of the round + assessmentDays
 *   DUE      from 7 days before that, or the deal has moved to another stage since
 *
 * A deal that nobody has to keep up is CURRENT with a round, and nothing without one.
 */
export function assessmentState(
  { round, stage, isKept, assessmentDays }: Holding,
  today: DayNumber,
): AssessmentState | null {
  if (round === null) return isKept ? 'NONE' : null;
  if (!isKept) return 'CURRENT';
  const last = round.day + assessmentDays;
  if (today > last) return 'OVERDUE';
  const hasMoved = round.stageThen !== null && round.stageThen !== stage;
  return hasMoved || today >= last - DUE_BEFORE_DAYS ? 'DUE' : 'CURRENT';
}
