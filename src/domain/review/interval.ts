/** The most months that may lie between two reviews. */
export const MOST_REVIEW_MONTHS = 60;

/** Months between the reviews of each monitor, as a policy has them. */
export type ReviewMonths = { importance: number; needs: number; closeness: number };

/** Whether a number of months can be an interval between reviews: a whole one from 1 to 60. */
export const isReviewInterval = (months: number): boolean =>
  Number.isInteger(months) && months >= 1 && months <= MOST_REVIEW_MONTHS;
