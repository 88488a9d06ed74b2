/** The scores of an account by month, each as the parts that make it up. */
import { roundToOneDecimal } from '../../domain/shared/numbers.ts';
import { scoreTable, type WeighedPart } from '../score/rows.ts';
import type { ClosenessPart, ImportancePart } from '../score/view.ts';

export const IMPORTANCE_PARTS = [
  'revenue',
  'potential',
  'reference',
  'winnability',
] as const satisfies readonly ImportancePart[];
export const CLOSENESS_PARTS = [
  'quality',
  'density',
  'authority',
  'commercial',
] as const satisfies readonly ClosenessPart[];

/** What each part adds to a score. */
export type MonthScore<Name extends string> = {
  score: number | null;
  /** Null where it is not known what the score was made of. */
  parts: Readonly<Record<Name, number>> | null;
  /** What the score has beyond its parts: below 0 where it was limited, or was weighed otherwise. */
  rest: number;
};

export type HistoryMonth = {
  /** The first day of the month. */
  month: string;
  /** By which edition of the rules; null for a month from before editions were counted. */
  rulesVersion: number | null;
  importance: MonthScore<ImportancePart>;
  closeness: MonthScore<ClosenessPart>;
};

/** As much as rounding can make of four parts and a sum, each with one decimal. */
const ROUNDING = 0.25;

/**
 * A score with what each of its parts adds.
 *
 *   added = weight × points / sum of weights
 */
export function monthScore<Name extends string>(
  score: number | null,
  parts: Readonly<Record<Name, WeighedPart>> | null,
): MonthScore<Name> {
  if (score === null || parts === null) return { score, parts: null, rest: 0 };
  const { rows } = scoreTable(parts, null);
  const added = Object.fromEntries(rows.map(({ name, contribution }) => [name, contribution]));
  const rest = roundToOneDecimal(score - rows.reduce((sum, { contribution }) => sum + contribution, 0));
  return {
    score,
    parts: added as Record<Name, number>,
    rest: Math.abs(rest) <= ROUNDING ? 0 : rest,
  };
}

/** Every month from the first to the last one, null where nothing is stored of it; at most the last `most`. */
export function withoutGaps(
  months: readonly HistoryMonth[],
  most: number,
): readonly { month: string; stored: HistoryMonth | null }[] {
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const known = [...byMonth.keys()].toSorted();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const slots: { month: string; stored: HistoryMonth | null }[] = [];
  for (let month = last; month >= first && slots.length < most; month = monthBefore(month)) {
    slots.unshift({ month, stored: byMonth.get(month) ?? null });
  }
  return slots;
}

function monthBefore(month: string): string {
  const day = new Date(`${month}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - 1);
  return day.toISOString().slice(0, 10);
}

/** What moved a score between two months. */
export type Moved<Name extends string> =
  | { kind: 'UNKNOWN' }
  /** Made by two editions of the rules. */
  | { kind: 'OTHER_RULES' }
  | {
      kind: 'MOVED';
      before: number;
      after: number;
      change: number;
      /** The parts that changed, the one that changed most first; null where they are not known. */
      parts: readonly { name: Name | 'rest'; change: number }[] | null;
    };

const ruled = ({ rulesVersion }: HistoryMonth): number | null => rulesVersion;

/** The difference of two months, part by part. The differences of the parts and of the rest add up to that of the score. */
export function movedBetween<Name extends string>(
  from: HistoryMonth,
  to: HistoryMonth,
  scoreOf: (month: HistoryMonth) => MonthScore<Name>,
): Moved<Name> {
  const [before, after] = [scoreOf(from), scoreOf(to)];
  if (before.score === null || after.score === null) return { kind: 'UNKNOWN' };
  if (ruled(from) !== ruled(to)) return { kind: 'OTHER_RULES' };
  const { parts: now } = after;
  const { parts: then } = before;
  const parts =
    now === null || then === null
      ? null
      : [
          ...(Object.keys(now) as Name[]).map((name) => ({
            name,
            change: roundToOneDecimal(now[name] - then[name]),
          })),
          { name: 'rest' as const, change: roundToOneDecimal(after.rest - before.rest) },
        ]
          .filter(({ change }) => change !== 0)
          .toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change));
  return {
    kind: 'MOVED',
    before: before.score,
    after: after.score,
    change: roundToOneDecimal(after.score - before.score),
    parts,
  };
}
