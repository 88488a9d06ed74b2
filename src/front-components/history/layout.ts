/** Where the parts of a history are drawn. Months stand side by side, each as wide as any other. */
import { group } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { pathX } from '../draw/fluid.ts';
import type { MonthScore } from './model.ts';
import { type Happening, PIN_KINDS, type PinKind } from './pins.ts';

/** A month of the picture; null where nothing is stored of it. */
export type Slot<Name extends string> = {
  month: string;
  rulesVersion: number | null;
  score: MonthScore<Name> | null;
};

export type Column<Name extends string> = {
  name: Name;
  index: number;
  /** Of the width of the picture. */
  share: number;
  width: number;
  /** Pixels from the top. */
  top: number;
  height: number;
};

/** The space at either side of a column, as a share of its month. */
const SPACE = 0.16;
const TOP_SCORE = 100;

/** Room above the highest score for the line's own width. */
const HEADROOM = 4;

/** Where a score lies in a picture of this height, in pixels from the top. */
export const scoreScale = (height: number) =>
  scaleLinear().domain([0, TOP_SCORE]).range([height, HEADROOM]).clamp(true);

/**
 * The parts of each month on top of each other, as high as the score: where a score was limited, or weighed otherwise,
 * all parts are lowered alike.
 */
export function stackedColumns<Name extends string>(
  slots: readonly Slot<Name>[],
  names: readonly Name[],
  height: number,
): Column<Name>[] {
  const scale = scoreScale(height);
  const whole = slots.map(({ score }) => {
    if (score === null || score.score === null || score.parts === null) return null;
    const { parts } = score;
    const sum = names.reduce((added, name) => added + parts[name], 0);
    return { parts, factor: sum > score.score && sum > 0 ? score.score / sum : 1 };
  });
  const layers = stack<(typeof whole)[number], Name>()
    .keys(names)
    .value((slot, name) => (slot === null ? 0 : slot.parts[name] * slot.factor))([...whole]);
  const width = (1 - 2 * SPACE) / slots.length;
  return layers.flatMap((layer) =>
    layer.flatMap(([from, to], index) => {
      const top = scale(to);
      const drawn = scale(from) - top;
      return drawn <= 0
        ? []
        : [{ name: layer.key, index, share: (index + SPACE) / slots.length, width, top, height: drawn }];
    }),
  );
}

/**
 * The indexes of months that a line joins: one after the other, each with a score, all by one edition of the rules.
 */
export function joined<Name extends string>(slots: readonly Slot<Name>[]): number[][] {
  const runs: number[][] = [];
  slots.forEach((slot, index) => {
    const { score, rulesVersion } = slot;
    if (score === null || score.score === null) return;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last === index - 1 && slots[last]?.rulesVersion === rulesVersion;
    if (run !== undefined && follows) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** The lines along the scores, one for each run of months that are joined. */
export function scoreLines<Name extends string>(slots: readonly Slot<Name>[], height: number): string[] {
  const scale = scoreScale(height);
  const draw = line<number>(
    (index) => pathX((index + 0.5) / slots.length),
    (index) => scale(slots[index]?.score?.score ?? 0),
  ).digits(1);
  return joined(slots).flatMap((run) => draw(run) ?? []);
}

/** Where one edition of the rules follows another: the share at which the later month begins. */
export function rulesChanges(
  slots: readonly { rulesVersion: number | null; isStored: boolean }[],
): { index: number; share: number; rulesVersion: number | null }[] {
  const changes: { index: number; share: number; rulesVersion: number | null }[] = [];
  let last: number | null | undefined;
  slots.forEach(({ rulesVersion, isStored }, index) => {
    if (!isStored) return;
    if (last !== undefined && last !== rulesVersion) {
      changes.push({ index, share: index / slots.length, rulesVersion });
    }
    last = rulesVersion;
  });
  return changes;
}

/** What happened of one kind within a month, drawn as one sign. */
export type Pin = { kind: PinKind; index: number; share: number; happenings: readonly Happening[] };

/** Signs of what happened, each in the middle of its month; what lies before the first or after the last month is left out. */
export function pinsOf(happenings: readonly Happening[], months: readonly string[]): Pin[] {
  const indexOf = new Map(months.map((month, index) => [month.slice(0, 7), index]));
  return PIN_KINDS.flatMap((kind) => {
    const byMonth = group(
      happenings.filter((one) => one.kind === kind),
      ({ day }) => indexOf.get(day.slice(0, 7)),
    );
    return [...byMonth].flatMap(([index, some]) =>
      index === undefined ? [] : [{ kind, index, share: (index + 0.5) / months.length, happenings: some }],
    );
  }).toSorted((one, other) => one.index - other.index);
}
