import { type ImportanceAmounts, importanceUnder } from '../importance/what-if.ts';
import type { ScoringPolicy } from '../policy.ts';
import { scoresAlike } from '../policy-numbers.ts';
import { type Contender, type Recommendation, recommend } from './recommend.ts';

/** A contender with what its stored score was made of; null where that is not known. */
export type Measured = Contender & { amounts: ImportanceAmounts | null };

/**
 * Contenders as another policy would score them. One without a score, or of which nothing is known but the score, is
 * taken as it is.
 */
export function rescored<One extends Measured>(contender: One, policy: ScoringPolicy): One {
  if (contender.importance === null || contender.amounts === null) return contender;
  const { score, revenuePoints } = importanceUnder(contender.amounts, policy);
  return { ...contender, importance: score, revenuePoints };
}

/**
 * What each company of a class is recommended under its policy, or under a changed one: scores are made again from what
 * the stored ones were made of, and taken as they are where only selection's numbers change.
 *
 * @param changed a policy without problems
 */
export const recommendUnder = (
  contenders: readonly Measured[],
  policy: ScoringPolicy,
  changed: ScoringPolicy,
): Recommendation[] =>
  recommend(
    scoresAlike(policy, changed) ? contenders : contenders.map((one) => rescored(one, changed)),
    changed.selection,
  );
