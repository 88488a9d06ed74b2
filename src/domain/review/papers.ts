import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { noonOf } from '../shared/local-day.ts';
import type { AppNote, AppTask, Subject } from '../shared/papers.ts';
import type { AskedReview, HeldReview, MonitorMarks } from './follow-up.ts';
import { MONITORS } from './monitors.ts';
import type { ReviewAccount } from './review-account.ts';
import { reviewerOf } from './reviewer.ts';
import type { RecordedChange } from './status-log.ts';
import { reviewNote, reviewTaskText, reviewTaskTitle, statusNote } from './texts.ts';

const subjectsOf = ({ id, companyId }: ReviewAccount): Subject[] => [
  { object: 'keyAccount', id },
  ...(companyId === null ? [] : [{ object: 'company' as const, id: companyId }]),
];

/** Names the task of a review: one for each account, monitor and due date. */
export const reviewTaskKey = ({ id }: Pick<ReviewAccount, 'id'>, { monitor, dueOn }: AskedReview): string =>
  `REVIEW ${monitor} ${id} ${formatDay(dueOn)}`;

/** The keys of the tasks that a key account's marks ask for. */
export const askedTasksOf = ({ id, reviewMarks }: { id: string; reviewMarks: MonitorMarks }): string[] =>
  MONITORS.flatMap((monitor) =>
    reviewMarks[monitor].asked.map((dueOn) => reviewTaskKey({ id }, { monitor, dueOn })),
  );

export const reviewTask = (
  account: ReviewAccount,
  asked: AskedReview,
  { timeZone, language }: { timeZone: string; language: Language },
): AppTask => ({
  key: reviewTaskKey(account, asked),
  title: reviewTaskTitle(asked.monitor, account.name, language),
  markdown: reviewTaskText(account, asked, language),
  assigneeId: reviewerOf(asked.monitor, account),
  dueAt: noonOf(asked.dueOn, timeZone),
  subjects: subjectsOf(account),
});

/**
 * The note of a changed status. It is named by the number of the change on record, beside what changed and since when
 * the former status stood: whoever makes the note, and whenever, makes the same one. The first is named as it was
 * before changes were counted.
 */
export function noteOfStatus(account: ReviewAccount, change: RecordedChange, language: Language): AppNote {
  const { from, to, ordinal, on, formerSince, who, remark, command } = change;
  const { recommendedStatus: recommended, recommendationReason: reason } = account;
  const former = formerSince === null ? '' : formatDay(formerSince);
  return {
    key: `STATUS ${account.id} ${from} ${to} ${former}${ordinal === 0 ? '' : ` ${ordinal}`}`,
    ...statusNote(account.name, change, on, { who, command, recommended, reason, remark }, language),
    subjects: subjectsOf(account),
  };
}

/**
 * The note of a held review. One is named by account, monitor and day; another review of that day has a name besides.
 *
 * @param remark what was written with the review; null for nothing
 * @param other what tells it from the day's own; null for that one
 */
export const noteOfReview = (
  account: ReviewAccount,
  held: HeldReview,
  { today, who, remark }: { today: DayNumber; who: string | null; remark: string | null },
  language: Language,
  other: string | null = null,
): AppNote => ({
  key: `REVIEWED ${held.monitor} ${account.id} ${formatDay(held.on)}${other === null ? '' : ` AGAIN ${other}`}`,
  ...reviewNote(account.name, held, { who, remark, figures: account.figures, today }, language),
  subjects: subjectsOf(account),
});
