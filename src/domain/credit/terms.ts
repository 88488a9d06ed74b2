/** The terms by which contracts are credited. */
import { agreedIn, type Term } from '../contract/worth.ts';
import type { Business, ReadContract } from '../importance/business.ts';
import { addMonths, type DayNumber, type DayRange, isWithin } from '../shared/calendar.ts';
import { type ExchangeRates, exchangeRate } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import type { Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';

const MONTHS_PER_YEAR = 12;

/** One term of a source. */
export type CreditTerm = {
  /** Null for a contract without any day. */
  first: DayNumber | null;
  /** The planned last day; null when it is not known. */
  last: DayNumber | null;
  /** In units of the currency; null while there is no amount. */
  amount: number | null;
  currency: string | null;
  /** The day that fixed the amount. */
  fixedOn: DayNumber;
};

/** A sum of amounts in one currency; one that can't be converted is left out. */
function inCurrency(
  amounts: readonly { value: number; currency: string | null }[],
  currency: string | null,
  exchange: ExchangeRates,
  day: DayNumber,
): number {
  const to = exchangeRate(currency, exchange, day);
  return sum(
    amounts.map((one) => {
      if ((one.currency ?? '') === (currency ?? '')) return one.value;
      const from = exchangeRate(one.currency, exchange, day);
      return from === null || to === null ? 0 : (one.value * from) / to;
    }),
  );
}

/** The years that a term consists of, up to a day; the first one in any case. */
function yearsOf({ first }: Term, until: DayNumber): DayRange[] {
  const years: DayRange[] = [];
  const start = (year: number): DayNumber => addMonths(first, MONTHS_PER_YEAR * year);
  for (let year = 0; year === 0 || start(year) <= until; year += 1)
    years.push({ first: start(year), last: start(year + 1) - 1 });
  return years;
}

/**
 * What of a term is credited as a whole: the term itself; of one without end each year that has begun. One that was
 * credited by years, and has got an end since, goes on being so.
 */
function spansOf(term: Term, creditedFrom: readonly DayNumber[], today: DayNumber): DayRange[] {
  const { first, plannedLast, last } = term;
  if (plannedLast === null) return yearsOf(term, Math.min(last ?? today, today));
  const isByYears = creditedFrom.some((day) => day > first && day <= plannedLast);
  return isByYears ? yearsOf(term, Math.min(plannedLast, today)) : [{ first, last: plannedLast }];
}

type Span = DayRange & { term: Term };

/** Won deals that are part of a contract and were closed in a term: the first takes those before it, the last those after. */
const partsIn = (
  parts: readonly Opportunity[],
  span: DayRange,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Opportunity[] =>
  parts.filter(
    ({ closedOn }) =>
      closedOn !== null && (isFirst || closedOn >= span.first) && (isLast || closedOn <= span.last),
  );

const moneyOf = ({ amount }: Opportunity): { value: number; currency: string | null } => ({
  value: amount?.amount ?? 0,
  currency: amount?.currency ?? null,
});

const isWonPart = (contractId: string, settings: ScoringSettings) => (deal: Opportunity) =>
  deal.partOfContractId === contractId && stageOutcome(deal.stage, settings) === 'WON';

/**
 * The terms of a contract.
 *
 *   amount = worth over the planned days of the term − won deals that are part of it, closed in it; not below 0
 *
 * With claw-back a contract that was terminated early keeps the worth of the days it ran, less the parts closed by then.
 */
export function contractTerms(
  { contract, worth }: ReadContract,
  { opportunities }: Business,
  creditedFrom: readonly DayNumber[],
  settings: ScoringSettings,
  today: DayNumber,
): CreditTerm[] {
  const parts = opportunities.filter(isWonPart(contract.id, settings));
  const spans = worth.terms.flatMap((term): Span[] =>
    spansOf(term, creditedFrom, today).map((span) => ({ ...span, term })),
  );
  return spans.map((span, index) => {
    const { term } = span;
    const cut =
      settings.creditClawback === 'PRO_RATA' &&
      contract.status === 'TERMINATED' &&
      contract.terminatedOn !== null &&
      contract.terminatedOn < span.last
        ? Math.max(span.first - 1, contract.terminatedOn)
        : null;
    const days = { first: span.first, last: cut ?? span.last };
    const within = partsIn(parts, span, { isFirst: index === 0, isLast: index === spans.length - 1 });
    const less = within.filter(({ closedOn }) => cut === null || (closedOn ?? 0) <= cut);
    const currency = term.pieces.at(-1)?.currency ?? null;
    const convert = (amounts: readonly { value: number; currency: string | null }[]): number =>
      inCurrency(amounts, currency, settings, term.fixedOn);
    const whole = convert(agreedIn(term, days));
    const taken = convert(less.map(moneyOf));
    return {
      first: span.first,
      last: span.last,
      amount: taken === 0 ? whole : Math.max(0, whole - taken),
      currency,
      fixedOn: term.fixedOn,
    };
  });
}

/** Whether a term is still running: only then a credit follows its amount. */
export const isRunning = ({ first, last }: CreditTerm, today: DayNumber): boolean =>
  first === null || last === null || today <= last;

/** Whether a day lies in a term or near its first day: a credit is of the term that it is nearest to. */
export function isNear({ first, last }: CreditTerm, day: DayNumber): boolean {
  if (first === null) return true;
  const length = last === null ? MONTHS_PER_YEAR * 30 : last - first + 1;
  return isWithin(day, { first: first - Math.floor(length / 2), last: first + Math.floor(length / 2) });
}
