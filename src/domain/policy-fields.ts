/** The numbers of a scoring policy by their API names: the one list from which readers, triggers and rights are made. */

/** Numbers that decide scores, ranks or recommendations. */
export const DECIDING_POLICY_NUMBERS = [
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
  'qualityWeight',
  'densityWeight',
  'authorityWeight',
  'commercialWeight',
  'keyShare',
  'keyMargin',
  'candidateBand',
  'entryScore',
  'exitScore',
] as const;

/** All numbers of a policy. */
export const POLICY_NUMBERS = [
  ...DECIDING_POLICY_NUMBERS,
  'importanceReviewMonths',
  'needsReviewMonths',
  'closenessReviewMonths',
] as const;

export type PolicyNumber = (typeof POLICY_NUMBERS)[number];
