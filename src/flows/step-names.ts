/**
 * What else follows from a change beside scores, in the order it is done. Those before the scores settle what scores
 * are made of; those after them build on the scores.
 */
export const STEPS_BEFORE_SCORES = ['CONTRACT_TERMS', 'NEED_HORIZONS'] as const;

export const STEPS_AFTER_SCORES = [
  'STATUS_MIRROR',
  'DEALS',
  // Before coverage: what it writes would hide who changed a status last.
  'REVIEWS',
  'COVERAGE',
  'CREDITS',
  'ATTENTION',
  'PLANS',
  'SUPPORT',
] as const;

export const STEP_NAMES = [...STEPS_BEFORE_SCORES, ...STEPS_AFTER_SCORES] as const;

export type StepName = (typeof STEP_NAMES)[number];
