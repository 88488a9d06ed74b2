import type { Language } from '../shared/language.ts';
import { wordsOf } from '../words/languages.ts';
import type { CreditRole } from './shares.ts';

/** What a credit is called: its contract, or "Contract" for one without a name, and the role. */
export const creditName = (contractName: string, role: CreditRole, language: Language): string => {
  const { unnamed, roles, name } = wordsOf(language).creditNames;
  return name(contractName.trim() === '' ? unnamed : contractName, roles[role]);
};
