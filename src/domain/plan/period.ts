import type { DayNumber, DayRange } from '../shared/calendar.ts';
import { formatDay, parseDay } from '../shared/calendar.ts';

/** A calendar year that has no more than this left is too short to plan for. */
const SHORTEST_REST_MONTHS = 3;

const yearOf = (day: DayNumber): number => Number(formatDay(day).slice(0, 4));

const lastOfYear = (year: number): DayNumber => parseDay(`${year}-12-31`) ?? 0;

/** Whether more than three months of a calendar year are left on a day: the same day three months on is before its last. */
function hasTimeLeft(today: DayNumber): boolean {
  const [year = 0, month = 1, day = 1] = formatDay(today).split('-').map(Number);
  const later = Date.UTC(year, month - 1 + SHORTEST_REST_MONTHS, day) / 86_400_000;
  return later < lastOfYear(year);
}

/**
 * The period of a new plan: the rest of this calendar year when more than three months of it are left, else the next
 * calendar year.
 */
export function proposedPeriod(today: DayNumber): DayRange {
  const year = yearOf(today);
  return hasTimeLeft(today)
    ? { first: today, last: lastOfYear(year) }
    : { first: lastOfYear(year) + 1, last: lastOfYear(year + 1) };
}

/** What a plan is called: "Alder Works 2027", or "Alder Works 2026–2027" when it crosses the turn of a year. */
export function planName(companyName: string, period: DayRange): string {
  const [first, last] = [yearOf(period.first), yearOf(period.last)];
  return `${companyName} ${first === last ? first : `${first}–${last}`}`.trim();
}
