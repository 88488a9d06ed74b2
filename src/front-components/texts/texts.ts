import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The visible texts in one language. */
export type Texts = typeof en;

/** The texts for a locale of Twenty's, such as `zh-CN`; English where there is no translation. */
export const textsFor = (locale: string): Texts => (locale === 'zh-CN' ? zhCn : en);
