import type { Revenue } from '../importance/revenue.ts';
import { isUnrated, sumsByCurrency } from '../importance/unrated.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import { completeness } from './completeness.ts';
import { gradesOf, type Health, healthOf, overdueObjectives, type Unmeasurable } from './health.ts';
import { planProblems } from './problems.ts';
import {
  attainment,
  elapsedShare,
  isRevenueUnrated,
  periodOf,
  planRevenue,
  type Target,
  targetOf,
} from './progress.ts';
import { isLive, type Objective, type Plan, type PlanAccount } from './records.ts';
import { healthText, missingText, planProblemText } from './texts.ts';

/** What the app shows on a plan; texts are empty where there is nothing to say. */
export type PlanFigures = {
  /** In units of the base currency; null without a period, and when most of it has no exchange rate. */
  revenueActual: number | null;
  attainment: number | null;
  completeness: number;
  missingItems: string;
  /** Null for a plan that is not carried out. */
  health: Health | null;
  healthReason: string;
  planProblem: string;
};

export type MeasuredPlan = {
  figures: PlanFigures;
  /** Current values of the objectives that the app measures, by id. */
  current: ReadonlyMap<string, number | null>;
};

const currentOf = ({ type }: Objective, revenue: number | null, account: PlanAccount): number | null =>
  type === 'REVENUE' && revenue !== null
    ? roundToOneDecimal(revenue)
    : type === 'RELATIONSHIP'
      ? account.closenessScore
      : null;

/** Why a plan can't be held against its target. Without a target revenue is held against nothing. */
function unmeasurableBy(target: Target, revenue: Revenue | null, isUnknown: boolean): Unmeasurable | null {
  if (target.kind === 'WITHOUT_RATE')
    return { what: 'TARGET', amount: target.amount, currency: target.currency };
  if (target.kind === 'NONE' || !isUnknown) return null;
  return { what: 'REVENUE', amounts: sumsByCurrency((revenue?.missing ?? []).filter(isUnrated)) };
}

/**
 * Measures a plan: what it has earned and lacks, whether it is on track and why, what is wrong with it, and where its
 * revenue and relationship objectives stand. A plan that is closed is not judged. Revenue most of which has no exchange
 * rate is not known, rather than what the rest of it comes to.
 *
 * @param plans all plans of the company, this one among them
 */
export function measurePlan(
  plan: Plan,
  plans: readonly Plan[],
  account: PlanAccount,
  settings: ScoringSettings,
  today: DayNumber,
  language: Language,
): MeasuredPlan {
  const period = periodOf(plan);
  const revenue = planRevenue(plan, account, settings, today);
  const isUnknown = isRevenueUnrated(plan, account, settings, today);
  const earned = revenue === null || isUnknown ? null : revenue.amount;
  const target = targetOf(plan, settings, today);
  const attained = earned !== null && target.kind === 'SET' ? attainment(earned, target.amount) : null;
  const pace =
    period !== null && attained !== null
      ? { attainment: attained, elapsed: elapsedShare(period, today) }
      : null;
  const { percent, missing } = completeness(plan, account);
  const overdue = overdueObjectives(plan.objectives, today);
  const live = isLive(plan);
  const unmeasurable = unmeasurableBy(target, revenue, isUnknown);
  const grades = gradesOf(pace, overdue, percent, unmeasurable);
  return {
    figures: {
      revenueActual: earned,
      attainment: attained === null ? null : roundToOneDecimal(attained),
      completeness: percent,
      missingItems: missingText(missing, language),
      health: live ? healthOf(grades) : null,
      healthReason: live
        ? healthText(
            { pace, unmeasurable, overdue, completenessPercent: percent, grades },
            revenue?.missing ?? [],
            language,
          )
        : '',
      planProblem:
        plan.status === 'CLOSED' ? '' : planProblemText(planProblems(plan, plans, target), language),
    },
    current: new Map(
      plan.objectives
        .filter(({ type }) => type === 'REVENUE' || type === 'RELATIONSHIP')
        .map((objective) => [objective.id, currentOf(objective, earned, account)]),
    ),
  };
}
