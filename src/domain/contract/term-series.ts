import { countDays, type DayNumber, type DayRange, MILLISECONDS_PER_DAY } from '../shared/calendar.ts';

/**
 * How long a term is. Where a month is too short for the day a term starts on, its turn is either the last day of that
 * month (31 January to 27 February) or the first day of the next one (31 January to 28 February).
 */
export type TermLength =
  | { unit: 'MONTHS'; count: number; shortMonth: 'LAST_DAY' | 'NEXT_MONTH' }
  | { unit: 'DAYS'; count: number };

function yearMonthDay(day: DayNumber): [year: number, month: number, day: number] {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

/** The number of a day that may lie outside its month. Years below 100 are meant as written. */
const dayOf = (year: number, month: number, day: number): DayNumber =>
  new Date(0).setUTCFullYear(year, month, day) / MILLISECONDS_PER_DAY;

function plusMonths(start: DayNumber, months: number, shortMonth: 'LAST_DAY' | 'NEXT_MONTH'): DayNumber {
  const [year, month, day] = yearMonthDay(start);
  const afterMonth = dayOf(year, month + months + 1, 1);
  const sameDay = dayOf(year, month + months, 1) + day - 1;
  return Math.min(sameDay, shortMonth === 'LAST_DAY' ? afterMonth - 1 : afterMonth);
}

/** The length of a term with both days included: whole calendar months when it is any number of them, else days. */
export function termLength(term: DayRange): TermLength {
  const [year, month] = yearMonthDay(term.first);
  const [endYear, endMonth] = yearMonthDay(term.last + 1);
  const months = 12 * (endYear - year) + endMonth - month;
  const candidates = [
    { unit: 'MONTHS', count: months, shortMonth: 'LAST_DAY' },
    { unit: 'MONTHS', count: months - 1, shortMonth: 'NEXT_MONTH' },
  ] as const;
  const found = candidates.find(
    ({ count, shortMonth }) => count > 0 && plusMonths(term.first, count, shortMonth) === term.last + 1,
  );
  return found ?? { unit: 'DAYS', count: countDays(term) };
}

/** The length of a term that a renewal is for: so many months, else the length of the term before. */
function renewalLength(first: DayRange, renewalMonths: number | null): TermLength {
  const own = termLength(first);
  if (renewalMonths === null) return own;
  const shortMonth = own.unit === 'MONTHS' ? own.shortMonth : 'LAST_DAY';
  return { unit: 'MONTHS', count: renewalMonths, shortMonth };
}

/** The day on which the renewal of a turn begins; turn 0 is the first term itself. */
function turnStart(first: DayRange, turn: number, renewalMonths: number | null): DayNumber {
  if (turn === 0) return first.first;
  const own = termLength(first);
  const length = renewalLength(first, renewalMonths);
  if (length.unit === 'DAYS') return first.first + turn * length.count;
  // Months are counted from the first day of all; after a stub of days, from the day after it.
  return own.unit === 'MONTHS'
    ? plusMonths(first.first, own.count + (turn - 1) * length.count, length.shortMonth)
    : plusMonths(first.last + 1, (turn - 1) * length.count, length.shortMonth);
}

/**
 * The term that begins `times` renewals after the first one. Months are counted from the first term, so that one from
 * the 31st comes back to the 31st after a shorter month.
 *
 * @param renewalMonths months that a renewal is for; null for the first term's own length
 */
export const laterTerm = (first: DayRange, times: number, renewalMonths: number | null = null): DayRange =>
  times === 0
    ? first
    : {
        first: turnStart(first, times, renewalMonths),
        last: turnStart(first, times + 1, renewalMonths) - 1,
      };

/** Whether a term is any number of whole months, and how many. */
export function monthsIn(term: DayRange): number | null {
  const length = termLength(term);
  return length.unit === 'MONTHS' ? length.count : null;
}
