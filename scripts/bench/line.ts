/** One line of the bench's table. */
import type { Cost } from './cost.ts';

export type Line = Cost & {
  readonly change: string;
  /** The part of it that ticks cost more than idle ones; left out when the line says itself what it counts. */
  readonly inTicks?: Cost;
  /** What it may cost at most; nothing is promised where a number or all of it is left out. */
  readonly goal?: Partial<Cost>;
};

const NUMBERS = ['requests', 'roots', 'executions'] as const;

/** Which of the promised numbers are missed. */
export const missedBy = (cost: Cost, goal: Partial<Cost> = {}): (keyof Cost)[] =>
  NUMBERS.filter((name) => cost[name] > (goal[name] ?? Number.POSITIVE_INFINITY));
