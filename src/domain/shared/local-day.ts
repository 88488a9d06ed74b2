/** Days as people in a time zone see them: every day that a rule knows is one of the workspace's own time zone. */
import { type DayNumber, MILLISECONDS_PER_DAY, parseDay } from './calendar.ts';

const NOON = MILLISECONDS_PER_DAY / 2;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter takes far longer to make than to use, and one account may have thousands of mails. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What a clock on the wall of the time zone shows, in milliseconds as if it were UTC. */
function wallClock(instant: Date, timeZone: string): number {
  // Setting up Intl takes longer than everything else that a change of one record computes.
  if (timeZone === 'UTC') return instant.getTime();
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The calendar day of an instant in a time zone.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 * @throws {RangeError} for a time zone that does not exist
 */
export const localDay = (instant: Date, timeZone: string): DayNumber =>
  Math.floor(wallClock(instant, timeZone) / MILLISECONDS_PER_DAY);

/**
 * The day in a time zone of a day or an instant as it is stored: `YYYY-MM-DD` is that day everywhere, an ISO date-time
 * the day on which people there saw it. Null for null and for anything else.
 *
 * @throws {RangeError} for a time zone that does not exist
 */
export function storedDay(stored: string | null, timeZone: string): DayNumber | null {
  if (stored === null) return null;
  const day = parseDay(stored);
  return day === null || timeZone === 'UTC' || !stored.includes('T')
    ? day
    : localDay(new Date(stored), timeZone);
}

/**
 * The instant at which it is noon on a day in a time zone: as far from both midnights as can be, so that the day
 * stays the same a few zones further on.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 * @throws {RangeError} for a time zone that does not exist
 */
export function noonOf(day: DayNumber, timeZone: string): Date {
  const noon = day * MILLISECONDS_PER_DAY + NOON;
  const offset = wallClock(new Date(noon), timeZone) - noon;
  const guess = noon - offset;
  // Clocks may be changed between noon in UTC and noon there.
  return new Date(guess - (wallClock(new Date(guess), timeZone) - noon));
}
