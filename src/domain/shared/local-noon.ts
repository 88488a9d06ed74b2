import type { DayNumber } from './calendar.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** What the clocks of a time zone show at an instant, read as if it were UTC; in milliseconds. */
const shownAt = (instant: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/**
 * Noon of a calendar day where people are. Something that is due on a day is due at its noon, so that it shows on
 * that day in every time zone nearby.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 * @throws {RangeError} for a time zone that nobody knows
 */
export const localNoon = (day: DayNumber, timeZone: string): Date => {
  const noon = day * MILLISECONDS_PER_DAY + MILLISECONDS_PER_DAY / 2;
  const first = noon - (shownAt(noon, timeZone) - noon);
  // The clocks may change between noon in UTC and noon where the people are.
  return new Date(first - (shownAt(first, timeZone) - noon));
};
