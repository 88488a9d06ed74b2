import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReviewInterval } from '../../../src/domain/review/interval.ts';
import { reviewSchedule, reviewStateOn, summaryOf } from '../../../src/domain/review/schedule.ts';
import type { AccountStatus } from '../../../src/domain/selection/recommend.ts';
import { addMonths, formatDay } from '../../../src/domain/shared/calendar.ts';
import { day } from '../support/records.ts';

const MONTHS = { importance: 3, needs: 2, closeness: 1 };
const NEVER = { IMPORTANCE: null, NEEDS: null, CLOSENESS: null };
const TODAY = day('2026-11-23');

const scheduled = (
  account: Partial<Parameters<typeof reviewSchedule>[0]>,
  { months = MONTHS, today = TODAY } = {},
) =>
  reviewSchedule(
    { status: 'KEY', keySince: day('2026-11-01'), reviewedOn: NEVER, ...account },
    months,
    today,
  );

const shown = (reviews: ReturnType<typeof reviewSchedule>) =>
  reviews.map(({ monitor, dueOn, state }) => [monitor, formatDay(dueOn), state]);

describe('calendar months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s + %d months = %s', (from, months, expected) => {
    expect(formatDay(addMonths(day(from), months))).toBe(expected);
  });

  it('never lead back, and never past the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        expect(to).toBeGreaterThan(from + 28 * months - 1);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
        expect(addMonths(from + 1, months)).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});

describe('an interval between reviews', () => {
  it.each([
    [1, true],
    [60, true],
    [0, false],
    [61, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
  ])('of %d months: %s', (months, expected) => {
    expect(isReviewInterval(months)).toBe(expected);
  });
});

describe('the state of a review that is due on 30 Nov', () => {
  it.each([
    ['2026-11-22', 'UP_TO_DATE'],
    ['2026-11-23', 'DUE'],
    ['2026-11-30', 'DUE'],
    ['2026-12-01', 'OVERDUE'],
  ])('on %s is %s', (today, expected) => {
    expect(reviewStateOn(day('2026-11-30'), day(today))).toBe(expected);
  });
});

describe('the reviews of an account', () => {
  it('start with the day it became one', () => {
    expect(shown(scheduled({}))).toEqual([
      ['IMPORTANCE', '2027-02-01', 'UP_TO_DATE'],
      ['NEEDS', '2027-01-01', 'UP_TO_DATE'],
      ['CLOSENESS', '2026-12-01', 'UP_TO_DATE'],
    ]);
  });

  it('go on from the last review, monitor by monitor', () => {
    const reviewedOn = { ...NEVER, IMPORTANCE: day('2026-08-23'), CLOSENESS: day('2026-10-22') };
    expect(shown(scheduled({ reviewedOn }))).toEqual([
      ['IMPORTANCE', '2026-11-23', 'DUE'],
      ['NEEDS', '2027-01-01', 'UP_TO_DATE'],
      ['CLOSENESS', '2026-11-22', 'OVERDUE'],
    ]);
  });

  it('do not go on from a date that lies in the future', () => {
    const reviewedOn = { ...NEVER, CLOSENESS: TODAY + 1 };
    expect(shown(scheduled({ reviewedOn }))[2]).toEqual(['CLOSENESS', '2026-12-01', 'UP_TO_DATE']);
    expect(shown(scheduled({ reviewedOn }, { today: TODAY + 1 }))[2]).toEqual([
      'CLOSENESS',
      '2026-12-24',
      'UP_TO_DATE',
    ]);
  });

  it.each<[AccountStatus | null, number]>([
    ['KEY', 3],
    ['WATCH', 3],
    ['CANDIDATE', 0],
    ['FORMER', 0],
    [null, 0],
  ])('of status %s are %d', (status, expected) => {
    expect(scheduled({ status })).toHaveLength(expected);
  });
});

describe('what an account shows', () => {
  it('is the earliest date, the worst state and what is overdue', () => {
    const reviewedOn = {
      IMPORTANCE: day('2026-08-23'),
      NEEDS: day('2026-09-01'),
      CLOSENESS: day('2026-10-22'),
    };
    expect(summaryOf(scheduled({ reviewedOn }))).toEqual({
      nextReviewOn: day('2026-11-01'),
      reviewState: 'OVERDUE',
      overdueReviews: ['NEEDS', 'CLOSENESS'],
    });
  });

  it('is nothing without reviews', () => {
    expect(summaryOf([])).toEqual({ nextReviewOn: null, reviewState: null, overdueReviews: [] });
  });
});

const dayOrNone = fc.option(fc.integer({ min: 18_000, max: 22_000 }), { nil: null });
const anyDates = fc.record({ IMPORTANCE: dayOrNone, NEEDS: dayOrNone, CLOSENESS: dayOrNone });
const anyMonths = fc.integer({ min: 1, max: 60 });
const anyIntervals = fc.record({ importance: anyMonths, needs: anyMonths, closeness: anyMonths });
const RANK = ['UP_TO_DATE', 'DUE', 'OVERDUE'];

describe('for any dates and intervals', () => {
  const anyAccount = fc.record({
    keySince: fc.integer({ min: 18_000, max: 22_000 }),
    reviewedOn: anyDates,
  });

  it('a state only gets worse as time goes by without a review', () => {
    fc.assert(
      fc.property(anyAccount, anyIntervals, fc.nat(3000), (account, months, later) => {
        const at = (today: number) =>
          RANK.indexOf(
            summaryOf(reviewSchedule({ status: 'KEY', ...account }, months, today)).reviewState ?? '',
          );
        expect(at(22_000 + later + 1)).toBeGreaterThanOrEqual(at(22_000 + later));
      }),
    );
  });

  it('a review held later moves its due date on, and never back', () => {
    fc.assert(
      fc.property(anyAccount, anyIntervals, fc.integer({ min: 1, max: 400 }), (account, months, days) => {
        const dueOn = (importance: number) =>
          reviewSchedule(
            { status: 'KEY', ...account, reviewedOn: { ...account.reviewedOn, IMPORTANCE: importance } },
            months,
            30_000,
          )[0]?.dueOn ?? 0;
        expect(dueOn(22_000 + days)).toBeGreaterThanOrEqual(dueOn(22_000));
        expect(dueOn(22_000 + days)).toBeGreaterThan(22_000 + days);
      }),
    );
  });

  it('the next review is the earliest, and overdue means that there is one', () => {
    fc.assert(
      fc.property(anyAccount, anyIntervals, (account, months) => {
        const schedule = reviewSchedule({ status: 'WATCH', ...account }, months, 21_000);
        const { nextReviewOn, reviewState, overdueReviews } = summaryOf(schedule);
        expect(schedule.every(({ dueOn }) => dueOn >= (nextReviewOn ?? 0))).toBe(true);
        expect(reviewState === 'OVERDUE').toBe(overdueReviews.length > 0);
      }),
    );
  });
});
