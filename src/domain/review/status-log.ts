import type { DayNumber } from '../shared/calendar.ts';
import type { Command } from './commanded.ts';
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
  /** How it came about; null when a person changed it. */
  command: Command | null;
};

/** One that is on record; `ordinal` says how many were before it. */
export type RecordedChange = LoggedChange & { ordinal: number };

/**
 * How often an account's status changed on record, which of these changes the timeline may not tell yet, and the names
 * of the commands that are behind the last of them.
 */
export type StatusLog = {
  changes: number;
  untold: readonly RecordedChange[];
  commands: readonly string[];
};

export const NO_CHANGES: StatusLog = { changes: 0, untold: [], commands: [] };

/** More than the runs that are asked for the command behind a change can have given. */
const KEPT_COMMANDS = 20;

/**
 * The log to be written beside the status, once what was untold has been told. A change is logged by the very write
 * that records the new status and told after it, so whatever is told is on record, under a number of its own: the same
 * change later that day is another one, and one that was taken back before it was recorded is none.
 *
 * @param change what goes on record now; null for nothing
 * @param command the name of the command behind it; null for none
 */
export const logAfter = (
  { changes, commands }: StatusLog,
  change: LoggedChange | null,
  command: string | null = null,
): StatusLog => ({
  changes: change === null ? changes : changes + 1,
  untold: change === null ? [] : [{ ...change, ordinal: changes }],
  commands: command === null ? commands : [...commands, command].slice(-KEPT_COMMANDS),
});
