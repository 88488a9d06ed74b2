import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUp, type MonitorMarks, NO_MARKS } from '../../../src/domain/review/follow-up.ts';
import type { ReviewedOn } from '../../../src/domain/review/monitors.ts';
import { reviewSchedule } from '../../../src/domain/review/schedule.ts';

const TODAY = 20_000;
const NEVER: ReviewedOn = { IMPORTANCE: null, NEEDS: null, CLOSENESS: null };
const MONTHS = { importance: 3, needs: 2, closeness: 1 };

function follow(
  reviewedOn: Partial<ReviewedOn>,
  marks: MonitorMarks = NO_MARKS,
  { today = TODAY, keySince = TODAY - 10, months = MONTHS } = {},
) {
  const dates = { ...NEVER, ...reviewedOn };
  const schedule = reviewSchedule({ status: 'KEY', keySince, reviewedOn: dates }, months, today);
  return followUp(dates, schedule, marks, today);
}

const asked = (...dueOn: number[]): MonitorMarks => ({
  ...NO_MARKS,
  CLOSENESS: { reviewedOn: null, asked: dueOn, own: null },
});

describe('a review', () => {
  it('that is not due yet asks for nothing', () => {
    expect(follow({})).toEqual({ ask: [], close: [], tell: [], marks: NO_MARKS });
  });

  it('that falls due asks once', () => {
    const first = follow({}, NO_MARKS, { keySince: TODAY - 28 });
    expect(first.ask).toHaveLength(1);
    expect(first.ask[0]?.monitor).toBe('CLOSENESS');
    expect(follow({}, first.marks, { keySince: TODAY - 28 }).ask).toEqual([]);
    expect(follow({}, first.marks, { keySince: TODAY - 28, today: TODAY + 20 }).ask).toEqual([]);
  });

  it('that is held closes its tasks, and is told when it was held within a week', () => {
    const held = follow({ CLOSENESS: TODAY - 6 }, asked(TODAY - 3));
    expect(held.close).toEqual([{ monitor: 'CLOSENESS', dueOn: TODAY - 3 }]);
    expect(held.tell).toEqual([{ monitor: 'CLOSENESS', on: TODAY - 6 }]);
    expect(held.marks.CLOSENESS).toEqual({ reviewedOn: TODAY - 6, asked: [], own: null });
    expect(follow({ CLOSENESS: TODAY - 6 }, held.marks)).toMatchObject({ close: [], tell: [] });
  });

  it('that was held longer ago closes its tasks, and is not told', () => {
    const held = follow({ CLOSENESS: TODAY - 7 }, asked(TODAY - 3));
    expect(held.close).toHaveLength(1);
    expect(held.tell).toEqual([]);
  });

  it('whose date is moved back completes nothing', () => {
    const marks = { ...NO_MARKS, CLOSENESS: { reviewedOn: TODAY - 2, asked: [], own: null } };
    expect(follow({ CLOSENESS: TODAY - 4 }, marks)).toMatchObject({ ask: [], close: [], tell: [] });
    expect(follow({}, marks)).toMatchObject({ close: [], tell: [] });
  });

  it('keeps which one has the note of its day, until a later day', () => {
    const own = { on: TODAY - 2, remark: '', by: null };
    const marks = { ...NO_MARKS, CLOSENESS: { reviewedOn: TODAY - 2, asked: [], own } };
    expect(follow({ CLOSENESS: TODAY - 2 }, marks).marks.CLOSENESS.own).toEqual(own);
    expect(follow({ CLOSENESS: TODAY - 1 }, marks).marks.CLOSENESS.own).toBeNull();
  });

  it('that lies in the future was not held', () => {
    expect(follow({ CLOSENESS: TODAY + 1 }, asked(TODAY - 3))).toMatchObject({ close: [], tell: [] });
  });

  it('whose due date a policy moves is asked for anew, and its former task stays open', () => {
    const first = follow({ IMPORTANCE: TODAY - 90 });
    const [once] = first.ask.filter(({ monitor }) => monitor === 'IMPORTANCE');
    const moved = follow({ IMPORTANCE: TODAY - 90 }, first.marks, { months: { ...MONTHS, importance: 1 } });
    expect(moved.ask.filter(({ monitor }) => monitor === 'IMPORTANCE')).toHaveLength(1);
    expect(moved.close).toEqual([]);
    expect(moved.marks.IMPORTANCE.asked).toContain(once?.dueOn);
    expect(moved.marks.IMPORTANCE.asked).toHaveLength(2);
    const held = follow({ IMPORTANCE: TODAY }, moved.marks);
    expect(held.close.filter(({ monitor }) => monitor === 'IMPORTANCE')).toHaveLength(2);
  });
});

it('doing it again changes nothing, whatever the dates', () => {
  const some = fc.option(fc.integer({ min: TODAY - 200, max: TODAY + 20 }), { nil: null });
  const dates = fc.record({ IMPORTANCE: some, NEEDS: some, CLOSENESS: some });
  fc.assert(
    fc.property(dates, dates, (before, after) => {
      const { marks: known } = follow(before);
      const once = follow(after, known);
      expect(follow(after, once.marks)).toEqual({ ask: [], close: [], tell: [], marks: once.marks });
    }),
  );
});
