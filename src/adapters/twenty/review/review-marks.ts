/** What is remembered of an account's reviews and statuses, as one field holds it. */
import * as z from 'zod/mini';
import { NO_MARKS } from '../../../domain/review/follow-up.ts';
import type { OwnReview } from '../../../domain/review/given-review.ts';
import { NO_REVIEW_MARKS, type ReviewMarks } from '../../../domain/review/marks.ts';
import { type Monitor, perMonitor } from '../../../domain/review/monitors.ts';
import { NO_CHANGES, type RecordedChange, type StatusLog } from '../../../domain/review/status-log.ts';
import { ACCOUNT_STATUSES } from '../../../domain/selection/recommend.ts';
import { type DayNumber, formatDay, parseDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { oneOf } from '../../one-of.ts';
import { readableOr } from '../readable-or.ts';

const text = lazily(() => z.nullable(z.string()));

const Own = lazily(() => z.object({ on: z.string(), remark: z.string(), by: text() }));

// Records from before there could be several reviews a day have none.
const Mark = lazily(() =>
  z.object({
    reviewedOn: text(),
    asked: z.array(z.string()),
    own: readableOr(z.nullable(Own()), null),
  }),
);
const Marks = lazily(() => z.object({ IMPORTANCE: Mark(), NEEDS: Mark(), CLOSENESS: Mark() }));

/** A number that counts. zod's own whole numbers come with every other format of numbers. */
const count = lazily(() => z.number().check(z.refine(Number.isSafeInteger)));

const Change = lazily(() =>
  z.object({
    from: oneOf(ACCOUNT_STATUSES),
    to: oneOf(ACCOUNT_STATUSES),
    ordinal: count(),
    on: z.string(),
    formerSince: text(),
    who: text(),
    remark: text(),
    command: readableOr(z.nullable(oneOf(['APPLIED', 'UNDONE'])), null),
  }),
);

/** Records from before changes were counted, or commands were known, have none. */
const Log = lazily(() =>
  z.object({
    changes: readableOr(count(), 0),
    untold: readableOr(z.array(z.unknown()), []),
    commands: readableOr(z.array(z.string()), []),
  }),
);

/** Records from before remarks were told once have none. */
const Told = lazily(() => z.object({ toldRemark: readableOr(text(), null) }));

function changeOf(stored: unknown): RecordedChange[] {
  const parsed = z.safeParse(Change(), stored);
  const on = parsed.success ? parseDay(parsed.data.on) : null;
  return !parsed.success || on === null
    ? []
    : [{ ...parsed.data, on, formerSince: parseDay(parsed.data.formerSince) }];
}

function logOf(stored: unknown): StatusLog {
  const parsed = z.safeParse(Log(), stored);
  if (!parsed.success) return NO_CHANGES;
  const { changes, untold, commands } = parsed.data;
  return { changes, untold: untold.flatMap(changeOf), commands };
}

function ownOf(own: z.infer<ReturnType<typeof Own>> | null): OwnReview | null {
  const on = parseDay(own?.on ?? null);
  return own === null || on === null ? null : { ...own, on };
}

function toldRemarkOf(stored: unknown): string | null {
  const parsed = z.safeParse(Told(), stored);
  return parsed.success ? parsed.data.toldRemark : null;
}

function monitorMarksOf(stored: unknown) {
  const parsed = z.safeParse(Marks(), stored);
  if (!parsed.success) return NO_MARKS;
  return perMonitor((monitor) => ({
    reviewedOn: parseDay(parsed.data[monitor].reviewedOn),
    asked: parsed.data[monitor].asked.flatMap((day) => parseDay(day) ?? []),
    own: ownOf(parsed.data[monitor].own),
  }));
}

/** Marks that can't be read count as none: what follows is done again under the same names. */
export const toMarks = (stored: unknown): ReviewMarks => ({
  ...monitorMarksOf(stored),
  ...logOf(stored),
  toldRemark: toldRemarkOf(stored),
});

export const dayOrNull = (day: DayNumber | null): string | null => (day === null ? null : formatDay(day));

/** Marks as they are stored. */
export function storedMarks(marks: ReviewMarks) {
  // Accounts of which there is nothing to remember are written alike, with one request for many.
  if (JSON.stringify(marks) === JSON.stringify(NO_REVIEW_MARKS)) return null;
  return {
    ...perMonitor((monitor: Monitor) => {
      const { reviewedOn, asked, own } = marks[monitor];
      return {
        reviewedOn: dayOrNull(reviewedOn),
        asked: asked.map(formatDay),
        own: own && { ...own, on: formatDay(own.on) },
      };
    }),
    changes: marks.changes,
    untold: marks.untold.map(({ on, formerSince, ...change }) => ({
      ...change,
      on: formatDay(on),
      formerSince: dayOrNull(formerSince),
    })),
    commands: marks.commands,
    toldRemark: marks.toldRemark,
  };
}
