import type { Language } from '../shared/language.ts';
import { wordsOf } from '../words/languages.ts';
import type { CreditRole } from './shares.ts';

/** What a credit is called: its contract or deal, or what it is for one without a name, and the role. */
export function creditName(
  { kind, name }: { kind: 'contract' | 'opportunity'; name: string },
  role: CreditRole,
  language: Language,
): string {
  const words = wordsOf(language).creditNames;
  const unnamed = kind === 'contract' ? words.unnamed : words.unnamedDeal;
  return words.name(name.trim() === '' ? unnamed : name, words.roles[role]);
}
