import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The visible texts in one language. */
export type Texts = typeof en;

export type Language = 'en' | 'zh-CN';

const CATALOGUES: Record<Language, Texts> = { en, 'zh-CN': zhCn };

/** The language for a locale of Twenty's, such as `zh-CN`; English where there is no translation. */
export const languageOf = (locale: string): Language => (locale === 'zh-CN' ? 'zh-CN' : 'en');

/** The texts for a locale of Twenty's. */
export const textsFor = (locale: string): Texts => CATALOGUES[languageOf(locale)];
