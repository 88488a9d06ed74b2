import { type DayNumber, parseDay } from './calendar.ts';

/**
 * The calendar day that people in a time zone have at an instant, as a day number.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 * @throws {RangeError} for a time zone that nobody knows
 */
export const localDay = (instant: Date, timeZone: string): DayNumber => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  const day = parseDay(`${part('year')}-${part('month')}-${part('day')}`);
  if (day === null) throw new RangeError('The instant is on no day.');
  return day;
};
