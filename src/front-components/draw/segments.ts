/** Bars whose parts stand side by side. */
import { clamp } from '../../domain/shared/numbers.ts';

/** A part of a bar, as shares of its whole length. */
export type Segment<Name extends string> = { name: Name; from: number; width: number };

/**
 * Where the parts of a bar lie, in their order, without gap or overlap and never beyond its end. A part without length,
 * or below 0, is left out.
 *
 * @param most what the whole length stands for; above 0
 */
export function segmentsOf<Name extends string>(
  parts: readonly { name: Name; value: number }[],
  most: number,
): Segment<Name>[] {
  let from = 0;
  return parts.flatMap(({ name, value }) => {
    const width = Math.min(1 - from, most > 0 ? Math.max(0, value) / most : 0);
    if (width <= 0) return [];
    const segment = { name, from, width };
    from += width;
    return [segment];
  });
}

/** Where a value stands between two others, as a share; at an end when it lies beyond it, or when there is no room. */
export const shareBetween = (value: number, from: number, to: number): number =>
  to > from ? clamp((value - from) / (to - from), 0, 1) : value >= to ? 1 : 0;
