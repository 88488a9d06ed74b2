import type { Language } from './shared/language.ts';
import type { Reason, ReasonWords } from './shared/reasons.ts';
import { reasons as english } from './words/en.ts';
import { reasonWordsOf } from './words/languages.ts';

function sentenceIn(words: ReasonWords, reason: Reason, baseCurrency: string): string {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = words[reason.code] as (reason: Reason, currency: string) => string;
  return sentence(reason, baseCurrency);
}

/**
 * One sentence in English for a reason, as explanations are stored.
 *
 * @param baseCurrency the currency that amounts are given in
 */
export const reasonText = (reason: Reason, baseCurrency: string): string =>
  sentenceIn(english, reason, baseCurrency);

/** The same in any language. */
export const reasonTextIn = (language: Language, reason: Reason, baseCurrency: string): string =>
  sentenceIn(reasonWordsOf(language), reason, baseCurrency);
