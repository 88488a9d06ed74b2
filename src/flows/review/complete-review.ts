import { completionProblem } from '../../domain/review/completion.ts';
import type { Monitor } from '../../domain/review/monitors.ts';
import type { ReviewAccount } from '../../domain/review/review-account.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import { type DayNumber, formatDay } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import { type SecondPorts, secondProblem } from '../merge/second.ts';
import type { Clock } from '../ports.ts';
import type { ReviewStore } from './review-ports.ts';

export type ReviewCommand = {
  keyAccountId: string;
  monitor: Monitor;
  status: AccountStatus | null;
  /** Null leaves the remark that is there. */
  remark: string | null;
  /** Null for today. */
  on: DayNumber | null;
};

export type ReviewReceipt = {
  keyAccountId: string;
  monitor: Monitor;
  /** `YYYY-MM-DD` */
  reviewedOn: string;
  statusBefore: AccountStatus | null;
  statusAfter: AccountStatus | null;
};

/** A review that was completed, with the account as it found it and as it left it. */
export type Completed = {
  review: ReviewReceipt;
  /** What was written with it; null when it left the remark that was there. */
  remark: string | null;
  before: ReviewAccount;
  after: ReviewAccount;
};

export type Completion = Completed | { review: null; error?: string };

type CompletionPorts = SecondPorts & {
  reviews: Pick<ReviewStore, 'find' | 'complete'>;
  clock: Clock;
  settings: { timeZone: string; language: Language };
  /** Puts the status that an account has now on record, and tells it. */
  record(account: ReviewAccount): Promise<void>;
};

/**
 * Whether writing would hide who gave the account a status that is not on record yet: by another status, or as the
 * last who wrote.
 */
const wouldHide = (account: ReviewAccount, status: AccountStatus | null): boolean =>
  ![null, status, account.recordedStatus].includes(account.status);

/**
 * Completes a review as whoever the ports act for: date, remark and, for the importance, the status in one write that
 * only matches the account as it was read. A second key account of its company is not reviewed. A status that somebody else gave it just before is put on record first.
 *
 * @throws {WorkspaceError} also when the caller may not do it
 */
export async function completeReview(
  { reviews, leaders, clock, settings, record }: CompletionPorts,
  { keyAccountId, monitor, status, remark, on: given }: ReviewCommand,
): Promise<Completion> {
  const today = localDay(clock.now(), settings.timeZone);
  const on = given ?? today;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const account = await reviews.find(keyAccountId);
    if (account === null) return { review: null, error: 'There is no key account with this id.' };
    const { companyId } = account;
    const second = await secondProblem({ leaders, settings }, { keyAccountId, companyId });
    if (second !== null) return { review: null, error: second };
    const problem = completionProblem({ monitor, on, status }, account.reviewedOn, today);
    if (problem !== null) return { review: null, error: problem };
    if (wouldHide(account, status) && attempt < MOST_ATTEMPTS) {
      await record(account);
      continue;
    }
    if (!(await reviews.complete(account, { monitor, on, status, remark }))) continue;
    const after: ReviewAccount = {
      ...account,
      status: status ?? account.status,
      remark: remark ?? account.remark,
      reviewedOn: { ...account.reviewedOn, [monitor]: on },
      updatedAt: clock.now(),
    };
    return {
      review: {
        keyAccountId,
        monitor,
        reviewedOn: formatDay(on),
        statusBefore: account.status,
        statusAfter: after.status,
      },
      remark,
      before: account,
      after,
    };
  }
  return { review: null, error: 'The key account is being changed by others; try again.' };
}
