import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import { halved, sum } from '../shared/numbers.ts';
import { type ClosenessOutcome, type Contract, isCounted, type Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';

const OUTCOME_VALUES: Readonly<Record<ClosenessOutcome, number>> = { IMPROVED: 1, SAME: 0.5, WORSENED: 0 };
const NEUTRAL_OUTCOME = 0.5;
const OUTCOME_WINDOW_DAYS = 365;
const WIN_HALF_LIFE_DAYS = 365;
const OPEN_DEALS_FOR_FULL_MARKS = 3;

export type Commercial = {
  /** 0 to 1. */
  value: number;
  inForce: boolean;
  open: number;
  daysSinceWin: number | null;
  outcome: number;
};

const isInForce = (contract: Contract, today: DayNumber): boolean =>
  isCounted(contract) &&
  contract.status !== 'TERMINATED' &&
  (contract.startsOn !== null || contract.endsOn !== null) &&
  (contract.startsOn ?? today) <= today &&
  today <= (contract.endsOn ?? today);

const daysSinceLastWin = (
  opportunities: readonly Opportunity[],
  contracts: readonly Contract[],
  settings: ScoringSettings,
  today: DayNumber,
): number | null => {
  const wins = [
    ...contracts.filter(isCounted).map(({ signedOn }) => signedOn),
    ...opportunities
      .filter(({ stage }) => stageOutcome(stage, settings) === 'WON')
      .map(({ closedOn }) => closedOn),
  ].filter((day): day is DayNumber => day !== null && day <= today);
  return wins.length === 0 ? null : today - wins.reduce((latest, day) => Math.max(latest, day));
};

const meanOutcome = (
  opportunities: readonly Opportunity[],
  settings: ScoringSettings,
  today: DayNumber,
): number => {
  const window = lastDays(today, OUTCOME_WINDOW_DAYS);
  const closed = opportunities.filter(
    ({ stage, closedOn }) =>
      stageOutcome(stage, settings) !== 'OPEN' && closedOn !== null && isWithin(closedOn, window),
  );
  if (closed.length === 0) return NEUTRAL_OUTCOME;
  const values = closed.map(({ closenessOutcome }) =>
    closenessOutcome === null ? NEUTRAL_OUTCOME : OUTCOME_VALUES[closenessOutcome],
  );
  return sum(values) / closed.length;
};

/**
 * How tied the business is, 0 to 1.
 *
 *   commercial = 0.4 × (a contract in force today) + 0.2 × min(1, open opportunities / 3)
 *              + 0.2 × 0.5^(days since last win / 365) + 0.2 × mean outcome of opportunities closed in 365 days
 *
 * 0 when the company has neither opportunity nor contract; without a win that term is 0; without a closed
 * opportunity the mean outcome is 0.5.
 */
export const scoreCommercial = (
  opportunities: readonly Opportunity[],
  contracts: readonly Contract[],
  settings: ScoringSettings,
  today: DayNumber,
): Commercial => {
  const inForce = contracts.some((contract) => isInForce(contract, today));
  const open = opportunities.filter(({ stage }) => stageOutcome(stage, settings) === 'OPEN').length;
  const daysSinceWin = daysSinceLastWin(opportunities, contracts, settings, today);
  const outcome = meanOutcome(opportunities, settings, today);
  const value =
    opportunities.length + contracts.length === 0
      ? 0
      : 0.4 * (inForce ? 1 : 0) +
        0.2 * Math.min(1, open / OPEN_DEALS_FOR_FULL_MARKS) +
        0.2 * (daysSinceWin === null ? 0 : halved(daysSinceWin, WIN_HALF_LIFE_DAYS)) +
        0.2 * outcome;
  return { value, inForce, open, daysSinceWin, outcome };
};
