/** The numbers of a scoring policy by their API names: the one list from which readers, triggers and rights are made. */

const IMPORTANCE_NUMBERS = [
  'revenueWeight',
  'potentialWeight',
  'referenceWeight',
  'winnabilityWeight',
  'revenueAt25',
  'revenueAt50',
  'revenueAt75',
  'revenueAt100',
  'potentialAt25',
  'potentialAt50',
  'potentialAt75',
  'potentialAt100',
  'baselineWinRate',
] as const;

const CLOSENESS_NUMBERS = ['qualityWeight', 'densityWeight', 'authorityWeight', 'commercialWeight'] as const;

const SELECTION_NUMBERS = ['keyShare', 'keyMargin', 'candidateBand', 'entryScore', 'exitScore'] as const;

/** Numbers that decide who is recommended: closeness does not. */
export const SELECTING_NUMBERS = [...IMPORTANCE_NUMBERS, ...SELECTION_NUMBERS] as const;

/** All numbers of a policy. */
export const POLICY_NUMBERS = [
  ...IMPORTANCE_NUMBERS,
  ...CLOSENESS_NUMBERS,
  ...SELECTION_NUMBERS,
  'importanceReviewMonths',
  'needsReviewMonths',
  'closenessReviewMonths',
] as const;

export type PolicyNumber = (typeof POLICY_NUMBERS)[number];
