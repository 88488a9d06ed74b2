import { type MonitorMarks, NO_MARKS } from './follow-up.ts';
import { NO_CHANGES, type StatusLog } from './status-log.ts';

/**
 * What an account remembers of what was done about its reviews and told of its statuses. `toldRemark` is the digest of
 * the remark that stood there when something was told last; null when nothing was.
 */
export type ReviewMarks = MonitorMarks & StatusLog & { toldRemark: string | null };

export const NO_REVIEW_MARKS: ReviewMarks = { ...NO_MARKS, ...NO_CHANGES, toldRemark: null };
