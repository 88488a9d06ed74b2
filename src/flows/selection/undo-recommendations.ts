import type { Stay } from '../../domain/selection/decide.ts';
import { isAsDecided, type RecordedDecision, whyKept } from '../../domain/selection/decision-record.ts';
import { decisionTexts } from '../../domain/selection/decision-texts.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import { chunksOf, groupBy } from '../../domain/shared/grouping.ts';
import { failureReason } from '../workspace-error.ts';
import type { DecisionTimes } from './apply-recommendations.ts';
import { type DecisionRun, MOST_DECISIONS_PER_WRITE } from './decision-ports.ts';
import { type DecisionPorts, followDecisions, isRefusal, refusalOf } from './decision-steps.ts';

export type Undone = {
  restored: { keyAccountId: string; from: AccountStatus; to: AccountStatus }[];
  kept: Stay[];
  /** Why the run can't be undone. */
  error?: string;
  /** Why it ended before all was taken back. */
  failure?: string;
};

const moment = (instant: Date): string => `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function whyNot(id: string, run: DecisionRun | null, now: Date): string | null {
  if (!run) return `There is no run with the id ${id}.`;
  if (run.mode !== 'DECISIONS')
    return `Run ${id} did not apply recommendations (its mode is ${run.mode ?? 'empty'}): there is nothing to undo.`;
  if (run.undoneAt) return `Run ${id} was undone already, on ${moment(run.undoneAt)}.`;
  if (run.leasedUntil && run.leasedUntil > now)
    return `Run ${id} is being worked on, until ${moment(run.leasedUntil)} at the latest. Try again then.`;
  return null;
}

/** What may still stand as the run left it: applied, or perhaps so, and not taken back before. */
const isOpen = ({ result, undo }: RecordedDecision): boolean =>
  (result === 'APPLIED' || result === 'PENDING') && (undo === null || undo.result === 'REFUSED');

/** Takes back decisions that have the same status and date before and after. */
async function takeBackAlike(
  { statuses: accounts, settings }: Pick<DecisionPorts, 'statuses' | 'settings'>,
  chunk: readonly RecordedDecision[],
): Promise<RecordedDecision[]> {
  const [first] = chunk;
  if (!first) return [];
  try {
    const before = new Map(
      (await accounts.find(chunk.map((one) => one.keyAccountId))).map((one) => [one.keyAccountId, one]),
    );
    const standing = chunk.filter((decision) => {
      const account = before.get(decision.keyAccountId);
      return account !== undefined && isAsDecided(decision, account);
    });
    const { ids, isCertain } =
      standing.length === 0
        ? { ids: [], isCertain: true }
        : await accounts.write({
            keyAccountIds: standing.map(({ keyAccountId }) => keyAccountId),
            whileStatus: first.to,
            whileReviewed: { on: first.reviewedOn },
            status: first.from,
            importanceReviewedOn: first.reviewedOnBefore,
          });
    const written = new Set(ids);
    const overtaken = standing.filter(({ keyAccountId }) => !written.has(keyAccountId));
    const after = new Map(
      (overtaken.length === 0 ? [] : await accounts.find(overtaken.map((one) => one.keyAccountId))).map(
        (one) => [one.keyAccountId, one],
      ),
    );
    return chunk.map((decision): RecordedDecision => {
      const account = after.get(decision.keyAccountId) ?? before.get(decision.keyAccountId);
      const isRestored =
        written.has(decision.keyAccountId) ||
        (!isCertain && after.get(decision.keyAccountId)?.status === decision.from);
      return {
        ...decision,
        undo: isRestored
          ? { result: 'RESTORED', reason: null }
          : { result: 'KEPT', reason: whyKept(decision, account, settings.language) },
      };
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return chunk.map((decision) => ({ ...decision, undo: { result: 'REFUSED', reason: refusalOf(error) } }));
  }
}

/**
 * Takes back what a run applied: every status that is still as the run left it gets the status and the review date
 * that it had before; one that people changed or reviewed since stays, with the reason. A run can be undone once. What
 * the caller's role refuses can be undone by somebody else, and an undo that was interrupted can be given again.
 *
 * @throws {WorkspaceError}
 */
export async function undoRecommendations(
  ports: DecisionPorts,
  runId: string,
  { until, leaseMs }: Omit<DecisionTimes, 'today'>,
): Promise<Undone> {
  const { decisionRuns, clock } = ports;
  const now = clock.now();
  const error = whyNot(runId, await decisionRuns.find(runId), now);
  if (error !== null) return { restored: [], kept: [], error };
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const isOurs = await decisionRuns.claim(runId, now, leasedUntil);
  const found = await decisionRuns.find(runId);
  if (!isOurs || !found)
    return {
      restored: [],
      kept: [],
      error: whyNot(runId, found, now) ?? `Run ${runId} was changed meanwhile.`,
    };

  let run: DecisionRun = found;
  const open = run.decisions.filter(isOpen);
  const alike = groupBy(
    open,
    ({ from, to, reviewedOn, reviewedOnBefore }) => `${from} ${to} ${reviewedOn} ${reviewedOnBefore}`,
  );
  let failure: string | undefined;
  try {
    for (const chunk of [...alike.values()].flatMap((group) => chunksOf(group, MOST_DECISIONS_PER_WRITE))) {
      if (clock.now() >= until) break;
      const done = await takeBackAlike(ports, chunk);
      const byId = new Map(done.map((decision) => [decision.keyAccountId, decision]));
      const decisions = run.decisions.map((decision) => byId.get(decision.keyAccountId) ?? decision);
      run = { ...run, decisions };
      await decisionRuns.save(run);
    }
  } catch (error) {
    failure = failureReason(error);
    ports.log.write({ event: 'undo interrupted', runId, reason: failure });
  }
  const tried = new Set(open.map(({ keyAccountId }) => keyAccountId));
  const outcome = run.decisions.filter(({ keyAccountId }) => tried.has(keyAccountId));
  const isOver = outcome.every((decision) => !isOpen(decision));
  run = {
    ...run,
    // A process that died left it running.
    ...(run.state === 'RUNNING' ? { state: 'FAILED', finishedAt: clock.now() } : {}),
    leasedUntil: null,
    undoneAt: isOver ? clock.now() : null,
  };
  await decisionRuns.save(run);
  const restored = outcome.filter(({ undo }) => undo?.result === 'RESTORED');
  await followDecisions(ports, run, restored, until);
  return {
    restored: restored.map(({ keyAccountId, from, to }) => ({ keyAccountId, from: to, to: from })),
    kept: outcome.flatMap(({ keyAccountId, undo }) =>
      undo?.result === 'RESTORED'
        ? []
        : [
            {
              keyAccountId,
              reason: undo?.reason ?? failure ?? decisionTexts(ports.settings.language).noTimeToUndo,
            },
          ],
    ),
    ...(failure === undefined ? {} : { failure }),
  };
}
