import type { DayNumber } from '../shared/calendar.ts';
import { byId } from '../shared/order.ts';
import { isPending, type Objective } from './records.ts';

export type Health = 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | 'NOT_MEASURABLE';

/** Where revenue stands against the time that is over, both in percent; null for a plan without target or period. */
export type Pace = { attainment: number; elapsed: number };

/** Why a plan's revenue can't be held against its target: the one, or most of the other, has no exchange rate. */
export type Unmeasurable =
  | { what: 'TARGET'; amount: number; currency: string }
  /** What its contracts and deals without a rate come to, by currency. */
  | { what: 'REVENUE'; amounts: readonly { amount: number; currency: string }[] };

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
    .sort((a, b) => b.days - a.days || byId(a, b))
    .map(({ name, days }) => ({ name, days }));

/** How each thing that a plan's health is judged by stands. */
export type Grades = { pace: Health; overdue: Health; completeness: Health };

function paceGrade(pace: Pace | null): Health {
  const behind = pace === null ? 0 : pace.elapsed - pace.attainment + TOLERANCE;
  if (behind >= OFF_TRACK_POINTS_BEHIND) return 'OFF_TRACK';
  return behind >= AT_RISK_POINTS_BEHIND ? 'AT_RISK' : 'ON_TRACK';
}

function overdueGrade(overdue: readonly Overdue[]): Health {
  if (overdue.some(({ days }) => days >= OFF_TRACK_DAYS_OVERDUE)) return 'OFF_TRACK';
  return overdue.length > 0 ? 'AT_RISK' : 'ON_TRACK';
}

/**
 * Grades a plan that is carried out. One whose revenue can't be held against its target is graded so, whatever else.
 *
 *                attainment behind elapsed time   objectives          completeness
 *   OFF_TRACK    ≥ 25 points                      one ≥ 30 days late
 *   AT_RISK      ≥ 10 points                      one late            < 60
 *   ON_TRACK     else                             else                else
 */
export const gradesOf = (
  pace: Pace | null,
  overdue: readonly Overdue[],
  completenessPercent: number,
  unmeasurable: Unmeasurable | null = null,
): Grades => ({
  pace: unmeasurable === null ? paceGrade(pace) : 'NOT_MEASURABLE',
  overdue: overdueGrade(overdue),
  completeness: completenessPercent < COMPLETE_ENOUGH ? 'AT_RISK' : 'ON_TRACK',
});

const WORST_FIRST: readonly Health[] = ['NOT_MEASURABLE', 'OFF_TRACK', 'AT_RISK', 'ON_TRACK'];

/** Orders grades, the worst first. */
export const byGrade = (one: Health, other: Health): number =>
  WORST_FIRST.indexOf(one) - WORST_FIRST.indexOf(other);

/** Whether a plan is on track: the worst of its grades, and before all that nobody can tell. */
export const healthOf = ({ pace, overdue, completeness }: Grades): Health =>
  [pace, overdue, completeness].sort(byGrade)[0] ?? 'ON_TRACK';
