import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import { papersOf } from '../account/papers.ts';
import type { Context, Papers, Rule } from '../account/rule.ts';
import { policyOf } from '../policy/stored-policy.ts';
import type { ScoringPolicy } from '../policy.ts';
import { groupBy } from '../shared/grouping.ts';
import { localDay } from '../shared/local-day.ts';
import { stageOutcome } from '../shared/settings.ts';
import { wordsOf } from '../words/languages.ts';
import { type Assessment, assess } from './assess.ts';
import { assessmentNumbers } from './numbers.ts';
import { askedOf, type DealSituation, tellTrack } from './papers.ts';
import { problemOf } from './problem.ts';
import { RIVALRY } from './questions.ts';
import {
  answersIn,
  type StoredCriterion,
  type StoredMilestone,
  type StoredRival,
  type StoredRound,
} from './records.ts';
import { answersOf, assessedRound, type Beside, judgedRound, type ReadRound } from './round-values.ts';
import { assessmentState, lastRound, numbered } from './rounds.ts';
import { winPlanCompleteness } from './win-plan.ts';

/** What is kept of one deal. */
type Project = {
  rounds: readonly StoredRound[];
  rivals: readonly StoredRival[];
  criteria: readonly StoredCriterion[];
  milestones: readonly StoredMilestone[];
};

/** Rounds of one kind with their days and numbers. */
function readRounds(rounds: readonly StoredRound[], timeZone: string): ReadRound[] {
  const dated = rounds.map((stored) => ({
    id: stored.id,
    round: stored.round,
    day: stored.assessedOn ?? localDay(stored.createdAt, timeZone),
    answers: answersOf(stored),
    stored,
  }));
  const numbers = numbered(dated);
  return dated.map((round) => ({ ...round, round: numbers.get(round.id) ?? 1 }));
}

function judgedRivals(
  rivals: readonly StoredRival[],
  assessed: Assessment | null,
  { numbers, language }: Beside,
): StoredRival[] {
  if (rivals.length === 0) return [];
  // Without a round there is nothing of ours to compare with; their points follow from their answers alone.
  const alone = assess({}, rivals.map(toRival), false, numbers);
  const { noDecision } = wordsOf(language).assessment;
  return rivals.map((rival, index) =>
    corrected(rival, {
      name:
        rival.competitorName ??
        (rival.standing === 'NO_DECISION' && rival.name === '' ? noDecision : rival.name),
      points: alone.rivals[index]?.points ?? null,
      lead: assessed?.rivals[index]?.lead ?? null,
    }),
  );
}

const toRival = (rival: StoredRival) => ({
  standing: rival.standing,
  answers: answersIn(rival, RIVALRY),
});

/** Whether a task about a deal is open, or was asked for by a rule before this one. */
const hasOpenTask = ({ id, hasOpenTask: isRead }: StoredDeal, { openTasks }: Account): boolean =>
  isRead || openTasks.some(({ subjectIds }) => subjectIds.includes(id));

type Judged = Papers & { deal: StoredDeal; rounds: StoredRound[]; rivals: StoredRival[] };

function judgeProject(
  deal: StoredDeal,
  { rounds, rivals, criteria, milestones }: Project,
  account: Account,
  policy: ScoringPolicy,
  context: Context,
): Judged {
  const { today, timeZone, language, scoring } = context;
  const isOpen = stageOutcome(deal.stage, scoring) === 'OPEN';
  const beside: Beside = {
    deal: { name: deal.name, stage: deal.stage, closedOn: isOpen ? null : deal.closedOn },
    rivals: rivals.map(toRival),
    failsMandatory: criteria.some(({ mandatory, ourFit }) => mandatory && ourFit === 'WORSE'),
    numbers: assessmentNumbers(policy),
    today,
    language,
  };
  const ofKind = groupBy(rounds, ({ kind }) => kind ?? 'FULL');
  const full = readRounds(ofKind.get('FULL') ?? [], timeZone);
  const quick = readRounds(ofKind.get('QUICK') ?? [], timeZone);
  const until = Math.min(today, beside.deal.closedOn ?? today);
  const last = lastRound(full, until);
  const assessed = last === null ? null : assessedRound(last.answers, beside);
  const isKept = isOpen && deal.salesTrack === 'FULL_PROCESS';
  const { assessmentDays } = policy;
  const state = assessmentState(
    {
      round: last === null ? null : { day: last.day, stageThen: last.stored.stageThen ?? deal.stage },
      stage: deal.stage,
      isKept,
      assessmentDays,
    },
    today,
  );
  const isPlanned = isKept || last !== null || rivals.length + criteria.length + milestones.length > 0;
  const situation: DealSituation = {
    deal,
    state,
    isOpen,
    lastId: last?.id ?? null,
    lastQuick: lastRound(quick, until),
  };
  const asked = askedOf(situation, account, context);
  const winPlan = {
    ...deal,
    hasOpenTask: hasOpenTask(deal, account) || asked.tasks.length > 0,
    state,
    rivals: rivals.length,
    criteria,
    people: account.people,
    milestones,
  };
  const told = tellTrack(deal, account, context);
  const problem = problemOf(deal, {
    round: last === null ? null : { day: last.day, verdict: assessed?.verdict ?? null },
    assessmentDays,
    context,
  });
  return {
    rounds: [...full, ...quick].map((read) => judgedRound(read, read.id === last?.id, beside)),
    rivals: judgedRivals(rivals, assessed, beside),
    deal: corrected(deal, {
      assessmentScore: assessed?.score ?? null,
      assessmentVerdict: assessed?.verdict ?? null,
      assessmentState: state,
      leadOverBest: assessed?.leadOverBest ?? null,
      winPlanCompleteness: isPlanned ? winPlanCompleteness(winPlan, today) : null,
      initiationProblem: problem.text,
      assessmentMarks: { ...asked.marks, track: told.track, decision: problem.decision },
    }),
    tasks: asked.tasks,
    closedTasks: asked.closedTasks,
    notes: told.notes,
  };
}

/** The records of a list, those that were judged as they are to stand, in the order of the list. */
function withJudged<Row extends { id: string }>(rows: readonly Row[], judged: readonly Row[]): Row[] {
  const byId = new Map(judged.map((row) => [row.id, row]));
  return rows.map((row) => byId.get(row.id) ?? row);
}

/**
 * Judges the project line of the account's deals: rounds, rivals, what the deal shows of them, whose turn it is and what
 * was missing where an initiation was decided. A policy that can't be used leaves everything as it is. It comes after
 * the deals' own rule, as it goes by the track.
 */
export const judgeAssessments: Rule = (account, context) => {
  const { policy, problems } = policyOf(account.company?.scoringPolicyId ?? null, context.policies);
  if (problems.length > 0) return { account };
  const rounds = groupBy(account.dealAssessments, ({ opportunityId }) => opportunityId);
  const rivals = groupBy(account.dealCompetitors, ({ opportunityId }) => opportunityId);
  const criteria = groupBy(account.decisionCriteria, ({ opportunityId }) => opportunityId);
  const milestones = groupBy(account.dealMilestones, ({ opportunityId }) => opportunityId);
  const judged = account.opportunities.map((deal) =>
    judgeProject(
      deal,
      {
        rounds: rounds.get(deal.id) ?? [],
        rivals: rivals.get(deal.id) ?? [],
        criteria: criteria.get(deal.id) ?? [],
        milestones: milestones.get(deal.id) ?? [],
      },
      account,
      policy,
      context,
    ),
  );
  return {
    account: {
      ...account,
      opportunities: judged.map(({ deal }) => deal),
      dealAssessments: withJudged(
        account.dealAssessments,
        judged.flatMap((one) => one.rounds),
      ),
      dealCompetitors: withJudged(
        account.dealCompetitors,
        judged.flatMap((one) => one.rivals),
      ),
    },
    ...papersOf(judged),
  };
};
