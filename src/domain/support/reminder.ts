import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { taskText } from '../shared/task-text.ts';
import { wordsOf } from '../words/languages.ts';
import { isOpenRequest } from './state.ts';

/** How many days before the date somebody is reminded. */
export const REMINDER_DAYS = 3;

export type ReminderSituation = {
  state: string | null;
  neededBy: DayNumber | null;
  /** When somebody was reminded; null for not yet. */
  remindedOn: DayNumber | null;
};

/**
 * Whether somebody is to be reminded of a request now: three days before its date, or at once when that is past.
 * A request is reminded of once ever, whatever becomes of the task or of the date.
 */
export const asksForReminder = (
  { state, neededBy, remindedOn }: ReminderSituation,
  today: DayNumber,
): boolean =>
  isOpenRequest(state) && remindedOn === null && neededBy !== null && today >= neededBy - REMINDER_DAYS;

/** Who is reminded: who gives the help, else the key account's director, else who asked; null for nobody. */
export const reminderAssignee = ({
  supporter,
  director,
  requestedBy,
}: Record<'supporter' | 'director' | 'requestedBy', string | null>): string | null =>
  supporter ?? director ?? requestedBy;

/** The title of the task that reminds of a request. */
export function reminderTitle(name: string, language: Language): string {
  const { title, unnamed } = wordsOf(language).reminder;
  return title(name.trim() === '' ? unnamed : name);
}

/** What that task says: why, what to do, by when, and the pages that it takes. */
export function reminderText(
  neededBy: DayNumber | null,
  links: Parameters<typeof taskText>[0]['links'],
  language: Language,
): string {
  const { why, what } = wordsOf(language).reminder;
  return taskText({ why, what, dueOn: neededBy, links }, language);
}
