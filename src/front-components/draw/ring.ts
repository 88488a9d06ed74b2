/** A score as a ring: its parts follow each other along it, and the whole turn stands for the most there can be. */
import { arc } from 'd3-shape';
import { clamp } from '../../domain/shared/numbers.ts';

/** A part of a ring: from where to where, as shares of the whole turn. */
export type RingPart<Name extends string> = { name: Name; from: number; to: number };

/**
 * Where parts lie along a ring, one after the other, never beyond the whole turn: parts that are together more than
 * `score` are all made smaller alike, as where a score was limited.
 *
 * @param score what the ring stands for, of `most`
 */
export function ringParts<Name extends string>(
  parts: Readonly<Record<Name, number>>,
  score: number,
  most = 100,
): RingPart<Name>[] {
  const names = Object.keys(parts) as Name[];
  const values = names.map((name) => Math.max(0, parts[name]));
  const sum = values.reduce((added, value) => added + value, 0);
  const whole = clamp(score / most, 0, 1);
  const factor = sum * (1 / most) > whole && sum > 0 ? whole / sum : 1 / most;
  let from = 0;
  return names.flatMap((name, index) => {
    const to = Math.min(1, from + (values[index] ?? 0) * factor);
    const part = { name, from, to };
    from = to;
    return part.to > part.from ? [part] : [];
  });
}

const TURN = 2 * Math.PI;

/**
 * A piece of a ring around (0, 0) as a path, clockwise from the top.
 *
 * @param radius the outer one, in pixels
 * @param thickness of the ring, in pixels; at most the radius
 */
export const ringPath = (
  { from, to }: { from: number; to: number },
  radius: number,
  thickness: number,
): string =>
  arc<null>()
    .innerRadius(radius - thickness)
    .outerRadius(radius)
    .startAngle(from * TURN)
    .endAngle(to * TURN)
    .digits(2)(null) ?? '';
