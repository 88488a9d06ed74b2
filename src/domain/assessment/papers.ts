/** What the project line of a deal asks people for, and what it tells its timeline. */
import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import { subjectsOf } from '../account/subjects.ts';
import { dealTask } from '../opportunity/deal-task.ts';
import { isHistory } from '../opportunity/history.ts';
import { dealName, dealTaskKey } from '../opportunity/tasks.ts';
import { tasksSince } from '../policy/stored-policy.ts';
import { formatDay } from '../shared/calendar.ts';
import { localDay } from '../shared/local-day.ts';
import type { AppNote, AppTask } from '../shared/papers.ts';
import { wordsOf } from '../words/languages.ts';
import type { AssessmentMarks, AssessmentState } from './project-fields.ts';
import { quickNoes, type ReadRound } from './round-values.ts';

export type DealSituation = {
  deal: StoredDeal;
  state: AssessmentState | null;
  isOpen: boolean;
  /** The round by which it is judged. */
  lastId: string | null;
  /** The last quick round. */
  lastQuick: ReadRound | null;
};

export type AskedOf = {
  marks: Pick<AssessmentMarks, 'asked' | 'quick'>;
  tasks: AppTask[];
  closedTasks: string[];
};

/** Stands for the round that a deal has not had yet. */
const FIRST = 'FIRST';

/** So many noes to the quick questions make somebody think again. */
const NOES = 2;

/**
 * One task for a deal without a round, one for each round that runs out, and one for each quick round with two noes. A
 * round that is held completes what asked for it.
 */
export function askedOf(
  { deal, state, isOpen, lastId, lastQuick }: DealSituation,
  account: Account,
  context: Context,
): AskedOf {
  const since = tasksSince(account.company?.scoringPolicyId ?? null, context.policies);
  const isOld = isHistory(localDay(deal.createdAt, context.timeZone), since);
  const assigneeId = deal.ownerId ?? account.company?.accountOwnerId ?? null;
  const { asked, quick } = deal.assessmentMarks;
  const runOut = state === 'NONE' ? FIRST : state === 'DUE' || state === 'OVERDUE' ? lastId : null;
  // Nobody assesses what is not to be worked on.
  const isRejected = deal.initiation === 'REJECTED';
  const asksFor = isOld || isRejected || runOut === asked ? null : runOut;
  // What was asked for was done, or need not be done any more.
  const isSettled = asked !== null && runOut !== asked;
  const quickId = isOpen && lastQuick !== null && quickNoes(lastQuick.answers) >= NOES ? lastQuick.id : null;
  const asksAgain = isOld || quickId === quick ? null : quickId;
  return {
    marks: { asked: asksFor ?? (isSettled ? null : asked), quick: asksAgain ?? quick },
    tasks: [
      ...(asksFor === null ? [] : [dealTask('ASSESSMENT', deal, assigneeId, account, context, asksFor)]),
      ...(asksAgain === null ? [] : [dealTask('QUICK', deal, assigneeId, account, context, asksAgain)]),
    ],
    closedTasks: isSettled ? [dealTaskKey('ASSESSMENT', deal.id, asked)] : [],
  };
}

/** Tells the timeline of a track that was set by hand, or taken back, and by whom. */
export function tellTrack(
  deal: StoredDeal,
  account: Account,
  { language, today }: Context,
): { track: string | null; notes: AppNote[] } {
  const { trackOverride, assessmentMarks, id, name, changedBy } = deal;
  if (trackOverride === assessmentMarks.track) return { track: assessmentMarks.track, notes: [] };
  const { tracks, title, text } = wordsOf(language).assessment.track;
  const track = trackOverride === null ? null : tracks[trackOverride];
  return {
    track: trackOverride,
    notes: [
      {
        key: `TRACK ${id} ${trackOverride ?? 'AMOUNT'} ${formatDay(today)}`,
        title: title(track, dealName(name, language)),
        markdown: text(track, changedBy),
        subjects: [{ object: 'opportunity', id }, ...subjectsOf(account)],
      },
    ],
  };
}
