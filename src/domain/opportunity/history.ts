import type { DayNumber } from '../shared/calendar.ts';

/**
 * Whether what happened on a day is history that nobody is given tasks about.
 *
 * @param since the first day that counts, as the policy says (see `tasksSince`); null when every day does
 */
export const isHistory = (day: DayNumber, since: DayNumber | null): boolean => since !== null && day < since;
