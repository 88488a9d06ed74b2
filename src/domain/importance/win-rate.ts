import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import type { Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';
import { isBid } from './business.ts';

const WINDOW_DAYS = 730;
/** How many imagined deals at the baseline rate stand beside the real ones, so that one deal decides nothing. */
const BASELINE_DEALS = 4;

/**
 * The smoothed share of deals won, 0 to 100.
 *
 *   100 × (won + 4 × b) / (closed + 4)
 *
 * @param baselineWinRate b, the share expected without any history, 0 to 1
 */
export const winPoints = (won: number, closed: number, baselineWinRate: number): number =>
  (100 * (won + BASELINE_DEALS * baselineWinRate)) / (closed + BASELINE_DEALS);

export type CanWin = { points: number; won: number; closed: number };

/**
 * Can-win, 0 to 100: the smoothed share of deals won (`winPoints`) over bids closed in the last 730 days; b is the
 * policy's baseline.
 */
export function canWin(
  opportunities: readonly Opportunity[],
  baselineWinRate: number,
  today: DayNumber,
  settings: ScoringSettings,
): CanWin {
  const window = lastDays(today, WINDOW_DAYS);
  const outcomes = opportunities
    .filter((deal) => isBid(deal) && deal.closedOn !== null && isWithin(deal.closedOn, window))
    .map(({ stage }) => stageOutcome(stage, settings));
  const won = outcomes.filter((outcome) => outcome === 'WON').length;
  const closed = won + outcomes.filter((outcome) => outcome === 'LOST').length;
  return {
    points: winPoints(won, closed, baselineWinRate),
    won,
    closed,
  };
}
