import type { AccountStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { isReviewed } from './schedule.ts';

/** What is on record of an account's place in the programme. */
export type Membership = {
  /** The status that was last recorded; null for an account that was never seen. */
  recordedStatus: AccountStatus | null;
  /** Since when it has that status. */
  statusSince: DayNumber | null;
  /** Since when it is KEY or WATCH without a break; null while it is neither. */
  keySince: DayNumber | null;
};

export type StatusChange = { from: AccountStatus; to: AccountStatus };

function keySinceOf(
  status: AccountStatus,
  { recordedStatus, keySince }: Membership,
  since: DayNumber,
): DayNumber | null {
  if (!isReviewed(status)) return null;
  return isReviewed(recordedStatus) && keySince !== null ? keySince : since;
}

/**
 * What has to be on record of an account whose status was given back: the days of before, as if it had never changed.
 *
 * @param createdOn the day the account was created, for days that were not on record then
 */
export const membershipGivenBack = (
  status: AccountStatus,
  days: Pick<Membership, 'statusSince' | 'keySince'>,
  createdOn: DayNumber,
): Membership =>
  membershipNow(status, { recordedStatus: status, ...days }, { createdOn, changedOn: createdOn }).membership;

/**
 * What has to be on record of an account now, and how its status changed since it was last recorded. An account that
 * was never seen has its status since it was created, and no change. Between KEY and WATCH `keySince` stays. An empty
 * status says nothing: the record stays as it is, but for `keySince`.
 *
 * @param createdOn the day the account was created
 * @param changedOn the day it was last changed
 */
export function membershipNow(
  status: AccountStatus | null,
  known: Membership,
  { createdOn, changedOn }: { createdOn: DayNumber; changedOn: DayNumber },
): { membership: Membership; change: StatusChange | null } {
  if (status === null) return { membership: { ...known, keySince: null }, change: null };
  const { recordedStatus } = known;
  if (status === recordedStatus) {
    const since = known.statusSince ?? createdOn;
    return {
      membership: { recordedStatus, statusSince: since, keySince: keySinceOf(status, known, since) },
      change: null,
    };
  }
  const since = recordedStatus === null ? createdOn : changedOn;
  return {
    membership: {
      recordedStatus: status,
      statusSince: since,
      keySince: keySinceOf(status, known, since),
    },
    change: recordedStatus === null ? null : { from: recordedStatus, to: status },
  };
}
