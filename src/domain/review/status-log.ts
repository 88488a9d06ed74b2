import type { DayNumber } from '../shared/calendar.ts';
import type { StatusChange } from './membership.ts';

/** A change of a status as it goes on record, with what its note tells of that moment. */
export type LoggedChange = StatusChange & {
  /** The day of the change. */
  on: DayNumber;
  /** Since when the status before it stood; null when that is not known. */
  formerSince: DayNumber | null;
  /** Who decided; null when that is not known. */
  who: string | null;
  remark: string | null;
};

/** One that is on record; `ordinal` says how many were before it. */
export type RecordedChange = LoggedChange & { ordinal: number };

/** How often an account's status changed on record, and which of these changes the timeline may not tell yet. */
export type StatusLog = { changes: number; untold: readonly RecordedChange[] };

export const NO_CHANGES: StatusLog = { changes: 0, untold: [] };

/**
 * The log to be written beside the status, once what was untold has been told. A change is logged by the very write
 * that records the new status and told after it, so whatever is told is on record, under a number of its own: the same
 * change later that day is another one, and one that was taken back before it was recorded is none.
 *
 * @param change what goes on record now; null for nothing
 */
export const logAfter = ({ changes }: StatusLog, change: LoggedChange | null): StatusLog =>
  change === null
    ? { changes, untold: [] }
    : { changes: changes + 1, untold: [{ ...change, ordinal: changes }] };
