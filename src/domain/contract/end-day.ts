/** When a record came to its end that does not say so. */
import type { Context } from '../account/rule.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { localDay } from '../shared/local-day.ts';

/**
 * The day on which a record ended, where nobody typed it: today when an event showed it ending, else the day of its last
 * change when no application made that, else today.
 */
export const endDay = (
  { id, updatedAt, isChangedByHand }: { id: string; updatedAt: Date; isChangedByHand: boolean },
  { endedIds, today, timeZone }: Pick<Context, 'endedIds' | 'today' | 'timeZone'>,
): DayNumber => (endedIds.has(id) || !isChangedByHand ? today : localDay(updatedAt, timeZone));
