import type { DayNumber } from '../shared/calendar.ts';
import type { PastTerm } from '../shared/records.ts';

export type { PastTerm } from '../shared/records.ts';

/** The day a contract began: the first day of its first term; null for a contract without one. */
export function firstStart(startsOn: DayNumber | null, pastTerms: readonly PastTerm[]): DayNumber | null {
  const days = [...pastTerms.map((term) => term.startsOn), ...(startsOn === null ? [] : [startsOn])];
  return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
}
