/** What could not be counted, or not as it should, in words: records of one kind together, by how many they are. */
import { amountOf, countOf, type LeftOut } from './left-out.ts';
import type { Language } from './shared/language.ts';
import { leftOutWordsOf } from './words/languages.ts';

/** One sentence for records that are left out for the same reason; empty for none. */
export const leftOutText = (alike: readonly LeftOut[], language: Language): string => {
  const [first] = alike;
  if (!first) return '';
  const { sentences, stop } = leftOutWordsOf(language);
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = sentences[first.code] as (count: number, reason: LeftOut) => string;
  const all = 'amount' in first ? { ...first, amount: amountOf(alike) } : first;
  return `${sentence(countOf(alike), all)}${stop}`;
};
