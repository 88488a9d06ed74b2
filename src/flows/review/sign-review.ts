import { TIMELINE_DAYS } from '../../domain/review/follow-up.ts';
import { type NotePlace, noteFor } from '../../domain/review/given-review.ts';
import type { Monitor } from '../../domain/review/monitors.ts';
import { noteOfReview, noteOfStatus } from '../../domain/review/papers.ts';
import { recordOf } from '../../domain/review/record-status.ts';
import { newRemark } from '../../domain/review/remarks.ts';
import { type DayNumber, isWithin, lastDays } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import type { Clock, Member } from '../ports.ts';
import type { Completed } from './complete-review.ts';
import type { ReviewNotes, ReviewStore } from './review-ports.ts';

type SignPorts = {
  reviews: Pick<ReviewStore, 'find' | 'mark'>;
  paperwork: ReviewNotes;
  clock: Clock;
  settings: { timeZone: string; language: Language };
};

/**
 * Finds the note that a completed review has, and puts down on the account which review has the day's own, so that
 * any other of that day finds another.
 */
async function placeOf(
  { reviews }: SignPorts,
  { before, after }: Completed,
  held: { monitor: Monitor; on: DayNumber },
  by: string | null,
): Promise<NotePlace> {
  const { monitor, on } = held;
  const found = { on: before.reviewedOn[monitor], remark: before.remark };
  const place = (known = after.marks[monitor].own) => noteFor({ on, remark: after.remark, by }, found, known);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const account = await reviews.find(after.id);
    if (account === null) break;
    const mark = account.marks[monitor];
    const placed = place(mark.own);
    if (JSON.stringify(placed.own) === JSON.stringify(mark.own)) return placed;
    const marks = { ...account.marks, [monitor]: { ...mark, own: placed.own } };
    if (await reviews.mark(account, marks)) return placed;
  }
  return place();
}

/**
 * Puts a completed review on the timeline, also when another one of the same day is there already, and whatever else
 * the review decided under the name of the person who is known to have given it. To be done after the account was
 * recomputed, which tells what the records alone can say: that does not know who it was.
 *
 * @param who null when that is not known
 * @throws {WorkspaceError}
 */
export async function signReview(ports: SignPorts, completed: Completed, who: Member | null): Promise<void> {
  const {
    paperwork,
    clock,
    settings: { timeZone, language },
  } = ports;
  const {
    before,
    after,
    review: { monitor },
  } = completed;
  const remark = completed.remark ?? newRemark(before.remark, before.marks.toldRemark);
  const today = localDay(clock.now(), timeZone);
  const on = after.reviewedOn[monitor];
  if (on !== null && isWithin(on, lastDays(today, TIMELINE_DAYS))) {
    const held = { monitor, on };
    const { own, other } = await placeOf(ports, completed, held, who?.id ?? null);
    const note = noteOfReview(after, held, { today, who: who?.name ?? null, remark }, language, other);
    await paperwork.writeNotes([note]);
    // The day's own note may have been written from the records, without the name and with another's remark.
    // Who sends it again without a remark leaves the words that are there.
    const isRepeated = before.reviewedOn[monitor] === on && remark === null;
    if (other === null && own.by === (who?.id ?? null) && !isRepeated) await paperwork.rewriteNotes([note]);
  }
  if (after.status === before.status || who === null) return;
  const notes = recordOf(after, timeZone).log.untold.map((change) =>
    noteOfStatus(after, { ...change, who: who.name, remark }, language),
  );
  await paperwork.rewriteNotes(notes);
}
