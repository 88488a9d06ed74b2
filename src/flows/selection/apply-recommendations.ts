import {
  decide,
  type LeftToReview,
  leftToReview,
  type StatusDecision,
  type Stay,
} from '../../domain/selection/decide.ts';
import {
  isAsDecided,
  type RecordedDecision,
  recordedDecisions,
  whyNotApplied,
} from '../../domain/selection/decision-record.ts';
import { decisionTexts } from '../../domain/selection/decision-texts.ts';
import { chunksOf, groupBy } from '../../domain/shared/grouping.ts';
import type { Language } from '../../domain/shared/language.ts';
import { failureReason } from '../workspace-error.ts';
import { type DecisionRun, type DecisionStore, MOST_DECISIONS_PER_WRITE } from './decision-ports.ts';
import { type DecisionPorts, failuresOf, followDecisions, isRefusal, refusalOf } from './decision-steps.ts';

/** When it is, by which day people decide, and how long this process may take. */
export type DecisionTimes = {
  /** The workspace's day, `YYYY-MM-DD`. */
  today: string;
  until: Date;
  leaseMs: number;
};

export type Preview = {
  changes: StatusDecision[];
  /** Those whose status differs from the recommendation as well, and which no command changes. */
  forReview: LeftToReview[];
  /** How many there are besides: as recommended, or not ranked yet. */
  unchanged: number;
  /** How many living accounts have amounts without an exchange rate, so that their scores may be too low. */
  withoutRate: number;
};

/**
 * What applying the recommendations would change now, and what it leaves to a review. Writes nothing.
 *
 * @param today the workspace's day, `YYYY-MM-DD`
 * @throws {WorkspaceError}
 */
export async function previewRecommendations(
  { statuses, settings }: { statuses: Pick<DecisionStore, 'all'>; settings: { language: Language } },
  today: string,
): Promise<Preview> {
  const standings = await statuses.all();
  const { changes, stays } = decide(standings, today, settings.language);
  const forReview = leftToReview(standings, stays);
  const living = standings.filter(({ isInTrash }) => !isInTrash);
  return {
    changes,
    forReview,
    unchanged: living.length - changes.length - forReview.length,
    withoutRate: living.filter(({ amountsWithoutRate = '' }) => amountsWithoutRate !== '').length,
  };
}

export type Applied = {
  /** Null when there was nothing to apply. */
  runId: string | null;
  applied: StatusDecision[];
  skipped: Stay[];
  /** Why it ended before all was done. */
  failure?: string;
};

function asShown(decision: RecordedDecision): StatusDecision {
  const { keyAccountId, companyId, name, from, to, kind, reason } = decision;
  return { keyAccountId, companyId, name, from, to, kind, reason };
}

const notReached = (decision: RecordedDecision, language: Language): RecordedDecision => ({
  ...decision,
  result: 'REFUSED',
  resultReason: decisionTexts(language).noTimeToApply,
});

/** Writes decisions that change the same status to the same other one, and says what became of each. */
async function applyAlike(
  { statuses: accounts, settings: { language } }: Pick<DecisionPorts, 'statuses' | 'settings'>,
  chunk: readonly RecordedDecision[],
): Promise<RecordedDecision[]> {
  const [first] = chunk;
  if (!first) return [];
  const { from, to, reviewedOn } = first;
  try {
    const { ids, isCertain } = await accounts.write({
      keyAccountIds: chunk.map(({ keyAccountId }) => keyAccountId),
      whileStatus: from,
      whileReviewed: { notOn: reviewedOn },
      status: to,
      importanceReviewedOn: reviewedOn,
    });
    const written = new Set(ids);
    const missed = chunk.filter(({ keyAccountId }) => !written.has(keyAccountId));
    const found = missed.length === 0 ? [] : await accounts.find(missed.map((one) => one.keyAccountId));
    const standing = new Map(found.map((account) => [account.keyAccountId, account]));
    return chunk.map((decision): RecordedDecision => {
      const account = standing.get(decision.keyAccountId);
      const isWritten =
        written.has(decision.keyAccountId) ||
        (!isCertain && account !== undefined && isAsDecided(decision, account));
      return isWritten
        ? { ...decision, result: 'APPLIED' }
        : {
            ...decision,
            result: 'CHANGED_MEANWHILE',
            resultReason: whyNotApplied(decision, account, language),
          };
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return chunk.map((decision) => ({ ...decision, result: 'REFUSED', resultReason: refusalOf(error) }));
  }
}

/**
 * Applies what a run has written down, chunk by chunk; after each the record says how far it is. An error that is no
 * refusal ends it: what is still PENDING then may have been written or not.
 */
async function carryOut(
  ports: DecisionPorts,
  begun: DecisionRun,
  until: Date,
): Promise<{ run: DecisionRun; failure?: string }> {
  let run = begun;
  const settle = async (done: readonly RecordedDecision[]): Promise<void> => {
    const byId = new Map(done.map((decision) => [decision.keyAccountId, decision]));
    const decisions = run.decisions.map((decision) => byId.get(decision.keyAccountId) ?? decision);
    run = { ...run, decisions, failureReasons: failuresOf(decisions), requests: ports.requests.count() };
    await ports.decisionRuns.save(run);
  };
  const end = async (values: Pick<DecisionRun, 'state' | 'failureReasons'>): Promise<void> => {
    run = { ...run, ...values, finishedAt: ports.clock.now(), leasedUntil: null };
    await ports.decisionRuns.save(run);
  };
  const alike = [...groupBy(begun.decisions, ({ from, to }) => `${from} ${to}`).values()];
  try {
    for (const chunk of alike.flatMap((group) => chunksOf(group, MOST_DECISIONS_PER_WRITE))) {
      const isLate = ports.clock.now() >= until;
      await settle(
        isLate
          ? chunk.map((decision) => notReached(decision, ports.settings.language))
          : await applyAlike(ports, chunk),
      );
    }
  } catch (error) {
    const failure = failureReason(error);
    ports.log.write({ event: 'decisions interrupted', runId: run.id, reason: failure });
    await end({
      state: 'FAILED',
      failureReasons: [{ companyId: null, reason: failure }, ...run.failureReasons],
    });
    return { run, failure };
  }
  const isRefused = run.decisions.every(({ result }) => result === 'REFUSED');
  await end({ state: isRefused ? 'FAILED' : 'FINISHED', failureReasons: run.failureReasons });
  return { run };
}

/**
 * Applies the recommendations to all key accounts, or to the given ones: see `decide` for what changes. A run record
 * with every decision is made before the first status is written, and says after each request what was done, so that
 * a process that dies leaves nothing that could not be told or taken back. A status is only written while it is what
 * the decision started from; whoever changed it meanwhile is right. Importance counts as reviewed today.
 *
 * @param keyAccountIds null for all that are certain: see `StatusDecision`
 * @throws {WorkspaceError}
 */
export async function applyRecommendations(
  ports: DecisionPorts,
  keyAccountIds: readonly string[] | null,
  { today, until, leaseMs }: DecisionTimes,
): Promise<Applied> {
  const standings = await ports.statuses.all();
  const wanted = keyAccountIds === null ? null : new Set(keyAccountIds);
  const chosen = standings.filter(({ keyAccountId }) => wanted?.has(keyAccountId) ?? true);
  const { changes: wished, stays } = decide(chosen, today, ports.settings.language);
  // Who asks for all does not mean those that rest on a score which nobody knows.
  const changes = wanted
    ? wished
    : wished.filter(({ amountsWithoutRate }) => amountsWithoutRate === undefined);
  const known = new Set(standings.map(({ keyAccountId }) => keyAccountId));
  const unknown = [...(wanted ?? [])].filter((id) => !known.has(id));
  // Who asks for all does not ask about each that stays.
  const skipped = wanted
    ? [
        ...stays,
        ...unknown.map((keyAccountId) => ({
          keyAccountId,
          reason: decisionTexts(ports.settings.language).unknownAccount,
        })),
      ]
    : [];
  if (changes.length === 0) return { runId: null, applied: [], skipped };

  const now = ports.clock.now();
  const fresh: Omit<DecisionRun, 'id' | 'mode'> = {
    state: 'RUNNING',
    decisions: recordedDecisions(changes, chosen, today),
    requests: ports.requests.count(),
    failureReasons: [],
    startedAt: now,
    finishedAt: null,
    leasedUntil: new Date(now.getTime() + leaseMs),
    undoneAt: null,
  };
  const runId = await ports.decisionRuns.create(fresh);
  const { run, failure } = await carryOut(ports, { ...fresh, id: runId, mode: null }, until);
  const { decisions } = run;
  const applied = decisions.filter(({ result }) => result === 'APPLIED');
  const perhaps = decisions.filter(({ result }) => result === 'PENDING');
  await followDecisions(ports, run, [...applied, ...perhaps], until);
  return {
    runId,
    applied: applied.map(asShown),
    skipped: [
      ...skipped,
      ...decisions.flatMap(({ keyAccountId, result, resultReason }) =>
        result === 'APPLIED' ? [] : [{ keyAccountId, reason: resultReason ?? failure ?? result }],
      ),
    ],
    ...(failure === undefined ? {} : { failure }),
  };
}
