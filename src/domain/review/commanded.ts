import type { StatusDays } from '../selection/decide.ts';
import type { RecordedDecision } from '../selection/decision-record.ts';
import type { AccountStatus } from '../selection/recommend.ts';

/** How a status changed that no person typed: a recommendation was applied, or one that was applied was taken back. */
export type Command = 'APPLIED' | 'UNDONE';

/** What a run did, or may have done, to statuses. */
export type TracedRun = {
  id: string;
  decisions: readonly RecordedDecision[];
  /** Whether somebody took it back or has begun to. */
  isTakenBack: boolean;
};

export type Commanded = {
  command: Command;
  /** Names what the run did to the account: a run does each of the two once. */
  name: string;
  /** For what was taken back, the days on record before it was applied; null when they are not known. */
  days: StatusDays | null;
};

type Changed = {
  id: string;
  status: AccountStatus | null;
  recordedStatus: AccountStatus | null;
  /** `YYYY-MM-DD` */
  importanceReviewedOn: string | null;
};

function commandIn(
  { id, decisions, isTakenBack }: TracedRun,
  { status, recordedStatus, importanceReviewedOn, ...account }: Changed,
): Commanded | null {
  const decision = decisions.find(({ keyAccountId }) => keyAccountId === account.id);
  if (!decision || (decision.result !== 'APPLIED' && decision.result !== 'PENDING')) return null;
  const { from, to, reviewedOn, reviewedOnBefore, undo, daysBefore } = decision;
  const isApplied =
    undo?.result !== 'RESTORED' &&
    status === to &&
    (recordedStatus === from || recordedStatus === null) &&
    importanceReviewedOn === reviewedOn;
  if (isApplied) return { command: 'APPLIED', name: `APPLIED ${id}`, days: null };
  const isUndone =
    (isTakenBack || undo?.result === 'RESTORED') &&
    undo?.result !== 'KEPT' &&
    status === from &&
    recordedStatus === to &&
    importanceReviewedOn === reviewedOnBefore;
  return isUndone ? { command: 'UNDONE', name: `UNDONE ${id}`, days: daysBefore } : null;
}

/**
 * The command that explains why an account's status is another one than is on record; null when a person changed it. A
 * run is written down before its first status is, so whoever sees the status finds the run. Both status and date of
 * review are as the run left or found them; the same values later, by hand, are no command any more once it is known.
 *
 * @param runs the last ones that worked on statuses
 * @param known names of the commands that went on record before
 */
export function commandBehind(
  account: Changed,
  runs: readonly TracedRun[],
  known: readonly string[],
): Commanded | null {
  if (account.status === null || account.status === account.recordedStatus) return null;
  return (
    runs
      .map((run) => commandIn(run, account))
      .find((found) => found !== null && !known.includes(found.name)) ?? null
  );
}
