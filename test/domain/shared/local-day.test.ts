import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/shared/calendar.ts';
import { localDay, noonOf } from '../../../src/domain/shared/local-day.ts';
import { day } from '../support/records.ts';

describe('the day of an instant', () => {
  it.each([
    ['2026-11-23T15:59:59.999Z', 'Asia/Shanghai', '2026-11-23'],
    ['2026-11-23T16:00:00.000Z', 'Asia/Shanghai', '2026-11-24'],
    ['2026-11-24T07:59:59.000Z', 'America/Los_Angeles', '2026-11-23'],
    ['2026-11-24T08:00:00.000Z', 'America/Los_Angeles', '2026-11-24'],
    ['2026-07-24T06:59:59.000Z', 'America/Los_Angeles', '2026-07-23'],
    ['2026-11-24T00:00:00.000Z', 'UTC', '2026-11-24'],
    ['2026-11-23T18:14:00.000Z', 'Asia/Kathmandu', '2026-11-23'],
    ['2026-11-23T18:15:00.000Z', 'Asia/Kathmandu', '2026-11-24'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(formatDay(localDay(new Date(instant), zone))).toBe(expected);
  });
});

describe('noon', () => {
  it.each([
    ['2026-11-24', 'Asia/Shanghai', '2026-11-24T04:00:00.000Z'],
    ['2026-11-24', 'America/Los_Angeles', '2026-11-24T20:00:00.000Z'],
    ['2026-03-08', 'America/Los_Angeles', '2026-03-08T19:00:00.000Z'],
    ['2026-11-01', 'America/Los_Angeles', '2026-11-01T20:00:00.000Z'],
    ['2026-11-24', 'UTC', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T22:00:00.000Z'],
  ])('of %s in %s is %s', (text, zone, expected) => {
    expect(noonOf(day(text), zone).toISOString()).toBe(expected);
  });

  it('lies on its day, in any zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Asia/Shanghai',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'Europe/Berlin',
    );
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 40_000 }), zones, (days, zone) => {
        expect(localDay(noonOf(days, zone), zone)).toBe(days);
      }),
    );
  });
});
