/** Where a plan's revenue and its objectives are drawn, over the days of its period. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { BurnUpPoint } from '../../domain/plan/burn-up.ts';
import { inStages, type PageObjective } from '../../domain/plan/plan-page.ts';
import { addMonths, type DayNumber } from '../../domain/shared/calendar.ts';
import { pathX } from '../draw/fluid.ts';

export const BURN_UP_HEIGHT = 240;
/** Room for the texts of days below. */
export const AXIS_HEIGHT = 20;
/** Above the highest value. */
const EDGE = 10;

export type BurnUp = { currency: string; target: number | null; points: readonly BurnUpPoint[] };

type Scale = (value: number) => number;

export type BurnUpScales = { share: Scale; y: Scale; most: number };

/** The scales of a picture: days as shares of its width, money as pixels from its top; null for less than a day. */
export function scalesOf({ points, target }: BurnUp): BurnUpScales | null {
  const [first, last] = [points[0]?.day, points.at(-1)?.day];
  if (first === undefined || last === undefined || last <= first) return null;
  const values = points.flatMap(({ earned, agreed, expected }) => [earned ?? 0, agreed ?? 0, expected ?? 0]);
  const most = Math.max(1, target ?? 0, ...values);
  const share = scaleLinear().domain([first, last]).range([0, 1]).clamp(true);
  const y = scaleLinear()
    .domain([0, most])
    .range([BURN_UP_HEIGHT - AXIS_HEIGHT, EDGE])
    .clamp(true);
  return { share, y, most };
}

export type Series = 'earned' | 'agreed' | 'expected';

/** The line of a sum, as a path; empty without two days. */
export function seriesPath(points: readonly BurnUpPoint[], of: Series, { share, y }: BurnUpScales): string {
  const known = points.flatMap((point) => {
    const value = point[of];
    return value === null ? [] : [{ x: pathX(share(point.day)), y: y(value) }];
  });
  const draw = line<{ x: number; y: number }>(
    ({ x }) => x,
    (at) => at.y,
  ).digits(1);
  return known.length < 2 ? '' : (draw(known) ?? '');
}

/** An even way from nothing to the target, as a path. */
export const evenPath = (target: number, { y }: BurnUpScales): string =>
  `M0,${Math.round(y(0))}L${pathX(1)},${Math.round(y(target) * 10) / 10}`;

/** Slots of equal width for the months of a period, each with its first day. */
export function monthsOf(startsOn: DayNumber, endsOn: DayNumber): DayNumber[] {
  const months: DayNumber[] = [];
  for (let month = 0; addMonths(startsOn, month) <= endsOn; month += 1)
    months.push(addMonths(startsOn, month));
  return months;
}

export const LANE = 44;
/** Room for the texts of months above the lanes. */
export const TIMELINE_TOP = 22;

export type TimelineRow = {
  objective: PageObjective;
  /** Of the first objective of its stage. */
  isFirstOfStage: boolean;
  y: number;
  /** Where its bar begins and ends, as shares of the period; null for one without a due day. */
  bar: { from: number; to: number } | null;
};

/**
 * The objectives by stage, each in a lane of its own. A bar begins where the stage before was last due, so that stages
 * follow each other, and ends on the due day.
 */
export function timelineOf(
  objectives: readonly PageObjective[],
  period: { startsOn: DayNumber; endsOn: DayNumber },
): TimelineRow[] {
  const share = scaleLinear()
    .domain([period.startsOn, period.endsOn + 1])
    .range([0, 1])
    .clamp(true);
  const ordered = inStages(objectives);
  const endOfStage = (stage: number | null): DayNumber | null =>
    Math.max(
      ...ordered.flatMap((one) => (one.stage === stage && one.dueOn !== null ? [one.dueOn] : [])),
      -Infinity,
    );
  const stages = [...new Set(ordered.map(({ stage }) => stage))];
  return ordered.map((objective, index) => {
    const { stage, dueOn } = objective;
    const earlier = stages.slice(0, stages.indexOf(stage)).map((one) => endOfStage(one) ?? -Infinity);
    const begins = Math.max(period.startsOn, ...earlier.filter(Number.isFinite));
    const to = dueOn === null ? null : share(dueOn + 1);
    return {
      objective,
      isFirstOfStage: ordered[index - 1]?.stage !== stage || index === 0,
      y: TIMELINE_TOP + index * LANE,
      bar: to === null ? null : { from: Math.min(share(begins), to), to },
    };
  });
}
