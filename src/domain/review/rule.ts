import type { Account } from '../account/account.ts';
import { corrected } from '../account/corrected.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { Context, Papers, Rule } from '../account/rule.ts';
import { policyOf } from '../policy/stored-policy.ts';
import { formatDay } from '../shared/calendar.ts';
import { commandBehind } from './commanded.ts';
import { followUp } from './follow-up.ts';
import { MONITORS } from './monitors.ts';
import { askedTasksOf, noteOfReview, noteOfStatus, reviewTask, reviewTaskKey } from './papers.ts';
import { recordOf } from './record-status.ts';
import { newRemark, remarkDigest } from './remarks.ts';
import { type ReviewAccount, toReviewAccount } from './review-account.ts';
import { isReviewed, reviewSchedule, summaryOf } from './schedule.ts';

type JudgedReviews = Papers & {
  values: Partial<StoredKeyAccount>;
};

function judgeOne(account: ReviewAccount, context: Context): JudgedReviews {
  const { today, timeZone, language, policies, decisionRuns } = context;
  const reviewed = account.reviewedOn.IMPORTANCE;
  const importanceReviewedOn = reviewed === null ? null : formatDay(reviewed);
  const known = account.marks;
  const commanded = commandBehind({ ...account, importanceReviewedOn }, decisionRuns, known.commands);
  const { membership, log } = recordOf(account, timeZone, commanded);
  const { policy, problems } = policyOf(account.policyId, policies);
  // A policy that can't be used leaves its accounts' dates as they are, as it does its companies' scores.
  const isRefused = problems.length > 0 && isReviewed(account.status);
  const schedule = isRefused
    ? []
    : reviewSchedule({ ...account, keySince: membership.keySince }, policy.reviewMonths, today);
  const { ask, close, tell: held, marks } = followUp(account.reviewedOn, schedule, known, today);
  // An applied recommendation stamps the review of importance: the note of the changed status tells of that.
  const tell =
    commanded?.command === 'APPLIED' ? held.filter(({ monitor }) => monitor !== 'IMPORTANCE') : held;
  const remark = commanded === null ? newRemark(account.remark, known.toldRemark) : null;
  const isTold = commanded !== null || log.untold.length > 0 || tell.length > 0;
  const toldRemark = isTold ? remarkDigest(account.remark) : known.toldRemark;
  return {
    values: {
      ...membership,
      ...(isRefused ? {} : summaryOf(schedule)),
      reviewMarks: { ...marks, ...log, toldRemark },
    },
    tasks: ask.map((asked) => reviewTask(account, asked, { timeZone, language })),
    closedTasks: close.map((asked) => reviewTaskKey(account, asked)),
    notes: [
      ...known.untold.map((change) => noteOfStatus(account, change, language)),
      ...tell.map((one) => noteOfReview(account, one, { today, who: null, remark }, language)),
    ],
  };
}

/**
 * Keeps the reviews of an account: since when it has its status, when it is reviewed next and how that stands; asks for
 * the tasks that fall due, closes those whose review was held, and tells of held reviews and changed statuses.
 *
 * A changed status goes on record first, with a mark that it is untold; the judgement after that tells it and takes the
 * mark away, so that nothing is told that is not on record.
 */
export const judgeReviews: Rule = (account, context) => {
  const papers: Papers = { tasks: [], closedTasks: [], notes: [] };
  const keyAccounts = account.keyAccounts.map((keyAccount) => {
    const reviewed = toReviewAccount(keyAccount, account.company);
    if (reviewed === null) return keyAccount;
    const { values, tasks, closedTasks, notes } = judgeOne(reviewed, context);
    papers.tasks.push(...tasks);
    papers.closedTasks.push(...closedTasks);
    papers.notes.push(...notes);
    return corrected(keyAccount, values);
  });
  return { account: { ...account, keyAccounts }, ...papers };
};

/** Whether a change of a status is on record that the timeline may not tell yet: judging once more tells it. */
export const hasUntold = ({ keyAccounts }: Account): boolean =>
  keyAccounts.some(({ reviewMarks }) => reviewMarks.untold.length > 0);

/**
 * Keys of review tasks that an earlier judgement asked for and that need not be open any more: what it went by was
 * overtaken before it was on record.
 *
 * @param given keys of the tasks that were made by then, of reviews or not
 * @param judged the account as it was judged after that
 */
export function outdatedReviewTasks(given: readonly string[], { keyAccounts }: Account): string[] {
  const open = new Set(keyAccounts.flatMap(askedTasksOf));
  const ofReviews = keyAccounts.flatMap(({ id }) => MONITORS.map((monitor) => `REVIEW ${monitor} ${id} `));
  return given.filter((key) => ofReviews.some((start) => key.startsWith(start)) && !open.has(key));
}
