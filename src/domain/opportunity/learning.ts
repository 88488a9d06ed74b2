import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import { isClosedStage, type ScoringSettings } from '../shared/settings.ts';
import { isHistory } from './history.ts';

/** How long ago a deal may have closed for its owner still to be asked what was learnt, in days with today. */
export const LEARNING_WINDOW_DAYS = 7;

export type LearningSituation = {
  stage: string | null;
  closedOn: DayNumber | null;
  closenessOutcome: string | null;
  insightGained: string | null;
  /** Whether the deal is known to have just moved to its stage. */
  justMoved: boolean;
};

/** Whether a deal closed and something that should be learnt from it is missing. */
export const isWithoutLearning = (
  { stage, closenessOutcome, insightGained }: LearningSituation,
  settings: ScoringSettings,
): boolean =>
  isClosedStage(stage, settings) &&
  (closenessOutcome === null || insightGained === null || insightGained.trim() === '');

/**
 * Whether the owner is asked what was learnt: the deal closed without it, just now or within the last week by its
 * close date. Older deals only show in the list, so that the first pass over years of history floods nobody; nor are
 * those asked about that closed before the day from which on the policy wants tasks.
 *
 * @param since that day; null when the policy wants tasks of every day
 */
export function asksForLearning(
  situation: LearningSituation,
  settings: ScoringSettings,
  today: DayNumber,
  since: DayNumber | null,
): boolean {
  if (!isWithoutLearning(situation, settings)) return false;
  const closed = situation.justMoved ? today : situation.closedOn;
  return (
    closed !== null && !isHistory(closed, since) && isWithin(closed, lastDays(today, LEARNING_WINDOW_DAYS))
  );
}
