import type { NeedHorizon } from '../shared/horizons.ts';
import { isSupporter } from '../shared/supporters.ts';
import { NEED_HORIZONS, type Plan, type PlanAccount } from './records.ts';

/** Something that a plan still lacks. */
export type Missing =
  | { item: 'GOAL' | 'VALUE_PROPOSITION' | 'CRITICAL_SUCCESS_FACTORS' | 'STRATEGY' | 'REVENUE_TARGET' }
  | { item: 'DATED_OBJECTIVE' }
  | { item: 'NEED'; horizon: NeedHorizon }
  | { item: 'DECISION_MAKER' | 'MENTOR_OR_SUPPORTER' }
  | { item: 'OPEN_TASK' };

export type Completeness = { percent: number; missing: Missing[] };

const unless = (isThere: boolean, missing: Missing): Missing[] => (isThere ? [] : [missing]);

const lacksOf = (plan: Plan, account: PlanAccount): Missing[][] => [
  unless(plan.hasGoal, { item: 'GOAL' }),
  unless(plan.hasValueProposition, { item: 'VALUE_PROPOSITION' }),
  unless(plan.hasCriticalSuccessFactors, { item: 'CRITICAL_SUCCESS_FACTORS' }),
  unless(plan.hasStrategy, { item: 'STRATEGY' }),
  unless((plan.revenueTarget?.amount ?? 0) > 0, { item: 'REVENUE_TARGET' }),
  unless(
    plan.objectives.some(({ status, dueOn }) => status !== 'DROPPED' && dueOn !== null),
    { item: 'DATED_OBJECTIVE' },
  ),
  NEED_HORIZONS.flatMap((horizon) =>
    unless(account.needHorizons.includes(horizon), { item: 'NEED', horizon }),
  ),
  [
    ...unless(
      account.people.some(({ buyingRole }) => buyingRole === 'DECISION_MAKER'),
      { item: 'DECISION_MAKER' },
    ),
    ...unless(account.people.some(isSupporter), { item: 'MENTOR_OR_SUPPORTER' }),
  ],
  unless(plan.hasOpenTask, { item: 'OPEN_TASK' }),
];

/**
 * How much of what belongs in a plan is there, in whole percent, and what is not.
 *
 *   completeness = 100 × items met / 9, rounded half up
 *
 * Nine equal shares: goal, value proposition, critical success factors, strategy, revenue target, an objective with a
 * due date (a dropped one is none), a need of the company in each of the three horizons (open or covered), a decision
 * maker and a mentor or supporter among its people, an open task. A share is met as a whole or not at all.
 */
export function completeness(plan: Plan, account: PlanAccount): Completeness {
  const lacks = lacksOf(plan, account);
  const met = lacks.filter((missing) => missing.length === 0).length;
  return { percent: Math.floor((100 * met) / lacks.length + 0.5), missing: lacks.flat() };
}
