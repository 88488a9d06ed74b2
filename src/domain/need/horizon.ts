import { addMonths, type DayNumber } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';

/** Calendar months from a day to the end of each horizon. */
const MONTHS_TO_END: Readonly<Record<NeedHorizon, number>> = {
  WITHIN_3_MONTHS: 3,
  MONTHS_3_TO_12: 12,
  YEARS_1_TO_3: 36,
};

/** The last day of a horizon that is counted from a day. */
const endOf = (horizon: NeedHorizon, from: DayNumber): DayNumber => addMonths(from, MONTHS_TO_END[horizon]);

/**
 * The horizon that an expected day lies in.
 *
 *   up to today + 3 calendar months, the past included    WITHIN_3_MONTHS
 *   up to today + 12                                      MONTHS_3_TO_12
 *   later                                                 YEARS_1_TO_3
 */
export function horizonOf(expectedOn: DayNumber, today: DayNumber): NeedHorizon {
  if (expectedOn <= endOf('WITHIN_3_MONTHS', today)) return 'WITHIN_3_MONTHS';
  return expectedOn <= endOf('MONTHS_3_TO_12', today) ? 'MONTHS_3_TO_12' : 'YEARS_1_TO_3';
}

/** When a need is expected, as people and the app have it. */
export type NeedTiming = {
  horizon: NeedHorizon | null;
  expectedOn: DayNumber | null;
  identifiedOn: DayNumber | null;
  /** Horizon and day as the app last settled them; null for a need it has not seen yet. */
  settledHorizon: NeedHorizon | null;
  settledExpectedOn: DayNumber | null;
};

function expectedDay(need: NeedTiming, today: DayNumber): DayNumber | null {
  const { horizon, expectedOn, identifiedOn, settledHorizon, settledExpectedOn } = need;
  if (expectedOn !== null && expectedOn !== settledExpectedOn) return expectedOn;
  if (horizon === null) return expectedOn;
  const isNew = settledHorizon === null && settledExpectedOn === null;
  if (isNew) return endOf(horizon, Math.min(identifiedOn ?? today, today));
  if (expectedOn === null) return endOf(horizon, today);
  // Somebody who moves a need where its date has put it by now does not mean another date.
  const isMoved = horizon !== settledHorizon && horizon !== horizonOf(expectedOn, today);
  return isMoved ? endOf(horizon, today) : expectedOn;
}

/**
 * When a need is expected, and the horizon that this makes it. The first of these that applies decides:
 *
 *   1. an expected day that was set or changed: the day
 *   2. a new need with a horizon alone: the end of its horizon from the day it was identified (else from today)
 *   3. a horizon that a person changed, or whose day a person cleared: the end of the horizon from today
 *   4. otherwise time: the horizon follows the expected day
 *
 * A need with neither horizon nor day keeps none. Settling what is settled changes nothing on the same day.
 *
 * @param today the workspace's day
 */
export function settleTiming(need: NeedTiming, today: DayNumber): NeedTiming {
  const expectedOn = expectedDay(need, today);
  if (expectedOn === null) return need;
  const horizon = horizonOf(expectedOn, today);
  return { ...need, horizon, expectedOn, settledHorizon: horizon, settledExpectedOn: expectedOn };
}
