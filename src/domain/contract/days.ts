/** The days of a contract's present term, as people mean them. */
import { addMonths, type DayNumber, isSameDayOfYear } from '../shared/calendar.ts';
import { type AmountPer, type Contract, wholeMonths } from '../shared/records.ts';

type Dates = Pick<Contract, 'startsOn' | 'endsOn' | 'signedOn' | 'dealMonths'>;

/** The first day: the start, else the day of signing. */
export const firstDay = ({ startsOn, signedOn }: Pick<Dates, 'startsOn' | 'signedOn'>): DayNumber | null =>
  startsOn ?? signedOn;

/** Whether a day is the same day of the year as an earlier one. */
const isAnniversary = (day: DayNumber, first: DayNumber): boolean =>
  day > first && isSameDayOfYear(day, first);

/** The typed end; one on the anniversary of the first day, whole years on, is meant as the day before. */
const typedEnd = (endsOn: DayNumber | null, first: DayNumber | null): DayNumber | null =>
  endsOn !== null && first !== null && isAnniversary(endsOn, first) ? endsOn - 1 : endsOn;

/** The last day of so many months from a first day on. */
export const endOfMonths = (first: DayNumber, months: number): DayNumber => addMonths(first, months) - 1;

/** The last day that is planned: the typed end, else the end of the deal's term; null for one without end. */
export function plannedLastDay(dates: Dates): DayNumber | null {
  const first = firstDay(dates);
  const typed = typedEnd(dates.endsOn, first);
  const months = wholeMonths(dates.dealMonths);
  if (typed !== null || first === null || months === null) return typed;
  return endOfMonths(first, months);
}

/**
 * Why the amount of a term counts whole on one day: it was only signed, it is for a whole term that has no end, or it
 * ends before it starts. Null for a term of days.
 */
export type OneDay = 'ONLY_SIGNED' | 'WHOLE_TERM_WITHOUT_END' | 'REVERSED';

/** Whether, and why, the amount counts whole on one day. */
export function oneDayReason(dates: Dates, amountPer: AmountPer | null): OneDay | null {
  const first = firstDay(dates);
  const last = plannedLastDay(dates);
  if (first !== null && last !== null) return first > last ? 'REVERSED' : null;
  if (last !== null) return null;
  if (amountPer === 'WHOLE_TERM') return 'WHOLE_TERM_WITHOUT_END';
  return amountPer === null && dates.startsOn === null && dates.signedOn !== null ? 'ONLY_SIGNED' : null;
}
