import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/shared/calendar.ts';
import { localDay } from '../../../src/domain/shared/local-day.ts';

describe('the day that people have', () => {
  it.each([
    ['2026-11-23T09:00:00Z', 'UTC', '2026-11-23'],
    ['2026-11-23T15:59:59Z', 'Asia/Shanghai', '2026-11-23'],
    ['2026-11-23T16:00:00Z', 'Asia/Shanghai', '2026-11-24'],
    ['2026-11-23T04:59:59Z', 'America/New_York', '2026-11-22'],
    ['2026-12-31T23:30:00Z', 'Europe/Berlin', '2027-01-01'],
    ['2026-06-30T22:30:00Z', 'Europe/Berlin', '2026-07-01'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(formatDay(localDay(new Date(instant), timeZone))).toBe(day);
  });

  it('is none in a time zone that nobody knows', () => {
    expect(() => localDay(new Date('2026-11-23T09:00:00Z'), 'Mars/Olympus')).toThrow(RangeError);
  });
});
