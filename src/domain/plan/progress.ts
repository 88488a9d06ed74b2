import { readBusiness } from '../importance/business.ts';
import { isMostlyUnrated, type Revenue, revenueWithin } from '../importance/revenue.ts';
import { countDays, type DayNumber, type DayRange } from '../shared/calendar.ts';
import { type ExchangeRates, toBase } from '../shared/money.ts';
import { clamp } from '../shared/numbers.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import type { Plan, PlanAccount } from './records.ts';

/** The days of a plan, both ends included; null without both, and when it ends before it starts. */
export const periodOf = ({ startsOn, endsOn }: Pick<Plan, 'startsOn' | 'endsOn'>): DayRange | null =>
  startsOn === null || endsOn === null || endsOn < startsOn ? null : { first: startsOn, last: endsOn };

/**
 * Revenue of the plan so far, in units of the base currency: the rule of importance over the plan's own period up to
 * today. A plan that begins later has earned 0; null without a period.
 */
export function planRevenue(
  plan: Plan,
  account: PlanAccount,
  settings: ScoringSettings,
  today: DayNumber,
): Revenue | null {
  const period = periodOf(plan);
  if (period === null) return null;
  return revenueWithin(
    { first: period.first, last: Math.min(period.last, today) },
    readBusiness(account, settings),
    settings,
  );
}

/** Whether most of what a plan has earned so far has no exchange rate, so that its revenue says little. */
export function isRevenueUnrated(
  plan: Plan,
  account: PlanAccount,
  settings: ScoringSettings,
  today: DayNumber,
): boolean {
  const period = periodOf(plan);
  if (period === null) return false;
  const window = { first: period.first, last: Math.min(period.last, today) };
  return isMostlyUnrated(window, readBusiness(account, settings), settings);
}

export type Target =
  | { kind: 'SET'; amount: number }
  | { kind: 'NONE' }
  /** An amount in a currency that has no exchange rate. */
  | { kind: 'WITHOUT_RATE'; amount: number; currency: string };

/** The revenue target in the base currency. An amount that is not above 0 is no target. */
export function targetOf(
  { revenueTarget }: Pick<Plan, 'revenueTarget'>,
  exchange: ExchangeRates,
  today: DayNumber,
): Target {
  if (revenueTarget === null || revenueTarget.amount === null || revenueTarget.amount <= 0)
    return { kind: 'NONE' };
  const { value, left } = toBase(revenueTarget, exchange, { object: 'espPlan', id: '' }, today);
  return left === null
    ? { kind: 'SET', amount: value }
    : { kind: 'WITHOUT_RATE', amount: revenueTarget.amount, currency: revenueTarget.currency ?? '' };
}

/** Attainment in percent: 100 × revenue / target. May be above 100. Health is judged by it, one decimal is shown. */
export const attainment = (revenue: number, target: number): number => (100 * revenue) / target;

/** How much of a period is over, 0 to 100: days from its start to today, both included, of all its days. */
export const elapsedShare = (period: DayRange, today: DayNumber): number =>
  (100 * clamp(today - period.first + 1, 0, countDays(period))) / countDays(period);
