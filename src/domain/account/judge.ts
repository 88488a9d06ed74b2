import { judgeAssessments } from '../assessment/rule.ts';
import { judgeAttention } from '../attention/rule.ts';
import { judgeTerms } from '../contract/rule.ts';
import { judgeCoverage } from '../credit/coverage-rule.ts';
import { judgeCredits } from '../credit/credits-rule.ts';
import { setAsideSeconds, withSeconds } from '../merge/seconds.ts';
import { judgeNeeds } from '../need/rule.ts';
import { judgeClosing } from '../opportunity/closing-rule.ts';
import { judgeDeals } from '../opportunity/rule.ts';
import { judgePlans } from '../plan/rule.ts';
import { judgeReviews } from '../review/rule.ts';
import { mirrorStatus } from '../selection/mirror-rule.ts';
import type { AppTask } from '../shared/papers.ts';
import { judgeRequests } from '../support/rule.ts';
import type { Account } from './account.ts';
import { papersOf } from './papers.ts';
import type { Context, Papers, Rule } from './rule.ts';
import { judgeScores } from './scores-rule.ts';

/**
 * The rules in the order in which one builds on the other. What scores are made of comes first; deals show what their
 * company shows; who changed a status is told before coverage is settled.
 */
const RULES: readonly Rule[] = [
  judgeClosing,
  judgeTerms,
  judgeNeeds,
  judgeScores,
  mirrorStatus,
  judgeDeals,
  judgeAssessments,
  judgeReviews,
  judgeCoverage,
  judgeCredits,
  judgeAttention,
  judgePlans,
  judgeRequests,
];

export type Judged = Papers & {
  account: Account;
};

/** A task that a rule asks for is there for the rules after it. */
const withTasks = (account: Account, tasks: readonly AppTask[]): Account =>
  tasks.length === 0
    ? account
    : {
        ...account,
        openTasks: [
          ...account.openTasks,
          ...tasks.map(({ key, subjects }) => ({ id: key, subjectIds: subjects.map(({ id }) => id) })),
        ],
      };

/**
 * What should stand of an account: every rule after the other, each seeing what those before it decided. A company is
 * judged by the key account that leads; others that a merge brought wait to be combined with it. Pure.
 */
export function judge(account: Account, context: Context): Judged {
  const { led, seconds, closedTasks, notes } = setAsideSeconds(account, context.language);
  const judged = RULES.reduce<Judged>(
    (judged, rule) => {
      const ruled = rule(judged.account, context);
      return {
        account: withTasks(ruled.account, ruled.tasks ?? []),
        ...papersOf([judged, ruled]),
      };
    },
    { account: led, tasks: [], closedTasks, notes },
  );
  return { ...judged, account: withSeconds(judged.account, seconds, account) };
}
