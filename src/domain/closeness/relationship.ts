import { RULES_VERSION } from '../rules-version.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import { rhythmOf } from './contact.ts';

export type RelationshipState = 'ACTIVE' | 'COOLING' | 'DORMANT' | 'UNKNOWN';
export type ClosenessTrend = 'RISING' | 'STEADY' | 'FALLING' | 'UNKNOWN';

export const USUAL_GAP_WITHOUT_RHYTHM_DAYS = 30;
const SHORTEST_USUAL_GAP_DAYS = 7;
const COOLING_AFTER_GAPS = 3;
const DORMANT_AFTER_GAPS = 8;
/** A trend is a change of at least this many points since the previous month. */
const TREND_POINTS = 5;

/**
 * Whether the account is in touch at its own rhythm.
 *
 *   g = median gap between live days, at least 7 (at least 4 of them, else 30)
 *   silence > 8 g: DORMANT    > 3 g: COOLING    else ACTIVE    never any contact: UNKNOWN
 *
 * @param days live days of any contact, within the last 365 days
 * @param lastContactOn the last live day that was ever seen; silence counts from it
 */
export function relationshipState(
  days: readonly DayNumber[],
  lastContactOn: DayNumber | null,
  today: DayNumber,
): { state: RelationshipState; silence: number | null; usualGap: number } {
  const rhythm = rhythmOf(days);
  const usualGap =
    rhythm === null ? USUAL_GAP_WITHOUT_RHYTHM_DAYS : Math.max(SHORTEST_USUAL_GAP_DAYS, rhythm);
  if (lastContactOn === null) return { state: 'UNKNOWN', silence: null, usualGap };
  // A day that was stored ahead of a workspace's change to a time zone further west is no silence at all.
  const silence = Math.max(0, today - lastContactOn);
  if (silence > DORMANT_AFTER_GAPS * usualGap) return { state: 'DORMANT', silence, usualGap };
  if (silence > COOLING_AFTER_GAPS * usualGap) return { state: 'COOLING', silence, usualGap };
  return { state: 'ACTIVE', silence, usualGap };
}

/** The score that a month ended with, and by which edition of the rules; null for one before editions were counted. */
export type MonthScore = { score: number | null; rulesVersion: number | null };

/**
 * Where closeness is heading, against the previous calendar month's last score.
 *
 *   change = score − previous;   ≥ +5 RISING, ≤ −5 FALLING, else STEADY; without both scores UNKNOWN
 *
 * A month by another edition of the rules says nothing either: an upgrade would look like a fall.
 */
export function closenessTrend(
  score: number | null,
  previous: MonthScore | null,
): { trend: ClosenessTrend; change: number | null } {
  const before = previous !== null && previous.rulesVersion === RULES_VERSION ? previous.score : null;
  if (score === null || before === null) return { trend: 'UNKNOWN', change: null };
  const change = roundToOneDecimal(score - before);
  if (change >= TREND_POINTS) return { trend: 'RISING', change };
  if (change <= -TREND_POINTS) return { trend: 'FALLING', change };
  return { trend: 'STEADY', change };
}
