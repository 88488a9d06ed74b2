/** What could not be counted, or not as it should, in words: records of one kind together, by how many they are. */
import { amountOf, countOf, type LeftOut, type LeftOutWords, type RevenueLeftOut } from './left-out.ts';
import type { Language } from './shared/language.ts';
import { leftOutWordsOf, revenueLeftOutWordsOf } from './words/languages.ts';

type SomeWords = { sentences: Partial<LeftOutWords['sentences']>; stop: string };

function textOf(alike: readonly LeftOut[], { sentences, stop }: SomeWords): string {
  const [first] = alike;
  if (!first) return '';
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = sentences[first.code] as (count: number, reason: LeftOut) => string;
  const all = 'amount' in first ? { ...first, amount: amountOf(alike) } : first;
  return `${sentence(countOf(alike), all)}${stop}`;
}

/** One sentence for records that are left out for the same reason; empty for none. */
export const leftOutText = (alike: readonly LeftOut[], language: Language): string =>
  textOf(alike, leftOutWordsOf(language));

/** The same for what is left out of revenue. */
export const revenueLeftOutText = (alike: readonly RevenueLeftOut[], language: Language): string =>
  textOf(alike, revenueLeftOutWordsOf(language));
