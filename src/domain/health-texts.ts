/** What the health check says, but for sentences that come with what it found. */
import type { HealthWords, JudgedRun, RunTrouble } from './run-troubles.ts';
import type { Language } from './shared/language.ts';
import { deskWordsOf } from './words/languages.ts';

/** The words of the health check in a language. */
export const healthTexts = (language: Language): HealthWords => deskWordsOf(language).health;

/** What is wrong with a run, as one sentence. */
export function runTroubleText({ code, run }: RunTrouble<JudgedRun>, language: Language): string {
  const texts = healthTexts(language);
  return texts.troubles[code](texts.modes[run.mode], run, run.failureReasons[0]?.reason ?? texts.noReason);
}
