import { parseDay } from '../shared/calendar.ts';
import { localDay } from '../shared/local-day.ts';
import type { Commanded } from './commanded.ts';
import { type Membership, membershipGivenBack, membershipNow } from './membership.ts';
import { newRemark } from './remarks.ts';
import type { ReviewAccount } from './review-account.ts';
import { logAfter, type StatusLog } from './status-log.ts';

/**
 * What has to be on record of an account's status now: its place in the programme, and the change when it is one.
 *
 * @param commanded the command behind a status that is not on record yet; null when a person changed it
 */
export function recordOf(
  account: ReviewAccount,
  timeZone: string,
  commanded: Commanded | null = null,
): { membership: Membership; log: StatusLog } {
  const changedOn = localDay(account.updatedAt, timeZone);
  const createdOn = localDay(account.createdAt, timeZone);
  const { membership, change } = membershipNow(account.status, account, { createdOn, changedOn });
  const days = commanded?.days ?? null;
  return {
    membership:
      account.status === null || days === null
        ? membership
        : membershipGivenBack(
            account.status,
            { statusSince: parseDay(days.statusSince), keySince: parseDay(days.keySince) },
            createdOn,
          ),
    log: logAfter(
      account.marks,
      change && {
        ...change,
        on: membership.statusSince ?? changedOn,
        formerSince: account.statusSince,
        who: account.changedBy,
        remark: commanded === null ? newRemark(account.remark, account.marks.toldRemark) : null,
        command: commanded?.command ?? null,
      },
      commanded?.name,
    ),
  };
}
