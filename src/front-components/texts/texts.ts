import type { LeftOut } from '../../domain/left-out.ts';
import { leftOutText } from '../../domain/left-out-texts.ts';
import { reasonTextIn } from '../../domain/reason-texts.ts';
import { LANGUAGES, type Language, languageOf } from '../../domain/shared/language.ts';
import { type PanelWords, panelWordsOf } from '../../domain/words/languages.ts';
import type { WordedReason } from '../score/explanation.ts';
import { parseReason } from '../score/reasons.ts';

/** The visible texts in one language. */
export type Texts = PanelWords & {
  /** A stored reason; its stored sentence, which is English, where that is all there is. */
  reason(stored: WordedReason, baseCurrency: string): string;
  /** Records that are left out for the same reason. */
  leftOut(alike: readonly LeftOut[]): string;
};

const reasonIn =
  (language: Language): Texts['reason'] =>
  (stored, baseCurrency) => {
    const reason = language === 'en' ? null : parseReason(stored);
    return reason === null ? stored.text : reasonTextIn(language, reason, baseCurrency);
  };

const textsIn = (language: Language): Texts => ({
  ...panelWordsOf(language),
  reason: reasonIn(language),
  leftOut: (alike) => leftOutText(alike, language),
});

const TEXTS = Object.fromEntries(LANGUAGES.map((language) => [language, textsIn(language)])) as Record<
  Language,
  Texts
>;

/** The texts for a locale of Twenty's. */
export const textsFor = (locale: string): Texts => TEXTS[languageOf(locale)];
