/** How the revenue of a plan adds up over its period, and where it is heading. */
import { endOfMonths } from '../contract/days.ts';
import { dealTerm, oneDayTerm, type Term, worthIn } from '../contract/worth.ts';
import { type Business, type BusinessRecords, readBusiness } from '../importance/business.ts';
import { revenueWithin } from '../importance/revenue.ts';
import { addMonths, type DayNumber, type DayRange } from '../shared/calendar.ts';
import { sum } from '../shared/numbers.ts';
import { type Opportunity, wholeMonths } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome, stageProbability } from '../shared/settings.ts';

/** Sums from the first day of a plan to the end of a day, in the base currency. */
export type BurnUpPoint = {
  day: DayNumber;
  /** What was earned; null for a day to come. */
  earned: number | null;
  /** With what contracts and won deals will earn; null before today. */
  agreed: number | null;
  /** With open deals by their chances, too; null before today. */
  expected: number | null;
};

type Chance = { term: Term; probability: number };

/** An open deal as if it were won on its close date, or tomorrow where that is past; nothing without a date or amount. */
function chanceOf(deal: Opportunity, settings: ScoringSettings, today: DayNumber): Chance[] {
  const { amount, closeDate, termMonths, stage } = deal;
  if (amount === null || amount.amount === null || closeDate === null) return [];
  const on = Math.max(closeDate, today + 1);
  const months = wholeMonths(termMonths);
  const term =
    months === null ? oneDayTerm(amount, on) : dealTerm(amount, on, months, endOfMonths(on + 1, months));
  return [{ term, probability: stageProbability(stage, settings).probability }];
}

const chancesIn = (business: Business, settings: ScoringSettings, today: DayNumber): Chance[] =>
  business.opportunities
    .filter(({ id, stage, partOfContractId }) => {
      const isNew = partOfContractId === null && !business.contracted.has(id);
      return isNew && stageOutcome(stage, settings) === 'OPEN';
    })
    .flatMap((deal) => chanceOf(deal, settings, today));

/** The day before a plan begins, the end of each of its months, today, and its last day; each once, in order. */
function daysOf({ first, last }: DayRange, today: DayNumber): DayNumber[] {
  const days = [first - 1, last];
  for (let month = 1; addMonths(first, month) - 1 < last; month += 1) days.push(addMonths(first, month) - 1);
  if (today >= first && today < last) days.push(today);
  return [...new Set(days)].toSorted((one, other) => one - other);
}

/**
 * Revenue of a plan by the end of each month of its period.
 *
 *   earned    revenue from the first day on, by the rule that the plan is measured by
 *   agreed    the same for days to come: what contracts and won deals earn by their terms, without renewals
 *   expected  agreed + Σ worth of open deals × probability, as if each were won on its close date
 *
 * Deals that are part of a contract, or have one, add nothing: what they renew is not agreed yet. Everything without an
 * exchange rate counts nothing.
 */
export function burnUp(
  period: DayRange,
  records: BusinessRecords,
  settings: ScoringSettings,
  today: DayNumber,
): BurnUpPoint[] {
  const business = readBusiness(records, settings);
  const chances = chancesIn(business, settings, today);
  return daysOf(period, today).map((day) => {
    const window = { first: period.first, last: day };
    const worth = day < period.first ? 0 : revenueWithin(window, business, settings).amount;
    const hoped = sum(chances.map(({ term, probability }) => probability * worthIn(term, window, settings)));
    const isAhead = day >= Math.min(today, period.last) || today < period.first;
    return {
      day,
      earned: day <= today ? worth : null,
      agreed: isAhead ? worth : null,
      expected: isAhead ? worth + (day < period.first ? 0 : hoped) : null,
    };
  });
}
