import type { Language } from '../shared/language.ts';

/** The tasks that a deal can ask for; each at most once in its life. */
export type DealTaskKind = 'INITIATION' | 'LEARNING';

type Texts = { unnamed: string; titles: Readonly<Record<DealTaskKind, (name: string) => string>> };

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    unnamed: 'this opportunity',
    titles: {
      INITIATION: (name) => `Initiation review: ${name}`,
      LEARNING: (name) => `What did we learn from ${name}?`,
    },
  },
  'zh-CN': {
    unnamed: '该商机',
    titles: {
      INITIATION: (name) => `立项评审：${name}`,
      LEARNING: (name) => `商机总结：从${name}中学到了什么？`,
    },
  },
};

/** What a deal is called in a sentence: by its name, or "this opportunity" without one. */
export const dealName = (name: string, language: Language): string =>
  name.trim() === '' ? TEXTS[language].unnamed : name;

/** A task's title. */
export const dealTaskTitle = (kind: DealTaskKind, name: string, language: Language): string =>
  TEXTS[language].titles[kind](dealName(name, language));

/** Names a task for good: one for each deal and kind. */
export const dealTaskKey = (kind: DealTaskKind, opportunityId: string): string => `${kind} ${opportunityId}`;
