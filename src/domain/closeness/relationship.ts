import type { DayNumber } from '../shared/calendar.ts';
import { gapsBetween, median, roundToOneDecimal } from '../shared/numbers.ts';
import { DAYS_FOR_A_RHYTHM } from './contact.ts';

export type RelationshipState = 'ACTIVE' | 'COOLING' | 'DORMANT' | 'UNKNOWN';
export type ClosenessTrend = 'RISING' | 'STEADY' | 'FALLING' | 'UNKNOWN';

const USUAL_GAP_WITHOUT_RHYTHM_DAYS = 30;
const COOLING_AFTER_GAPS = 3;
const DORMANT_AFTER_GAPS = 8;
/** A trend is a change of at least this many points since the previous month. */
const TREND_POINTS = 5;

/**
 * Whether the account is in touch at its own rhythm.
 *
 *   g = median gap between interaction days (at least 4 distinct days, else 30)
 *   silence > 8 g: DORMANT    > 3 g: COOLING    else ACTIVE    no interaction in the last 365 days: UNKNOWN
 *
 * @param days days with an interaction of any contact, within the last 365 days
 */
export const relationshipState = (
  days: readonly DayNumber[],
  today: DayNumber,
): { state: RelationshipState; silence: number | null; usualGap: number } => {
  const distinct = new Set(days);
  const rhythm = distinct.size >= DAYS_FOR_A_RHYTHM ? median(gapsBetween(days)) : null;
  const usualGap = rhythm ?? USUAL_GAP_WITHOUT_RHYTHM_DAYS;
  if (distinct.size === 0) return { state: 'UNKNOWN', silence: null, usualGap };
  const silence = today - Math.max(...distinct);
  if (silence > DORMANT_AFTER_GAPS * usualGap) return { state: 'DORMANT', silence, usualGap };
  if (silence > COOLING_AFTER_GAPS * usualGap) return { state: 'COOLING', silence, usualGap };
  return { state: 'ACTIVE', silence, usualGap };
};

/**
 * Where closeness is heading, against the previous calendar month's last score.
 *
 *   change = score − previous;   ≥ +5 RISING, ≤ −5 FALLING, else STEADY; without both scores UNKNOWN
 */
export const closenessTrend = (
  score: number | null,
  previous: number | null,
): { trend: ClosenessTrend; change: number | null } => {
  if (score === null || previous === null) return { trend: 'UNKNOWN', change: null };
  const change = roundToOneDecimal(score - previous);
  if (change >= TREND_POINTS) return { trend: 'RISING', change };
  if (change <= -TREND_POINTS) return { trend: 'FALLING', change };
  return { trend: 'STEADY', change };
};
