import type { PolicyProblem } from './policy.ts';
import type { Language } from './shared/language.ts';
import { wordsOf } from './words/languages.ts';

/** What is wrong with a policy, one sentence a problem. */
export function problemSentences(problems: readonly PolicyProblem[], language: Language): string {
  const { policy, space } = wordsOf(language);
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  return problems
    .map((problem) => (policy.problems[problem.code] as (problem: PolicyProblem) => string)(problem))
    .join(space);
}

/** What a person reads on a refused policy: one sentence a problem; null for a policy that can be used. */
export const policyProblemText = (problems: readonly PolicyProblem[], language: Language): string | null =>
  problems.length === 0 ? null : wordsOf(language).policy.notInUse(problemSentences(problems, language));
