import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random choices that is the same for the same seed and label. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** A number from `from` (included) to `to` (excluded). */
  float(from: number, to: number): number;
  /** True with probability `p` (0 to 1). */
  chance(p: number): boolean;
  /** One item of a list that is not empty. */
  pick<T>(items: readonly T[]): T;
  /** One item, by the weights beside the items. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** The items in a random order, as a new list. */
  shuffle<T>(items: readonly T[]): T[];
};

const STEPS = 2 ** 30;

// FNV-1a, 32 bits: gives each label its own stream, so that a choice added to one stream moves no other.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** The stream of a label under a seed. Throws when asked to choose from an empty list. */
export function createRandom(seed: number, label: string): Random {
  const generator = xoroshiro128plus(hash(`${seed}:${label}`));
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  const float = (from: number, to: number): number => from + (int(0, STEPS - 1) / STEPS) * (to - from);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Nothing to pick from: the list is empty.');
    return items[int(0, items.length - 1)] as T;
  };
  return {
    int,
    float,
    chance: (p) => float(0, 1) < p,
    pick,
    weighted: (items) => {
      let rest = float(
        0,
        items.reduce((sum, [, weight]) => sum + weight, 0),
      );
      for (const [item, weight] of items) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return pick(items)[0];
    },
    shuffle: (items) => {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = int(0, i);
        [result[i], result[j]] = [result[j] as (typeof result)[number], result[i] as (typeof result)[number]];
      }
      return result;
    },
  };
}
