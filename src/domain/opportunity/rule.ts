import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import { papersOf } from '../account/papers.ts';
import type { Context, Papers, Rule } from '../account/rule.ts';
import { businessOf } from '../account/scored-records.ts';
import { subjectsOf } from '../account/subjects.ts';
import { dealsWithoutContract, readBusiness } from '../importance/business.ts';
import { policyOf, tasksSince } from '../policy/stored-policy.ts';
import { localDay, storedDay } from '../shared/local-day.ts';
import { stageOutcome } from '../shared/settings.ts';
import { dealTask } from './deal-task.ts';
import { isHistory } from './history.ts';
import { initiationChange, initiationReviewer } from './initiation.ts';
import { asksForLearning } from './learning.ts';
import { tellDecision } from './told-decision.ts';
import { salesTrack } from './track.ts';

type Process = Pick<StoredDeal, 'salesTrack' | 'initiation'>;

/** Track and initiation; a track that a person set goes before the amount. A policy that can't be used leaves its deals as they are, as it does its companies' scores. */
function processOf(deal: StoredDeal, { company }: Account, context: Context): Process {
  const { policies, scoring, today } = context;
  const { policy, problems } = policyOf(company?.scoringPolicyId ?? null, policies);
  if (problems.length > 0) return deal;
  const track =
    deal.trackOverride ??
    salesTrack(deal.amount, policy.largeDealThreshold, scoring, deal.closedOn ?? today, today);
  const change = initiationChange({
    initiation: deal.initiation,
    trackBefore: deal.salesTrack,
    track,
    isOpen: stageOutcome(deal.stage, scoring) === 'OPEN',
  });
  const initiation = change === 'EMPTY' ? null : change;
  return { salesTrack: track, initiation: change === null ? deal.initiation : initiation };
}

/** Who reviews a large deal of the account. */
const reviewerOf = ({ company, keyAccounts: [keyAccount] }: Account): string | null =>
  initiationReviewer({
    director: keyAccount?.directorId ?? null,
    regionalOwner: keyAccount?.regionalOwnerId ?? null,
    accountOwner: company?.accountOwnerId ?? null,
  });

type JudgedDeal = Papers & { deal: StoredDeal };

function judgeDeal(
  deal: StoredDeal,
  account: Account,
  uncontracted: ReadonlySet<string>,
  context: Context,
): JudgedDeal {
  const { scoring, today, timeZone, movedIds, policies } = context;
  const since = tasksSince(account.company?.scoringPolicyId ?? null, policies);
  const process = processOf(deal, account, context);
  const wasThereBefore = isHistory(localDay(deal.createdAt, timeZone), since);
  const isToReview = process.initiation === 'PENDING' && deal.initiation !== 'PENDING' && !wasThereBefore;
  // A reminder is given once in a deal's life, whatever becomes of the task.
  const isToLearn =
    deal.learningAskedOn === null &&
    asksForLearning(
      { ...deal, closedOn: storedDay(deal.closeDate, timeZone), justMoved: movedIds.has(deal.id) },
      scoring,
      today,
      wasThereBefore ? since : null,
    );
  const { decisionTold, notes, closedTasks } = tellDecision(
    deal,
    process.salesTrack,
    subjectsOf(account),
    context,
  );
  // While a company does not say where it stands, its deals stay as they are.
  const keyAccountStatus =
    account.company === null ? 'NONE' : (account.company.keyAccountStatus ?? deal.keyAccountStatus);
  return {
    deal: corrected(deal, {
      salesTrack: process.salesTrack,
      withoutContract: uncontracted.has(deal.id),
      initiation: process.initiation,
      keyAccountStatus,
      decisionTold,
      ...(isToLearn ? { learningAskedOn: today } : {}),
    }),
    tasks: [
      ...(isToReview && deal.initiationTask === 'NONE'
        ? [dealTask('INITIATION', deal, reviewerOf(account), account, context)]
        : []),
      ...(isToLearn
        ? [
            dealTask(
              'LEARNING',
              deal,
              deal.ownerId ?? account.company?.accountOwnerId ?? null,
              account,
              context,
            ),
          ]
        : []),
    ],
    notes,
    closedTasks,
  };
}

/**
 * Gives the account's deals their track, their initiation and their company's standing, asks for the tasks that follow
 * and tells of decisions. A deal of no company goes by the default policy and stands outside the programme.
 */
export const judgeDeals: Rule = (account, context) => {
  const uncontracted = dealsWithoutContract(
    readBusiness(businessOf(account, context), context.scoring),
    context.scoring,
  );
  const judged = account.opportunities.map((deal) => judgeDeal(deal, account, uncontracted, context));
  return {
    account: { ...account, opportunities: judged.map(({ deal }) => deal) },
    ...papersOf(judged),
  };
};
