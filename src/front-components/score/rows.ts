/** The parts of a score as rows of a table: how far each got, what it weighs, what it adds. */

/** What a part got, 0 to 100, and what it weighs against the others. */
export type WeighedPart = { points: number; weight: number };

export type ScoreRow<Name extends string> = WeighedPart & {
  name: Name;
  /** Its share of all weights, 0 to 1. */
  share: number;
  /** The points it adds to the score. */
  contribution: number;
  /** The points it would add with full marks. */
  most: number;
};

export type ScoreTable<Name extends string> = {
  rows: ScoreRow<Name>[];
  /** What the rows add up to. */
  sum: number;
  /** What the sum is cut down to; null when nothing is cut. */
  limit: number | null;
};

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * The table of a score.
 *
 * @param cap the most that the score may be, if anything limits it
 */
export function scoreTable<Name extends string>(
  parts: Readonly<Record<Name, WeighedPart>>,
  cap: number | null,
): ScoreTable<Name> {
  const names = Object.keys(parts) as Name[];
  const total = names.reduce((weights, name) => weights + parts[name].weight, 0);
  const shareOf = (name: Name): number => (total === 0 ? 0 : parts[name].weight / total);
  const sum = oneDecimal(names.reduce((added, name) => added + shareOf(name) * parts[name].points, 0));
  return {
    rows: names.map((name) => ({
      name,
      points: oneDecimal(parts[name].points),
      weight: parts[name].weight,
      share: shareOf(name),
      contribution: oneDecimal(shareOf(name) * parts[name].points),
      most: oneDecimal(100 * shareOf(name)),
    })),
    sum,
    limit: cap !== null && sum > cap ? cap : null,
  };
}
