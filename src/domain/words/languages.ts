/** The words of each language. They come in three parts, so that a bundle carries only what it says. */
import type { Language } from '../shared/language.ts';
import { en, enDesk, enPanel } from './en.ts';
import type { DeskWords, Words } from './words.ts';
import { zhCn, zhCnDesk, zhCnPanel } from './zh-cn.ts';

export type PanelWords = typeof enPanel;

const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCn };
const DESK: Readonly<Record<Language, DeskWords>> = { en: enDesk, 'zh-CN': zhCnDesk };
const PANEL: Readonly<Record<Language, PanelWords>> = { en: enPanel, 'zh-CN': zhCnPanel };

/** What the rules and the passes write on records. */
export const wordsOf = (language: Language): Words => WORDS[language];

/** What the desk says to who asks it. */
export const deskWordsOf = (language: Language): DeskWords => DESK[language];

/** What the panel and the score tab say. */
export const panelWordsOf = (language: Language): PanelWords => PANEL[language];
