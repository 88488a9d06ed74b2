import type { Language } from '../shared/language.ts';
import type { NextStep } from './next-steps.ts';
import type { BriefTexts } from './texts.ts';
import { en } from './texts-en.ts';
import { zhCn } from './texts-zh-cn.ts';

const CATALOGUE: Readonly<Record<Language, BriefTexts>> = { en, 'zh-CN': zhCn };

export const briefTexts = (language: Language): BriefTexts => CATALOGUE[language];

/** The sentence for a suggested step. */
export const stepSentence = (step: NextStep, { steps }: BriefTexts): string => {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = steps[step.code] as (step: NextStep) => string;
  return sentence(step);
};
