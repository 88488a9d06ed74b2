import type { Language } from '../shared/language.ts';
import { deskWordsOf } from '../words/languages.ts';
import type { DecisionWords } from './words.ts';

/** The sentences about decisions in a language. */
export const decisionTexts = (language: Language): DecisionWords => deskWordsOf(language).decisions;
