import type { Language } from '../shared/language.ts';
import { deskWordsOf } from '../words/languages.ts';
import type { NextStep } from './next-steps.ts';
import type { BriefWords } from './words.ts';

/** The words of a brief in a language. */
export const briefTexts = (language: Language): BriefWords => deskWordsOf(language).brief;

/** The sentence for a suggested step. */
export function stepSentence(step: NextStep, { steps }: BriefWords): string {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = steps[step.code] as (step: NextStep) => string;
  return sentence(step);
}
