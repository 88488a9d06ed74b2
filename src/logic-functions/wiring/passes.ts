import type { TwentyClient } from '../../adapters/twenty/client.ts';
import { createFeed } from '../../adapters/twenty/feed/feed.ts';
import { paceOf } from '../../adapters/twenty/pace.ts';
import { createPolicyStore } from '../../adapters/twenty/policy/policy-store.ts';
import { createAccountLister } from '../../adapters/twenty/run/account-lister.ts';
import { createRunStore } from '../../adapters/twenty/run/run-store.ts';
import { createRankingStore } from '../../adapters/twenty/selection/ranking-store.ts';
import type { TickPorts } from '../../flows/run/tick.ts';
import { type Connected, connect } from './connect.ts';
import { type RecomputeWiring, recomputePorts } from './recompute.ts';

/** What passes over many accounts take, beside recomputing them. */
export type PassWiring = RecomputeWiring & TickPorts;

export const passPorts = (client: TwentyClient, connected: Connected): PassWiring => ({
  ...recomputePorts(client, connected),
  runs: createRunStore(client, connected.settings.language),
  lister: createAccountLister(client),
  policies: createPolicyStore(client),
  ranking: createRankingStore(client),
  feed: createFeed(client, connected.settings.language),
});

/** The ports of a tick, an installation or a changed policy. */
export function wirePasses(timeoutSeconds: number): PassWiring {
  const { client, connected } = connect(timeoutSeconds, undefined, paceOf);
  return passPorts(client, connected);
}
