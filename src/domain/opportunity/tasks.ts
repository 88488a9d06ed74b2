import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { wordsOf } from '../words/languages.ts';
import type { DealTaskKind } from './words.ts';

/** What a deal is called in a sentence: by its name, or "this opportunity" without one. */
export const dealName = (name: string, language: Language): string =>
  name.trim() === '' ? wordsOf(language).deals.unnamed : name;

/** A task's title. */
export const dealTaskTitle = (kind: DealTaskKind, name: string, language: Language): string =>
  wordsOf(language).deals.titles[kind](dealName(name, language));

/**
 * Names a task for good: one for each deal and kind, and for each occasion where there may be several.
 *
 * @param occasion what asks for it beside the deal
 */
export const dealTaskKey = (
  kind: DealTaskKind,
  opportunityId: string,
  occasion: string | null = null,
): string => `${kind} ${opportunityId}${occasion === null ? '' : ` ${occasion}`}`;

/** How many days somebody has for a task about a deal, from the day it is given. */
const DAYS_FOR: Readonly<Record<DealTaskKind, number>> = {
  INITIATION: 7,
  LEARNING: 14,
  ASSESSMENT: 7,
  QUICK: 7,
};

/** By when a task about a deal is to be done. */
export const dealTaskDueOn = (kind: DealTaskKind, today: DayNumber): DayNumber => today + DAYS_FOR[kind];
