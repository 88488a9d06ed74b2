/** Languages that the app writes in; the first serves who reads none of them. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

const primary = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language of a locale such as `zh-TW` or `en-GB`; English for what the app does not write in. */
export const languageOf = (locale: string | null | undefined): Language =>
  LANGUAGES.find((language) => primary(language) === primary(locale ?? '')) ?? LANGUAGES[0];
