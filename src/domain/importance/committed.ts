/** What is agreed for the year that begins today. */
import { lastRate, type Term, worthIn } from '../contract/worth.ts';
import { DAYS_PER_YEAR, type DayNumber, type DayRange, isWithin } from '../shared/calendar.ts';
import { toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import type { Reason } from '../shared/reasons.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';
import { type Business, type ReadContract, yearlyShare } from './business.ts';
import { type Unrated, unratedOf } from './unrated.ts';

/** How long before the end of its contract a deal may have been won to be what comes after it. */
const EXTENSION_DAYS = 180;

/** A year of days from one on. */
const yearFrom = (first: DayNumber): DayRange => ({ first, last: first + DAYS_PER_YEAR - 1 });

/** The year that is looked at: the coming one; what begins within it, in its own first year. */
const yearOf = (begins: DayNumber, today: DayNumber): DayRange =>
  yearFrom(isWithin(begins, yearFrom(today)) ? begins : today);

const daysAfter = (day: DayNumber, { first, last }: DayRange): number =>
  Math.max(0, last - Math.max(first - 1, day));

const lastDayOf = ({ worth }: ReadContract): DayNumber | null => worth.terms.at(-1)?.last ?? null;

const beginsOn = ({ worth }: ReadContract): DayNumber | null => worth.terms[0]?.first ?? null;

/**
 * What a contract commits in the year by renewing itself, in the base currency: the rate of the present term's last day
 * on each day after it.
 */
export function renewalValue(contract: ReadContract, settings: ScoringSettings, today: DayNumber): number {
  const present = contract.worth.terms.at(-1);
  const begins = beginsOn(contract);
  if (!contract.renewsItself || present === undefined || present.plannedLast === null || begins === null)
    return 0;
  return daysAfter(present.plannedLast, yearOf(begins, today)) * lastRate(present, settings);
}

const termValue = (term: Term, begins: DayNumber, settings: ScoringSettings, today: DayNumber): number =>
  worthIn(term, yearOf(begins, today), settings);

function contractValue(contract: ReadContract, settings: ScoringSettings, today: DayNumber): number {
  const begins = beginsOn(contract);
  if (begins === null) return 0;
  const planned = contract.worth.terms.map((term) => termValue(term, begins, settings, today));
  return sum([...planned, renewalValue(contract, settings, today)]);
}

/** What won deals add that extend a contract which ends within the year and was not extended itself. */
const extensions = (
  { opportunities, standing }: Business,
  settings: ScoringSettings,
  today: DayNumber,
): { id: string; value: number }[] =>
  opportunities.flatMap((deal) => {
    const { id, stage, amount, closedOn, partOfContractId } = deal;
    const contract = partOfContractId === null ? undefined : standing.get(partOfContractId);
    if (stageOutcome(stage, settings) !== 'WON' || closedOn === null || !contract) return [];
    const end = lastDayOf(contract);
    const year = yearFrom(today);
    if (end === null || contract.renewsItself || !isWithin(end, year) || closedOn < end - EXTENSION_DAYS)
      return [];
    const { value } = toBase(amount, settings, { object: 'opportunity', id }, closedOn);
    return [{ id, value: ((value * yearlyShare(deal)) / DAYS_PER_YEAR) * daysAfter(end, year) }];
  });

export type Committed = { value: number; missing: Reason[] };

const isAhead = ({ first, last }: Term, today: DayNumber): boolean =>
  first < today + DAYS_PER_YEAR && (last === null || last >= today);

/** What is agreed for the coming year and has no rate. */
function unratedAhead(business: Business, settings: ScoringSettings, today: DayNumber): Unrated[] {
  const ahead = (terms: readonly Term[]) => terms.filter((term) => isAhead(term, today));
  return [
    ...business.contracts.flatMap(({ contract: { id }, worth: { terms } }) =>
      unratedOf(ahead(terms), 'contract', id, settings),
    ),
    ...business.wonDeals
      .filter(({ isTermed }) => isTermed)
      .flatMap(({ deal: { id }, term }) => unratedOf(ahead([term]), 'opportunity', id, settings)),
  ];
}

/**
 * What contracts and won deals with a term will be worth in the 365 days that begin with today, in the base currency;
 * one that begins within those, in its own first 365 days. An active contract that renews itself goes on at the rate of
 * its present term's last day.
 */
export function committedFrom(business: Business, settings: ScoringSettings, today: DayNumber): Committed {
  const extended = extensions(business, settings, today);
  return {
    value: sum([
      ...business.contracts.map((contract) => contractValue(contract, settings, today)),
      ...business.wonDeals
        .filter(({ isTermed }) => isTermed)
        .map(({ term }) => termValue(term, term.first, settings, today)),
      ...extended.map(({ value }) => value),
    ]),
    missing: [
      ...extended.map(({ id }) => ({ code: 'WON_NOT_EXTENDED', id }) as const),
      ...unratedAhead(business, settings, today),
    ],
  };
}
