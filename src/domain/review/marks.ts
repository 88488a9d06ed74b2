import { type MonitorMarks, NO_MARKS } from './follow-up.ts';
import { NO_CHANGES, type StatusLog } from './status-log.ts';

/** What an account remembers of what was done about its reviews and told of its statuses. */
export type ReviewMarks = MonitorMarks & StatusLog;

export const NO_REVIEW_MARKS: ReviewMarks = { ...NO_MARKS, ...NO_CHANGES };
