/**
 * Calendar days as whole numbers.
 *
 * A day number is the count of days since 1970-01-01, so that differences, windows and medians are plain arithmetic.
 * Which day an instant falls on is told by `local-day.ts`.
 */

/** What amounts a year are spread over, in leap years too. */
export const DAYS_PER_YEAR = 365;

export const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:$|T)/;

/** Days since 1970-01-01. */
export type DayNumber = number;

/** An inclusive range of days; empty when `first` is after `last`. */
export type DayRange = { first: DayNumber; last: DayNumber };

/** The UTC day of an instant. */
export const dayOfInstant = (instant: Date): DayNumber =>
  Math.floor(instant.getTime() / MILLISECONDS_PER_DAY);

/**
 * The UTC day of `YYYY-MM-DD` or of an ISO date-time.
 * Returns null for null, for anything else, and for days that do not exist (2026-02-30).
 */
export function parseDay(value: string | null | undefined): DayNumber | null {
  if (!value) return null;
  if (!ISO_DAY.test(value)) return null;
  const month = Number(value.slice(5, 7)) - 1;
  const day = Number(value.slice(8, 10));
  const written = Date.UTC(Number(value.slice(0, 4)), month, day);
  // Only from the 29th on a month may be too short.
  if (month > 11 || month < 0 || day < 1 || (day > 28 && new Date(written).getUTCMonth() !== month))
    return null;
  const instant = value.length === 10 ? written : Date.parse(value);
  return Number.isNaN(instant) ? null : Math.floor(instant / MILLISECONDS_PER_DAY);
}

/** `YYYY-MM-DD` of a day number. */
export const formatDay = (day: DayNumber): string =>
  new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Whether two days are the same day of the same month, in whichever years. */
export function isSameDayOfYear(one: DayNumber, other: DayNumber): boolean {
  const [left, right] = [new Date(one * MILLISECONDS_PER_DAY), new Date(other * MILLISECONDS_PER_DAY)];
  return left.getUTCDate() === right.getUTCDate() && left.getUTCMonth() === right.getUTCMonth();
}

/** The window of the `days` days that end with `today`, today included. */
export const lastDays = (today: DayNumber, days: number): DayRange => ({
  first: today - days + 1,
  last: today,
});

/** Whether a day lies in a range, both ends included. */
export const isWithin = (day: DayNumber, range: DayRange): boolean => day >= range.first && day <= range.last;

/** How many days two ranges share, both ends included; 0 when they do not meet. */
export const sharedDays = (one: DayRange, other: DayRange): number =>
  Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1);

/** How many days a range holds, both ends included; 0 for an empty one. */
export const countDays = (range: DayRange): number => Math.max(0, range.last - range.first + 1);

/**
 * The same day of the month so many calendar months later (or, below 0, earlier); the last day of a month that is too
 * short: 31 January and one month is 28 or 29 February. A later day never gives an earlier one.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.floor(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / MILLISECONDS_PER_DAY);
}

/** The first day of the calendar month of `day`, moved by `offset` months, as `YYYY-MM-DD`. */
export function monthStart(day: DayNumber, offset = 0): string {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1)).toISOString().slice(0, 10);
}
