/** What becomes of a contract's amounts when its term moves on. */
import { countDays, type DayNumber, type DayRange } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import type { AmountPer, EarlierAmount, PastTerm } from '../shared/records.ts';
import { monthsIn } from './term-series.ts';

/** The amounts of a term: the present one, since when it is valid, and those that stood before. */
export type Priced = { amount: Money; amountFrom: DayNumber | null; earlier: readonly EarlierAmount[] };

/** Parts of a unit that money is stored in. */
const PARTS = 1_000_000;

/** How much longer a term is than another one: by months where both are whole months, else by days. */
function lengthRatio(ended: DayRange, next: DayRange): number {
  const [before, after] = [monthsIn(ended), monthsIn(next)];
  return before !== null && after !== null ? after / before : countDays(next) / countDays(ended);
}

const scaled = ({ amount, currency }: Money, ratio: number): Money => ({
  amount: amount === null ? null : Math.round(amount * ratio * PARTS) / PARTS,
  currency,
});

/** What was agreed for a term that ended: the amount of its last day, and those that stood before within it. */
export function pricedTerm(
  { first, last }: DayRange,
  { amount, earlier }: Priced,
  amountPer: AmountPer | null,
): PastTerm {
  const within = earlier.filter(({ until }) => until > first && until <= last);
  return {
    startsOn: first,
    endsOn: last,
    amount: earlier.find(({ until }) => until > last)?.amount ?? amount,
    ...(amountPer === null ? {} : { amountPer }),
    ...(within.length === 0 ? {} : { earlier: within }),
  };
}

/**
 * The amounts of the term after the one that ended. An amount for the whole term is scaled to the new length; one that
 * only becomes valid after the ended term was agreed for the term it becomes valid in, and stays.
 */
export function pricedForRenewal(
  ended: DayRange,
  next: DayRange,
  { amount, amountFrom, earlier }: Priced,
  amountPer: AmountPer | null,
): Priced {
  const ratio = amountPer === null || amountPer === 'WHOLE_TERM' ? lengthRatio(ended, next) : 1;
  const isForLater = amountFrom !== null && amountFrom > ended.last;
  return {
    amount: isForLater || ratio === 1 ? amount : scaled(amount, ratio),
    amountFrom,
    earlier: earlier
      .filter(({ until }) => until > next.first)
      .map((step) => (ratio === 1 ? step : { ...step, amount: scaled(step.amount, ratio) })),
  };
}
