import type { DayNumber } from '../shared/calendar.ts';
import { isPending, type Objective } from './records.ts';

export type Health = 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';

/** Where revenue stands against the time that is over, both in percent; null for a plan without target or period. */
export type Pace = { attainment: number; elapsed: number };

export type Overdue = { name: string; days: number };

const OFF_TRACK_POINTS_BEHIND = 25;
const AT_RISK_POINTS_BEHIND = 10;
const OFF_TRACK_DAYS_OVERDUE = 30;
const COMPLETE_ENOUGH = 60;
// 100 × 73 / 365 must not miss a limit by a hair.
const TOLERANCE = 1e-9;

/** Objectives that should have been reached before today, the longest overdue first, then by id. */
export const overdueObjectives = (objectives: readonly Objective[], today: DayNumber): Overdue[] =>
  objectives
    .filter(isPending)
    .flatMap(({ id, name, dueOn }) =>
      dueOn !== null && dueOn < today ? [{ id, name, days: today - dueOn }] : [],
    )
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
    .map(({ name, days }) => ({ name, days }));

/**
 * Whether a plan that is carried out is on track.
 *
 *   OFF_TRACK  attainment ≥ 25 points behind elapsed time, or an objective ≥ 30 days overdue
 *   AT_RISK    else, attainment ≥ 10 points behind, any overdue objective, or completeness < 60
 *   ON_TRACK   else
 */
export const healthOf = (
  pace: Pace | null,
  overdue: readonly Overdue[],
  completenessPercent: number,
): Health => {
  const behind = pace === null ? 0 : pace.elapsed - pace.attainment + TOLERANCE;
  if (behind >= OFF_TRACK_POINTS_BEHIND || overdue.some(({ days }) => days >= OFF_TRACK_DAYS_OVERDUE))
    return 'OFF_TRACK';
  return behind >= AT_RISK_POINTS_BEHIND || overdue.length > 0 || completenessPercent < COMPLETE_ENOUGH
    ? 'AT_RISK'
    : 'ON_TRACK';
};
