import { explain } from '../../../src/domain/explanation.ts';
import type { ScoredCompany } from '../../../src/front-components/workspace/answers.ts';
import { POLICY, score } from '../../domain/support/scores.ts';

/** A company as it is stored after these records were scored. */
export function scoredCompany(
  fields: Parameters<typeof score>[0],
  conditions: Parameters<typeof score>[1] = {},
): ScoredCompany {
  const scored = score(fields, conditions);
  const explanation = explain(scored, conditions.policy ?? POLICY, 'USD');
  return {
    id: 'company-1',
    importanceScore: scored.importance.score,
    closenessScore: scored.closeness.score,
    closenessTrend: scored.trend,
    relationshipState: scored.closeness.state,
    scoredAt: '2026-06-30T08:05:00.000Z',
    scoreExplanation: JSON.parse(JSON.stringify(explanation)),
  };
}

/** A company that nothing has been scored for. */
export const NEVER_SCORED: ScoredCompany = {
  id: 'company-1',
  importanceScore: null,
  closenessScore: null,
  closenessTrend: 'UNKNOWN',
  relationshipState: 'UNKNOWN',
  scoredAt: null,
  scoreExplanation: null,
};
