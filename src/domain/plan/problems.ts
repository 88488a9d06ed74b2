import { sharedDays } from '../shared/calendar.ts';
import { byId } from '../shared/order.ts';
import { periodOf, type Target } from './progress.ts';
import { isLive, type Plan } from './records.ts';

/** What is wrong with a plan as a record, whatever it says. */
export type PlanProblem =
  | { code: 'NO_PERIOD' }
  | { code: 'PERIOD_REVERSED' }
  | { code: 'TARGET_WITHOUT_RATE'; currency: string }
  | { code: 'ANOTHER_IS_ACTIVE'; name: string };

const byAge = (a: Plan, b: Plan): number => a.createdAt - b.createdAt || byId(a, b);

/** The oldest other plan of the company that is carried out in some of the same days; null when there is none. */
function olderRival(plan: Plan, plans: readonly Plan[]): Plan | null {
  const period = periodOf(plan);
  if (!isLive(plan) || period === null) return null;
  const rivals = plans.filter((other) => {
    const days = periodOf(other);
    return isLive(other) && byAge(other, plan) < 0 && days !== null && sharedDays(days, period) > 0;
  });
  return rivals.sort(byAge)[0] ?? null;
}

/**
 * Everything that is wrong with a plan. An account has one plan at a time: of two that are carried out in the same
 * days the younger one (by creation, then by id) has the problem, so that putting one right is enough.
 *
 * @param plans all plans of the company, this one among them
 */
export function planProblems(plan: Plan, plans: readonly Plan[], target: Target): PlanProblem[] {
  const { startsOn, endsOn } = plan;
  const rival = olderRival(plan, plans);
  return [
    ...(startsOn === null || endsOn === null ? [{ code: 'NO_PERIOD' } as const] : []),
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn
      ? [{ code: 'PERIOD_REVERSED' } as const]
      : []),
    ...(target.kind === 'WITHOUT_RATE'
      ? [{ code: 'TARGET_WITHOUT_RATE', currency: target.currency } as const]
      : []),
    ...(rival === null ? [] : [{ code: 'ANOTHER_IS_ACTIVE', name: rival.name } as const]),
  ];
}
