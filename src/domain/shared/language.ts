/** Languages that the app writes in. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a locale such as `zh-TW` or `en-GB`; English for what the app does not write in. */
export const languageOf = (locale: string | null | undefined): Language =>
  /^zh\b/i.test(locale ?? '') ? 'zh-CN' : 'en';
