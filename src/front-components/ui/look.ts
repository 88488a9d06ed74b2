import type { Texts } from '../texts/texts.ts';
import type { Theme } from './theme.ts';

/** In which words and colours something is shown. */
export type Look = { texts: Texts; theme: Theme };
