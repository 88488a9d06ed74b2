import { type Fed, type FeedPorts, feedOn } from '../feed/feed.ts';
import type { FeedState } from '../feed/ports.ts';
import { keepOneDefault } from '../policy/default-policy.ts';
import { rankingSteps } from '../selection/select.ts';
import { WorkspaceError } from '../workspace-error.ts';
import { sweepHours } from './account-pages.ts';
import type { ScoreRun } from './ports.ts';
import { freshRun } from './request-run.ts';
import { type RunOptions, type RunPorts, workOn } from './work-on.ts';

export type TickPorts = RunPorts & FeedPorts;

/** Ranks belong to a whole class, so between two passes they are made once an hour at most. */
const RANKING_EVERY_MS = 3_600_000;

/** The feed stands still while a tick ranks, so one ranks no longer than this, and the next tick goes on. */
const RANKING_MS = 45_000;

async function rankWhenDue(ports: TickPorts, state: FeedState, until: Date): Promise<void> {
  const { clock, feed } = ports;
  const now = clock.now();
  const isEarly = state.rankedAt !== null && now.getTime() - state.rankedAt.getTime() < RANKING_EVERY_MS;
  if (state.ranking === null && isEarly) return;
  const held = await feed.lease(state, now, new Date(now.getTime() + RANKING_EVERY_MS / 60));
  if (held === null) return;
  const { rankedAt } = held;
  // Where the feed stands by the server's clock, which may be behind this one.
  const reached = new Date(Math.min((state.cursor ?? now).getTime(), (held.stampedAt ?? now).getTime()));
  const cursor = held.cursor !== null && held.cursor > reached ? held.cursor : reached;
  const save = (ranks: Pick<FeedState, 'rankedAt' | 'ranking'>): Promise<void> =>
    feed.save({ ...held, cursor, ...ranks });
  if (held.ranking === null && rankedAt !== null && !(await ports.ranking.isOutdatedSince(rankedAt))) {
    await save({ rankedAt: now, ranking: null });
    return;
  }
  const since = held.ranking?.since ?? now;
  const end = Math.min(until.getTime(), now.getTime() + RANKING_MS);
  for await (const reached of rankingSteps(ports, held.ranking?.cursor ?? null)) {
    if (reached === null) break;
    if (clock.now().getTime() < end) continue;
    await save({ rankedAt, ranking: { since, cursor: reached } });
    return;
  }
  // What changed while it went on may not be in it, and is news to the next.
  await save({ rankedAt: since, ranking: null });
}

async function workOnRuns(
  ports: TickPorts,
  { open, lastFullStart, coveredTo }: Fed['runs'],
  everyHours: number,
  options: RunOptions,
): Promise<ScoreRun[]> {
  const now = ports.clock.now();
  const hours = sweepHours({ coveredTo }, everyHours);
  const isDue = lastFullStart === null || now.getTime() - lastFullStart.getTime() >= hours * 3_600_000;
  const isCovered = open.some(({ mode }) => mode === 'SWEEP' || mode === 'BACKFILL');
  const queue = [...open];
  if (isDue && !isCovered) {
    // No install hook ran, or the event that the default went away was lost.
    await keepOneDefault(ports);
    const occasion = `sweep after ${lastFullStart?.toISOString() ?? 'none'}`;
    queue.push(await ports.runs.create(freshRun('SWEEP', null, now, coveredTo), occasion));
  }
  const worked: ScoreRun[] = [];
  for (const run of queue) {
    if (ports.clock.now() >= options.until) break;
    const result = await workOn(ports, run, options);
    if (result) worked.push(result);
  }
  return worked;
}

type FedOrNot = { state: FeedState | null; runs: Fed['runs'] | null; failure: unknown };

/** A feed that fails, for whatever it meets, must not keep runs from going on: they find and name what is wrong. */
async function feedOr(ports: TickPorts, until: Date): Promise<FedOrNot> {
  try {
    return { ...(await feedOn(ports, until)), failure: null };
  } catch (failure) {
    // All that runs would find is the same of each company.
    if (failure instanceof WorkspaceError && failure.code === 'FIELD_MISSING') throw failure;
    return { state: null, runs: null, failure };
  }
}

/**
 * What happens every minute: the feed first, as people wait for it; then runs that are not over, and a sweep when the
 * last full pass is too long ago; then the ranks, when they are due. One request when there is nothing to do.
 *
 * @param everyHours how many hours lie between the starts of two full passes
 */
export async function tick(
  ports: TickPorts,
  everyHours: number,
  options: RunOptions,
): Promise<{ runs: ScoreRun[] }> {
  const fed = await feedOr(ports, options.until);
  const worked = await workOnRuns(ports, fed.runs ?? (await ports.runs.overview()), everyHours, options);
  const isQuiet = worked.length === 0 && fed.runs?.open.length === 0;
  if (fed.state !== null && isQuiet) await rankWhenDue(ports, fed.state, options.until);
  if (fed.failure !== null) throw fed.failure;
  return { runs: worked };
}
