/**
 * What a contract is worth over time.
 *
 *   WHOLE_TERM   amount / days(first … planned last day of the term)
 *   YEAR         amount / 365
 *   MONTH        12 × amount / 365         a day, on every day from the first to the last
 *
 * A term is worth the same on each of its days, but for price steps: days before one keep the amount that stood
 * before. An amount that counts whole on one day is a term of that day.
 */
import { countDays, DAYS_PER_YEAR, type DayNumber, type DayRange, sharedDays } from '../shared/calendar.ts';
import { type ExchangeRates, exchangeRate, type Money } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import {
  type AmountPer,
  type Contract,
  type EarlierAmount,
  isCounted,
  type PastTerm,
} from '../shared/records.ts';
import { firstDay, type OneDay, oneDayReason, plannedLastDay } from './days.ts';

const MONTHS_PER_YEAR = 12;

/** What each day from `first` to `last` is worth, in units of a currency; without `last` it goes on for ever. */
export type Piece = { first: DayNumber; last: DayNumber | null; perDay: number; currency: string | null };

export type Term = {
  first: DayNumber;
  /** As it was agreed; null for one without end. */
  plannedLast: DayNumber | null;
  /** The last day in force, by its end or a termination; null for one without end, before `first` for one that never was. */
  last: DayNumber | null;
  /** Every day as it was agreed, whatever became of the contract. */
  pieces: readonly Piece[];
  /** The day whose exchange rates hold. */
  fixedOn: DayNumber;
  isOneDay: boolean;
};

/** The terms of a contract, and what had to be taken for granted or can't be used. */
export type Worth = {
  /** In ascending order, the present one last; empty when it is worth nothing. */
  terms: readonly Term[];
  /** What an amount without a period was taken to be for; null where that is said or does not matter. */
  assumed: AmountPer | null;
  oneDay: OneDay | null;
  problem: 'NO_AMOUNT' | 'NO_DAY' | null;
};

/** Days that a range without end shares with another one. */
const shared = ({ first, last }: { first: DayNumber; last: DayNumber | null }, range: DayRange): number =>
  sharedDays({ first, last: last ?? range.last }, range);

const earlierOf = (one: DayNumber | null, other: DayNumber | null): DayNumber | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

/** What an amount for a period is worth a day. */
function perDay(amount: number, per: AmountPer, days: number | null): number {
  if (per === 'MONTH') return (MONTHS_PER_YEAR * amount) / DAYS_PER_YEAR;
  return amount / (per === 'YEAR' || days === null ? DAYS_PER_YEAR : days);
}

/** The pieces of a term: one for each amount that stood in it. */
function piecesOf(
  first: DayNumber,
  last: DayNumber | null,
  amount: Money,
  earlier: readonly EarlierAmount[],
  per: AmountPer,
): Piece[] {
  const days = last === null ? null : countDays({ first, last });
  const steps = earlier.filter(({ until }) => until > first && (last === null || until <= last));
  // Beyond the last step, or for one that only comes after the term, its amount holds to the end.
  const amounts = [
    ...steps.map((step) => ({ until: step.until, amount: step.amount })),
    { until: null, amount: earlier.find(({ until }) => last !== null && until > last)?.amount ?? amount },
  ];
  return amounts.map((one, index) => ({
    first: amounts[index - 1]?.until ?? first,
    last: one.until === null ? last : one.until - 1,
    perDay: perDay(one.amount.amount ?? 0, per, days),
    currency: one.amount.currency,
  }));
}

const pastTerm = (
  { startsOn, endsOn, amount, amountPer, earlier }: PastTerm,
  place: number,
  { signedOn, status, terminatedOn }: Contract,
): Term => ({
  first: startsOn,
  plannedLast: endsOn,
  last: status === 'TERMINATED' ? earlierOf(endsOn, terminatedOn) : endsOn,
  pieces: piecesOf(startsOn, endsOn, amount, earlier ?? [], amountPer ?? 'WHOLE_TERM'),
  fixedOn: place === 0 ? (signedOn ?? startsOn) : startsOn,
  isOneDay: false,
});

/** The present term; null when it has no day. */
function presentTerm(contract: Contract, amount: Money, oneDay: OneDay | null): Term | null {
  const { signedOn, startsOn, amountPer, earlierAmounts, status, terminatedOn, pastTerms } = contract;
  const begins = firstDay(contract);
  const first = oneDay === null ? begins : (signedOn ?? startsOn);
  if (first === null) return null;
  const plannedLast = oneDay === null ? plannedLastDay(contract) : first;
  const per = oneDay !== null || amountPer === null ? null : amountPer;
  const isRenewed = pastTerms.length > 0;
  return {
    first,
    plannedLast,
    last: status === 'TERMINATED' ? earlierOf(plannedLast, terminatedOn) : plannedLast,
    pieces: piecesOf(
      first,
      plannedLast,
      amount,
      oneDay === null ? earlierAmounts : [],
      per ?? (plannedLast === null ? 'YEAR' : 'WHOLE_TERM'),
    ),
    fixedOn: isRenewed ? first : (signedOn ?? first),
    isOneDay: oneDay !== null,
  };
}

/** What a counted contract is worth over time; nothing for one that does not count. */
export function worthOf(contract: Contract): Worth {
  const nothing: Worth = { terms: [], assumed: null, oneDay: null, problem: null };
  if (!isCounted(contract)) return nothing;
  const { amount, amountPer } = contract;
  const past = contract.pastTerms.map((term, place) => pastTerm(term, place, contract));
  if (!amount || amount.amount === null) return { ...nothing, terms: past, problem: 'NO_AMOUNT' };
  const oneDay = oneDayReason(contract, amountPer);
  const present = presentTerm(contract, amount, oneDay);
  if (present === null) return { ...nothing, terms: past, problem: 'NO_DAY' };
  return {
    terms: [...past, present],
    assumed:
      amountPer === null && oneDay === null ? (present.plannedLast === null ? 'YEAR' : 'WHOLE_TERM') : null,
    oneDay,
    problem: null,
  };
}

/** The term of a won deal that counts itself: its months from the day after it was closed. */
export const dealTerm = (amount: Money, closedOn: DayNumber, months: number, end: DayNumber): Term => ({
  first: closedOn + 1,
  plannedLast: end,
  last: end,
  pieces: months < 1 ? [] : piecesOf(closedOn + 1, end, amount, [], 'WHOLE_TERM'),
  fixedOn: closedOn,
  isOneDay: false,
});

/** An amount that counts whole on one day. */
export const oneDayTerm = (amount: Money, day: DayNumber): Term => ({
  first: day,
  plannedLast: day,
  last: day,
  pieces: piecesOf(day, day, amount, [], 'WHOLE_TERM'),
  fixedOn: day,
  isOneDay: true,
});

/** The days of a range on which a term is in force. */
const daysInForce = (term: Term, range: DayRange): DayRange => ({
  first: Math.max(term.first, range.first),
  last: term.last === null ? range.last : Math.min(term.last, range.last),
});

/** What a term was agreed to be worth on the days of a range, in the currency of each of its amounts. */
export const agreedIn = (term: Term, days: DayRange): { value: number; currency: string | null }[] =>
  term.pieces.map((piece) => ({ value: piece.perDay * shared(piece, days), currency: piece.currency }));

/** What a term is worth in the base currency on the days of a range; an amount without a rate counts nothing. */
export const worthIn = (term: Term, range: DayRange, exchange: ExchangeRates): number =>
  sum(
    agreedIn(term, daysInForce(term, range)).map(
      ({ value, currency }) => value * (exchangeRate(currency, exchange, term.fixedOn) ?? 0),
    ),
  );

/** What a term was agreed to come to, in the currency of each of its amounts; its first year when it has no end. */
export const agreedWhole = (term: Term): { value: number; currency: string | null }[] =>
  agreedIn(term, { first: term.first, last: term.plannedLast ?? term.first + DAYS_PER_YEAR - 1 });

/** What a day at the end of a term is worth in the base currency: what it goes on at. */
export function lastRate({ pieces, fixedOn }: Term, exchange: ExchangeRates): number {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.perDay * (exchangeRate(last.currency, exchange, fixedOn) ?? 0);
}

/** Whether a contract is in force on a day: between the first and the last day of one of its terms. */
export const isInForceOn = ({ terms }: Worth, day: DayNumber): boolean =>
  terms.some(({ first, last }) => first <= day && (last === null || day <= last));

/** Currencies of a term's amounts that have no rate, each once. */
export const unratedIn = ({ pieces, fixedOn }: Term, exchange: ExchangeRates): string[] => [
  ...new Set(
    pieces.flatMap(({ currency, perDay: value }) =>
      value !== 0 && exchangeRate(currency, exchange, fixedOn) === null ? [currency ?? ''] : [],
    ),
  ),
];

/** Whether an amount of a term has no currency. */
export const isBlankCurrency = ({ pieces }: Term): boolean =>
  pieces.some(({ currency, perDay: value }) => value !== 0 && (currency === null || currency === ''));
