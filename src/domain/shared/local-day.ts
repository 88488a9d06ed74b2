/**
 * Days as people in a time zone see them. Scores count in UTC days; what a person is to do on a day (a review, the end
 * of a term, a reminder) counts in the days of the workspace's own time zone.
 */
import { type DayNumber, MILLISECONDS_PER_DAY } from './calendar.ts';

const NOON = MILLISECONDS_PER_DAY / 2;

/** What a clock on the wall of the time zone shows, in milliseconds as if it were UTC. */
const wallClock = (instant: Date, timeZone: string): number => {
  // Setting up Intl takes longer than everything else that a change of one record computes.
  if (timeZone === 'UTC') return instant.getTime();
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/**
 * The calendar day of an instant in a time zone.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 * @throws {RangeError} for a time zone that does not exist
 */
export const localDay = (instant: Date, timeZone: string): DayNumber =>
  Math.floor(wallClock(instant, timeZone) / MILLISECONDS_PER_DAY);

/**
 * The instant at which it is noon on a day in a time zone: as far from both midnights as can be, so that the day
 * stays the same a few zones further on.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 * @throws {RangeError} for a time zone that does not exist
 */
export const noonOf = (day: DayNumber, timeZone: string): Date => {
  const noon = day * MILLISECONDS_PER_DAY + NOON;
  const offset = wallClock(new Date(noon), timeZone) - noon;
  const guess = noon - offset;
  // Clocks may be changed between noon in UTC and noon there.
  return new Date(guess - (wallClock(new Date(guess), timeZone) - noon));
};
