/** Thresholds of points that fit what a workspace's own companies are worth. */
import type { PointThresholds } from '../policy.ts';

/** Where the steps of 25, 50, 75 and 100 points stand among the companies that have any amount. */
const PERCENTILES = [25, 50, 75, 95] as const;

/** Fewer different amounts than this say nothing about the ones to come. */
const FEWEST_AMOUNTS = 5;

const isKnown = (amount: number): boolean => amount >= 1;

/** First digits of a nice number, in tenths so that they stay whole. */
const NICE = [10, 15, 20, 25, 30, 40, 50, 60, 80, 100] as const;

/** The power of ten that a number begins with: 1000 for 1 to 9999. */
const magnitudeOf = (value: number): number => 10 ** Math.floor(Math.log10(value));

/** The nice whole numbers around a value of 1 at least, ascending. */
function niceAround(value: number): number[] {
  const magnitude = magnitudeOf(value);
  return [magnitude, 10 * magnitude]
    .flatMap((unit) => NICE.map((tenths) => (tenths * unit) / 10))
    .filter(Number.isInteger);
}

/**
 * The number that people would have chosen: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten, the one that is nearest
 * by ratio. 1 at least, as thresholds are whole amounts.
 */
export function niceNumber(value: number): number {
  if (value <= 1) return 1;
  const distance = (nice: number): number => Math.abs(Math.log(nice / value));
  return niceAround(value).reduce((best, nice) => (distance(nice) < distance(best) ? nice : best));
}

const nextNice = (value: number): number => niceAround(value).find((nice) => nice > value) ?? value + 1;

/**
 * The value below which `percent` per cent of the values lie, between two of them in proportion (as spreadsheets'
 * PERCENTILE does): position (n − 1) × percent / 100 of the sorted values, counted from 0. 0 for no values.
 *
 * @param percent 0 to 100
 */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = ((sorted.length - 1) * percent) / 100;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

/**
 * Thresholds under which a quarter of the companies with an amount have less than 25 points, half less than 50, three
 * quarters less than 75, and one of twenty has all 100:
 *
 *   at25, at50, at75, at100 = the 25th, 50th, 75th and 95th percentile of the amounts, as nice numbers
 *
 * Where two would be the same, the later is the next nice number, so that they always rise.
 *
 * @param amounts in units of the base currency; those below 1 say that nothing is known, and take no part
 * @returns null where fewer than five different amounts are known
 */
export function fitThresholds(amounts: readonly number[]): PointThresholds | null {
  const known = amounts.filter(isKnown);
  if (new Set(known).size < FEWEST_AMOUNTS) return null;
  const rising: number[] = [];
  for (const percent of PERCENTILES) {
    const nice = niceNumber(percentileOf(known, percent));
    const last = rising.at(-1) ?? 0;
    rising.push(nice > last ? nice : nextNice(last));
  }
  const [at25 = 0, at50 = 0, at75 = 0, at100 = 0] = rising;
  return { at25, at50, at75, at100 };
}

/** A stretch of amounts, and how many companies are in it: from the first amount on, below the second. */
export type HistogramBar = { from: number; to: number; count: number };

const MOST_BARS = 12;

/**
 * How amounts are spread, in at most twelve stretches each of which goes to the same multiple of where it begins: a
 * linear scale would put all but the largest customers into its first bar.
 *
 * @param amounts those below 1 are left out
 */
export function histogramOf(amounts: readonly number[]): HistogramBar[] {
  const known = amounts.filter(isKnown);
  if (known.length === 0) return [];
  const [low, high] = known.reduce(
    ([least, most], amount) => [Math.min(least, amount), Math.max(most, amount)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const bars = low === high ? 1 : MOST_BARS;
  const edge = (index: number): number => low * (high / low) ** (index / bars);
  const counts = Array.from({ length: bars }, () => 0);
  for (const amount of known) {
    const share = low === high ? 0 : Math.log(amount / low) / Math.log(high / low);
    const index = Math.min(bars - 1, Math.floor(share * bars));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: edge(index), to: edge(index + 1), count }));
}
