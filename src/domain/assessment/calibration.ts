/** What answers and circumstances turned out to be worth: how often deals were won with them. */
import type { Answer, Answers } from './assess.ts';
import { ALL_QUESTIONS } from './questions.ts';

/** So many closed deals on a side make a share of it worth saying. */
export const ENOUGH_DEALS = 10;

/** A deal that was closed, with its last round before that. */
export type ClosedDeal = {
  isWon: boolean;
  answers: Answers;
  verdict: string | null;
  track: string | null;
  reason: string | null;
  /** The rivals that were met, by name. */
  rivals: readonly string[];
};

/** How many deals there were, and which share of them was won; null while they are too few. */
export type Share = { deals: number; won: number | null };

export type Calibrated = { question: number; yes: Share; no: Share };

/**
 * The share of deals that were won.
 *
 *   won = 100 × won / closed, from 10 closed deals on
 */
export const shareOf = (deals: readonly Pick<ClosedDeal, 'isWon'>[]): Share => ({
  deals: deals.length,
  won: deals.length < ENOUGH_DEALS ? null : (100 * deals.filter(({ isWon }) => isWon).length) / deals.length,
});

const answered = (deals: readonly ClosedDeal[], question: number, answer: Answer): Share =>
  shareOf(deals.filter(({ answers }) => answers[question] === answer));

/** For each question, how often deals were won that answered it with yes, against those that answered it with no. */
export const calibration = (deals: readonly ClosedDeal[]): Calibrated[] =>
  ALL_QUESTIONS.map((question) => ({
    question,
    yes: answered(deals, question, 'YES'),
    no: answered(deals, question, 'NO'),
  }));

export type Circumstance = { value: string; share: Share };

/** How often deals were won by what they have in common, those with the most deals first. A deal may be of several. */
export function winRates(
  deals: readonly ClosedDeal[],
  valuesOf: (deal: ClosedDeal) => readonly string[],
): Circumstance[] {
  const values = [...new Set(deals.flatMap(valuesOf))];
  return values
    .map((value) => ({ value, share: shareOf(deals.filter((deal) => valuesOf(deal).includes(value))) }))
    .sort((one, other) => other.share.deals - one.share.deals || (one.value < other.value ? -1 : 1));
}
