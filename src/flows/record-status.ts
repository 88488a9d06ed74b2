import { type Membership, membershipNow } from '../domain/review/membership.ts';
import { logAfter, type StatusLog } from '../domain/review/status-log.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { ReviewAccount } from './review-ports.ts';

/** What has to be on record of an account's status now: its place in the programme, and the change when it is one. */
export const recordOf = (
  account: ReviewAccount,
  timeZone: string,
): { membership: Membership; log: StatusLog } => {
  const changedOn = localDay(account.updatedAt, timeZone);
  const { membership, change } = membershipNow(account.status, account, {
    createdOn: localDay(account.createdAt, timeZone),
    changedOn,
  });
  return {
    membership,
    log: logAfter(
      account.marks,
      change && {
        ...change,
        on: membership.statusSince ?? changedOn,
        formerSince: account.statusSince,
        who: account.changedBy,
        remark: account.remark,
      },
    ),
  };
};
