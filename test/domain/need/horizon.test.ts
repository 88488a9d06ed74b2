import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizonOf, type NeedTiming, settleTiming } from '../../../src/domain/need/horizon.ts';
import { formatDay } from '../../../src/domain/shared/calendar.ts';
import type { NeedHorizon } from '../../../src/domain/shared/horizons.ts';
import { day } from '../support/records.ts';

const TODAY = day('2026-11-23');
const HORIZONS: readonly NeedHorizon[] = ['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'];

describe('the horizon of a day', () => {
  it.each([
    ['2020-01-01', 'WITHIN_3_MONTHS'],
    ['2026-11-23', 'WITHIN_3_MONTHS'],
    ['2027-02-23', 'WITHIN_3_MONTHS'],
    ['2027-02-24', 'MONTHS_3_TO_12'],
    ['2027-11-23', 'MONTHS_3_TO_12'],
    ['2027-11-24', 'YEARS_1_TO_3'],
    ['2040-01-01', 'YEARS_1_TO_3'],
  ])('%s', (expectedOn, horizon) => {
    expect(horizonOf(day(expectedOn), TODAY)).toBe(horizon);
  });

  it('ends with a month that is too short', () => {
    expect(horizonOf(day('2027-02-28'), day('2026-11-30'))).toBe('WITHIN_3_MONTHS');
    expect(horizonOf(day('2027-03-01'), day('2026-11-30'))).toBe('MONTHS_3_TO_12');
  });
});

function timing(fields: Record<string, string | null>): NeedTiming {
  const dayOf = (name: string) => {
    const value = fields[name];
    return value ? day(value) : null;
  };
  return {
    horizon: (fields.horizon as NeedHorizon | undefined) ?? null,
    expectedOn: dayOf('expectedOn'),
    identifiedOn: dayOf('identifiedOn'),
    settledHorizon: (fields.settledHorizon as NeedHorizon | undefined) ?? null,
    settledExpectedOn: dayOf('settledExpectedOn'),
  };
}

const SETTLED = {
  horizon: 'MONTHS_3_TO_12',
  expectedOn: '2027-06-01',
  settledHorizon: 'MONTHS_3_TO_12',
  settledExpectedOn: '2027-06-01',
};

describe('settling when a need is expected', () => {
  it.each<[string, Record<string, string | null>, [NeedHorizon | null, string | null]]>([
    [
      'a new one with a horizon alone is expected at its end',
      { horizon: 'WITHIN_3_MONTHS' },
      ['WITHIN_3_MONTHS', '2027-02-23'],
    ],
    ['in months', { horizon: 'MONTHS_3_TO_12' }, ['MONTHS_3_TO_12', '2027-11-23']],
    ['in years', { horizon: 'YEARS_1_TO_3' }, ['YEARS_1_TO_3', '2029-11-23']],
    [
      'counted from the day it was identified',
      { horizon: 'MONTHS_3_TO_12', identifiedOn: '2026-08-31' },
      ['MONTHS_3_TO_12', '2027-08-31'],
    ],
    [
      'which may have brought it nearer by now',
      { horizon: 'MONTHS_3_TO_12', identifiedOn: '2025-11-30' },
      ['WITHIN_3_MONTHS', '2026-11-30'],
    ],
    [
      'but not from a day that has not come',
      { horizon: 'WITHIN_3_MONTHS', identifiedOn: '2027-11-23' },
      ['WITHIN_3_MONTHS', '2027-02-23'],
    ],
    ['a new one with a day alone', { expectedOn: '2027-05-01' }, ['MONTHS_3_TO_12', '2027-05-01']],
    [
      'a new one with both: the day decides',
      { horizon: 'YEARS_1_TO_3', expectedOn: '2026-12-24' },
      ['WITHIN_3_MONTHS', '2026-12-24'],
    ],
    ['a new one with neither', { identifiedOn: '2026-01-01' }, [null, null]],
    ['a settled one', SETTLED, ['MONTHS_3_TO_12', '2027-06-01']],
    ['a changed day decides', { ...SETTLED, expectedOn: '2028-06-01' }, ['YEARS_1_TO_3', '2028-06-01']],
    [
      'also against a changed horizon',
      { ...SETTLED, expectedOn: '2028-06-01', horizon: 'WITHIN_3_MONTHS' },
      ['YEARS_1_TO_3', '2028-06-01'],
    ],
    [
      'a changed horizon decides the day',
      { ...SETTLED, horizon: 'WITHIN_3_MONTHS' },
      ['WITHIN_3_MONTHS', '2027-02-23'],
    ],
    ['further away as well', { ...SETTLED, horizon: 'YEARS_1_TO_3' }, ['YEARS_1_TO_3', '2029-11-23']],
    [
      'a horizon changed to where time has put the need keeps its day',
      { ...SETTLED, settledHorizon: 'YEARS_1_TO_3' },
      ['MONTHS_3_TO_12', '2027-06-01'],
    ],
    [
      'a day that was cleared comes back as the end of the horizon',
      { ...SETTLED, expectedOn: null },
      ['MONTHS_3_TO_12', '2027-11-23'],
    ],
    [
      'a horizon that was cleared follows the day',
      { ...SETTLED, horizon: null },
      ['MONTHS_3_TO_12', '2027-06-01'],
    ],
    ['both cleared stay cleared', { ...SETTLED, horizon: null, expectedOn: null }, [null, null]],
    [
      'time moves a settled one on',
      {
        horizon: 'YEARS_1_TO_3',
        expectedOn: '2027-01-01',
        settledHorizon: 'YEARS_1_TO_3',
        settledExpectedOn: '2027-01-01',
      },
      ['WITHIN_3_MONTHS', '2027-01-01'],
    ],
  ])('%s', (_, fields, [horizon, expectedOn]) => {
    const settled = settleTiming(timing(fields), TODAY);
    expect(settled.horizon).toBe(horizon);
    expect(settled.expectedOn === null ? null : formatDay(settled.expectedOn)).toBe(expectedOn);
  });
});

const anyHorizon = fc.option(fc.constantFrom(...HORIZONS), { nil: null });
const anyDay = fc.integer({ min: day('2020-01-01'), max: day('2034-12-31') });
const anyTiming: fc.Arbitrary<NeedTiming> = fc.record({
  horizon: anyHorizon,
  expectedOn: fc.option(anyDay, { nil: null }),
  identifiedOn: fc.option(anyDay, { nil: null }),
  settledHorizon: anyHorizon,
  settledExpectedOn: fc.option(anyDay, { nil: null }),
});

describe('whatever a need says', () => {
  it('settling what is settled changes nothing', () => {
    fc.assert(
      fc.property(anyTiming, anyDay, (need, today) => {
        const settled = settleTiming(need, today);
        expect(settleTiming(settled, today)).toEqual(settled);
      }),
      { numRuns: 500 },
    );
  });

  it('a settled need lies where its day is, and keeps its day as time passes, coming nearer and never further', () => {
    fc.assert(
      fc.property(
        anyTiming,
        anyDay,
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }),
        (need, start, waits) => {
          let today = start;
          let settled = settleTiming(need, today);
          const { expectedOn } = settled;
          for (const wait of waits) {
            today += wait;
            const next = settleTiming(settled, today);
            expect(next.expectedOn).toBe(expectedOn);
            if (expectedOn !== null) {
              expect(next.horizon).toBe(horizonOf(expectedOn, today));
              const place = (one: NeedHorizon | null) => (one === null ? -1 : HORIZONS.indexOf(one));
              expect(place(next.horizon)).toBeLessThanOrEqual(place(settled.horizon));
            }
            settled = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a need with a horizon or a day has both afterwards', () => {
    fc.assert(
      fc.property(anyTiming, anyDay, (need, today) => {
        const { horizon, expectedOn } = settleTiming(need, today);
        expect(horizon === null).toBe(expectedOn === null);
        expect(horizon === null).toBe(need.horizon === null && need.expectedOn === null);
      }),
    );
  });

  it('a horizon that a person chooses is kept', () => {
    fc.assert(
      fc.property(anyTiming, anyDay, fc.constantFrom(...HORIZONS), (need, today, chosen) => {
        const settled = settleTiming(need, today);
        fc.pre(settled.horizon !== null);
        expect(settleTiming({ ...settled, horizon: chosen }, today).horizon).toBe(chosen);
      }),
    );
  });
});
