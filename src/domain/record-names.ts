/** What records are called that the app makes by itself and that no customer's name is in. */
import type { RunOutcome } from './record-name-words.ts';
import type { RunKind } from './run-troubles.ts';
import type { Language } from './shared/language.ts';
import { runNameWordsOf, wordsOf } from './words/languages.ts';

/** What the default policy is called that the app makes when there is none. */
export const defaultPolicyName = (language: Language): string => wordsOf(language).defaultPolicyName;

const isOver = ({ state }: RunOutcome): boolean => state === 'FINISHED' || state === 'FAILED';

/**
 * What a run is called, so that no two in a list are called the same: what, when, and what came of it once it is over,
 * such as "Sweep 2026-11-23 09:00:12 · 1200 done, 14 changed, 2 failed". The moment is in UTC.
 */
export function runName(
  kind: RunKind,
  startedAt: Date | null,
  language: Language,
  outcome: RunOutcome | null = null,
): string {
  const { runs, waiting, over } = runNameWordsOf(language);
  const when = startedAt === null ? waiting : startedAt.toISOString().slice(0, 19).replace('T', ' ');
  return `${runs[kind]} ${when}${outcome !== null && isOver(outcome) ? ` · ${over(outcome)}` : ''}`;
}
