import { beginFeed, type FeedPorts } from '../feed/feed.ts';
import { keepOneDefault } from '../policy/default-policy.ts';
import type { ScoreRun } from './ports.ts';
import { requestRun } from './request-run.ts';
import { type RunOptions, type RunPorts, workOn } from './work-on.ts';

/**
 * Makes a workspace ready: a default policy when there is none, and the first scores of all companies. Safe to run
 * again: an existing default stays as it is, and scores that stand are only compared.
 */
export async function prepareWorkspace(ports: RunPorts & FeedPorts, options: RunOptions): Promise<ScoreRun> {
  await keepOneDefault(ports);
  await beginFeed(ports.feed, ports.clock.now());
  const run = await requestRun(ports, 'BACKFILL');
  return (await workOn(ports, run, options)) ?? run;
}
