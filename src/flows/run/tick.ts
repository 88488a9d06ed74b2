import { type Fed, type FeedPorts, feedOn } from '../feed/feed.ts';
import type { FeedState } from '../feed/ports.ts';
import { keepOneDefault } from '../policy/default-policy.ts';
import { selectAccounts } from '../selection/select.ts';
import type { ScoreRun } from './ports.ts';
import { freshRun } from './request-run.ts';
import { type RunOptions, type RunPorts, workOn } from './work-on.ts';

export type TickPorts = RunPorts & FeedPorts;

/** Ranks belong to a whole class, so between two passes they are made once an hour at most. */
const RANKING_EVERY_MS = 3_600_000;

const rankWhenDue = async (ports: TickPorts, state: FeedState, now: Date): Promise<void> => {
  const { rankedAt } = state;
  if (rankedAt !== null && now.getTime() - rankedAt.getTime() < RANKING_EVERY_MS) return;
  const held = await ports.feed.lease(state, now, new Date(now.getTime() + RANKING_EVERY_MS / 60));
  if (held === null) return;
  if (rankedAt === null || (await ports.ranking.isOutdatedSince(rankedAt))) await selectAccounts(ports);
  const cursor = (held.cursor ?? now) > (state.cursor ?? now) ? held.cursor : state.cursor;
  // Later than what the ranks themselves brought about, so that they are no news.
  await ports.feed.save({ ...held, cursor, rankedAt: ports.clock.now() });
};

const workOnRuns = async (
  ports: TickPorts,
  { open, lastFullStart }: Fed['runs'],
  everyHours: number,
  options: RunOptions,
): Promise<ScoreRun[]> => {
  const now = ports.clock.now();
  const isDue = lastFullStart === null || now.getTime() - lastFullStart.getTime() >= everyHours * 3_600_000;
  const isCovered = open.some(({ mode }) => mode === 'SWEEP' || mode === 'BACKFILL');
  const queue = [...open];
  if (isDue && !isCovered) {
    // No install hook ran, or the event that the default went away was lost.
    await keepOneDefault(ports);
    queue.push(await ports.runs.create(freshRun('SWEEP', null, now)));
  }
  const worked: ScoreRun[] = [];
  for (const run of queue) {
    if (ports.clock.now() >= options.until) break;
    const result = await workOn(ports, run, options);
    if (result) worked.push(result);
  }
  return worked;
};

/**
 * What happens every minute: the feed first, as people wait for it; then runs that are not over, and a sweep when the
 * last full pass is too long ago; then the ranks, when they are due. One request when there is nothing to do.
 *
 * @param everyHours how many hours lie between the starts of two full passes
 */
export const tick = async (
  ports: TickPorts,
  everyHours: number,
  options: RunOptions,
): Promise<{ runs: ScoreRun[] }> => {
  const { state, runs } = await feedOn(ports, options.until);
  const worked = await workOnRuns(ports, runs, everyHours, options);
  if (state !== null && worked.length === 0 && runs.open.length === 0)
    await rankWhenDue(ports, state, ports.clock.now());
  return { runs: worked };
};
