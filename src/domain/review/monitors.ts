/** The three monitors of an account, each with a rhythm of its own. */
import type { DayNumber } from '../shared/calendar.ts';

export const MONITORS = ['IMPORTANCE', 'NEEDS', 'CLOSENESS'] as const;

export type Monitor = (typeof MONITORS)[number];

/** One value for each monitor. */
export type PerMonitor<Value> = Readonly<Record<Monitor, Value>>;

/** When each monitor was last reviewed; null for never. */
export type ReviewedOn = PerMonitor<DayNumber | null>;

/** The same for each monitor, in the order they are named everywhere. */
export const perMonitor = <Value>(value: (monitor: Monitor) => Value): PerMonitor<Value> => ({
  IMPORTANCE: value('IMPORTANCE'),
  NEEDS: value('NEEDS'),
  CLOSENESS: value('CLOSENESS'),
});
