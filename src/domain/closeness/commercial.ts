import type { DayNumber } from '../shared/calendar.ts';
import { halved, sum } from '../shared/numbers.ts';
import type { ClosenessOutcome } from '../shared/records.ts';

const OUTCOME_VALUES: Readonly<Record<ClosenessOutcome, number>> = { IMPROVED: 1, SAME: 0.5, WORSENED: 0 };
const NEUTRAL_OUTCOME = 0.5;
const WIN_HALF_LIFE_DAYS = 365;
const OPEN_DEALS_FOR_FULL_MARKS = 3;

/** How far back a closed deal's outcome is looked at. */
export const OUTCOME_WINDOW_DAYS = 365;

/** What the business with an account comes down to. */
export type CommercialFacts = {
  /** Whether there is any deal or contract at all. */
  isAny: boolean;
  /** Whether a counted contract is in force today, one under notice too. */
  inForce: boolean;
  /** Open deals that are neither stale nor contracted. */
  open: number;
  /** Days on which a bid was won or a counted contract signed; those to come count for nothing. */
  wins: readonly DayNumber[];
  /** Of each deal closed in the last 365 days. */
  outcomes: readonly (ClosenessOutcome | null)[];
};

export type Commercial = {
  /** 0 to 1. */
  value: number;
  inForce: boolean;
  open: number;
  daysSinceWin: number | null;
  outcome: number;
};

function meanOutcome(outcomes: readonly (ClosenessOutcome | null)[]): number {
  if (outcomes.length === 0) return NEUTRAL_OUTCOME;
  const values = outcomes.map((outcome) => (outcome === null ? NEUTRAL_OUTCOME : OUTCOME_VALUES[outcome]));
  return sum(values) / values.length;
}

/**
 * How tied the business is, 0 to 1.
 *
 *   commercial = 0.3 × (a contract in force today) + 0.2 × min(1, open deals / 3)
 *              + 0.2 × 0.5^(days since last win / 365) + 0.3 × mean outcome of deals closed in 365 days
 *
 * 0 when the company has neither deal nor contract; without a win that term is 0; without a closed deal the mean
 * outcome is 0.5.
 */
export function scoreCommercial(
  { isAny, inForce, open, wins, outcomes }: CommercialFacts,
  today: DayNumber,
): Commercial {
  const past = wins.filter((day) => day <= today);
  const daysSinceWin = past.length === 0 ? null : today - past.reduce((latest, day) => Math.max(latest, day));
  const outcome = meanOutcome(outcomes);
  const value = isAny
    ? 0.3 * (inForce ? 1 : 0) +
      0.2 * Math.min(1, open / OPEN_DEALS_FOR_FULL_MARKS) +
      0.2 * (daysSinceWin === null ? 0 : halved(daysSinceWin, WIN_HALF_LIFE_DAYS)) +
      0.3 * outcome
    : 0;
  return { value, inForce, open, daysSinceWin, outcome };
}
