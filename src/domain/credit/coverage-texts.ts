import type { Language } from '../shared/language.ts';
import { wordsOf } from '../words/languages.ts';
import type { CoverageProblem } from './shares.ts';

/** What is wrong with the coverage of a key account, in sentences; null when nothing is. */
export function coverageProblemText(problems: readonly CoverageProblem[], language: Language): string | null {
  if (problems.length === 0) return null;
  const { coverage, space } = wordsOf(language);
  const { unreadable, refused } = coverage;
  return problems
    .map((problem) => (problem.code === 'HISTORY_UNREADABLE' ? unreadable : refused(problem)))
    .join(space);
}
