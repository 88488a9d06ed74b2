import type { DayNumber } from '../shared/calendar.ts';
import { remarkDigest } from './remarks.ts';

/** A review that somebody has just completed; `by` is null when nobody knows who. */
export type GivenReview = { on: DayNumber; remark: string | null; by: string | null };

/** Which of the reviews of a day has the day's own note: a digest of its remark, empty for none, and whose it is. */
export type OwnReview = { on: DayNumber; remark: string; by: string | null };

export type NotePlace = {
  /** What has to be remembered of the day. */
  own: OwnReview;
  /** What tells its note from the day's own; null when it has that one. */
  other: string | null;
};

/**
 * Which note a completed review has. From its date alone, the records can tell one review of a monitor a day, and that
 * one has the day's own note. Another is one with another remark, or by another person; the same remark by the same
 * person is the same review sent again, and so is one of which only once is known who gave it.
 *
 *   the day's own   to the first that moved the date, or left the remark as it found it
 *   one besides     to every other, named by remark and person
 *
 * A review that found the day and another remark there came after one that nobody has put down yet (a person typed
 * it, or its own run is not as far): that one has the day's own note, whoever gave it.
 *
 * @param before when the monitor was last reviewed, and the remark, as this review found them
 * @param known what is remembered of the monitor
 */
export function noteFor(
  { on, remark, by }: GivenReview,
  before: { on: DayNumber | null; remark: string | null },
  known: OwnReview | null,
): NotePlace {
  const given = remarkDigest(remark);
  const found = remarkDigest(before.remark);
  const first: OwnReview =
    before.on === on && found !== given ? { on, remark: found, by: null } : { on, remark: given, by };
  const own = known?.on === on ? known : first;
  const isSame = own.remark === given && (own.by === by || own.by === null || by === null);
  if (isSame) return { own: { ...own, by: own.by ?? by }, other: null };
  return { own, other: `${given} ${by ?? ''}` };
}
