import type { DayNumber } from '../shared/calendar.ts';
import { type ExchangeRates, type Money, toBase } from '../shared/money.ts';
import { clamp, roundToOneDecimal } from '../shared/numbers.ts';

const IMPORTANCE_SHARE = 0.5;
const DEAL_SIZE_SHARE = 0.3;
const URGENCY_SHARE = 0.2;
/** From so many days before the date on, a request becomes urgent. */
export const URGENCY_DAYS = 30;

/** What a support request's priority is made of. */
export type PrioritySituation = {
  /** Of the company, 0 to 100; null while it has none. */
  importance: number | null;
  /** Of the opportunity that is to be helped; null for a request without one. */
  deal: { amount: Money | null } | null;
  /** The policy's, in any currency. */
  largeDealThreshold: Money;
  neededBy: DayNumber | null;
  /** How much "can we win?" of the deal's last round counts, and its points; null without a round or weight. */
  winning?: { weight: number; points: number } | null;
};

/** Why a part of a priority counts 0. */
export type PriorityGap =
  | { code: 'IMPORTANCE_MISSING' }
  | { code: 'OPPORTUNITY_MISSING' }
  | { code: 'AMOUNT_MISSING' }
  | { code: 'AMOUNT_WITHOUT_RATE'; currency: string }
  | { code: 'THRESHOLD_MISSING' }
  | { code: 'THRESHOLD_WITHOUT_RATE'; currency: string }
  | { code: 'DATE_MISSING' };

/** How a priority is told: its parts, and a sentence for each gap. */
export type PriorityWords = {
  sum: (importance: number, dealSize: number, urgency: number) => string;
  /** Follows the sum where "can we win?" counts. */
  winning: (points: number, weight: number) => string;
  gaps: { [Code in PriorityGap['code']]: (gap: Extract<PriorityGap, { code: Code }>) => string };
};

export type Priority = {
  /** 0 to 100, one decimal. */
  priority: number;
  /** Each 0 to 100, not rounded. */
  parts: { importance: number; dealSize: number; urgency: number };
  winning: { weight: number; points: number } | null;
  gaps: PriorityGap[];
};

type Part = { points: number; gap: PriorityGap | null };

const importancePart = (importance: number | null): Part =>
  importance === null
    ? { points: 0, gap: { code: 'IMPORTANCE_MISSING' } }
    : { points: clamp(importance, 0, 100), gap: null };

/**
 * How large the deal is, 0 to 100, both amounts in the base currency.
 *
 *   points = 100 × min(1, amount / large-deal threshold)
 */
function dealSizePart(
  { deal, largeDealThreshold }: PrioritySituation,
  exchange: ExchangeRates,
  today: DayNumber,
): Part {
  if (deal === null) return { points: 0, gap: { code: 'OPPORTUNITY_MISSING' } };
  if (deal.amount === null || deal.amount.amount === null)
    return { points: 0, gap: { code: 'AMOUNT_MISSING' } };
  const source = { object: 'opportunity', id: '' };
  const amount = toBase(deal.amount, exchange, source, today);
  if (amount.left !== null)
    return { points: 0, gap: { code: 'AMOUNT_WITHOUT_RATE', currency: deal.amount.currency ?? '' } };
  const threshold = toBase(largeDealThreshold, exchange, source, today);
  if (threshold.left !== null)
    return {
      points: 0,
      gap: { code: 'THRESHOLD_WITHOUT_RATE', currency: largeDealThreshold.currency ?? '' },
    };
  if (threshold.value <= 0) return { points: 0, gap: { code: 'THRESHOLD_MISSING' } };
  return { points: 100 * clamp(amount.value / threshold.value, 0, 1), gap: null };
}

/**
 * How soon help is needed, 0 to 100.
 *
 *   points = 100 at or past the date, 0 at 30 days or more before it, a straight line between
 */
const urgencyPart = (neededBy: DayNumber | null, today: DayNumber): Part =>
  neededBy === null
    ? { points: 0, gap: { code: 'DATE_MISSING' } }
    : { points: 100 * clamp(1 - (neededBy - today) / URGENCY_DAYS, 0, 1), gap: null };

/**
 * In which order help is given: the best resources to the most valuable work, 0 to 100 with one decimal, half up.
 *
 *   priority = 0.5 × importance + 0.3 × deal size points + 0.2 × urgency
 *   with "can we win?" at a weight w: (priority + w × its points) / (1 + w)
 *
 * A part that can't be told counts 0 and is named: no importance yet, no opportunity (a request for a plan), an
 * amount or a threshold that is missing or has no rate, no date.
 *
 * @param today the day it is where the people are
 */
export function supportPriority(
  situation: PrioritySituation,
  exchange: ExchangeRates,
  today: DayNumber,
): Priority {
  const importance = importancePart(situation.importance);
  const dealSize = dealSizePart(situation, exchange, today);
  const urgency = urgencyPart(situation.neededBy, today);
  const winning = situation.winning ?? null;
  const own =
    IMPORTANCE_SHARE * importance.points + DEAL_SIZE_SHARE * dealSize.points + URGENCY_SHARE * urgency.points;
  return {
    priority: roundToOneDecimal(
      winning === null ? own : (own + winning.weight * winning.points) / (1 + winning.weight),
    ),
    winning,
    parts: { importance: importance.points, dealSize: dealSize.points, urgency: urgency.points },
    gaps: [importance.gap, dealSize.gap, urgency.gap].filter((gap) => gap !== null),
  };
}
