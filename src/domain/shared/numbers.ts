/** Small numeric helpers that several rules share. */

// Sums of decimal fractions land a hair below the half they mean (1.005 × 10 = 10.049999…); this lifts them back.
const HALF_TOLERANCE = 1e-9;

/** Rounds half up to one decimal: 61.25 → 61.3. */
export const roundToOneDecimal = (value: number): number =>
  Math.floor(value * 10 + 0.5 + HALF_TOLERANCE) / 10;

/** Limits a value to [low, high]. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The median; the mean of the two middle values for an even count; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * The sum, independent of the order of its terms: floating-point addition is not associative, so the terms are
 * added in ascending order.
 */
export const sum = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);

/** Gaps between the distinct days of a list, in days, ascending in time. */
export function gapsBetween(days: readonly number[]): number[] {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  return distinct.slice(1).map((day, index) => day - (distinct[index] ?? day));
}

/** `value` halved once per `halfLife`: 0.5^(elapsed / halfLife), in (0, 1]. */
export const halved = (elapsed: number, halfLife: number): number => 0.5 ** (elapsed / halfLife);

/**
 * A number with its thousands set apart, as English and Chinese write it: 1,234,567. By hand, as setting up Intl takes
 * longer than everything else that a change of one record computes.
 *
 * @param decimals at most, 0 to 2; zeros at the end are left out
 */
export function grouped(value: number, decimals = 0): string {
  const [whole = '', fraction] = String(Math.round(value * 10 ** decimals) / 10 ** decimals + 0).split('.');
  const apart = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}
