import type { ScoringPolicy } from '../policy.ts';
import type { AssessmentNumbers } from './assess.ts';

/** How a policy judges assessments. */
export const assessmentNumbers = ({
  assessmentWeights,
  assessment,
}: Pick<ScoringPolicy, 'assessmentWeights' | 'assessment'>): AssessmentNumbers => ({
  weights: assessmentWeights,
  ...assessment,
});
