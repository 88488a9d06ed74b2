import type { Language } from './shared/language.ts';
import type { Reason } from './shared/reasons.ts';
import { wordsOf } from './words/languages.ts';

/**
 * One sentence for a reason.
 *
 * @param baseCurrency the currency that amounts are given in
 * @param language English unless said otherwise, as explanations are stored
 */
export const reasonText = (reason: Reason, baseCurrency: string, language: Language = 'en'): string => {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = wordsOf(language).reasons[reason.code] as (reason: Reason, currency: string) => string;
  return sentence(reason, baseCurrency);
};
