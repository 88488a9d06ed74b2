import { createAccountReader } from '../../adapters/twenty/account/reader.ts';
import { createAccountWriter } from '../../adapters/twenty/account/writer.ts';
import { createChangeLookup } from '../../adapters/twenty/change/change-lookup.ts';
import type { TwentyClient } from '../../adapters/twenty/client.ts';
import { createRecentDecisions } from '../../adapters/twenty/selection/recent-decisions.ts';
import type { RecomputePorts } from '../../flows/account/ports.ts';
import type { ChangeLookup } from '../../flows/change/ports.ts';
import { type Connected, connect } from './connect.ts';

/** What recomputing accounts takes; an event needs no more. */
export type RecomputeWiring = Connected & RecomputePorts & { changes: ChangeLookup };

export const recomputePorts = (client: TwentyClient, connected: Connected): RecomputeWiring => ({
  ...connected,
  accounts: createAccountReader(client, connected.settings),
  work: createAccountWriter(client),
  decisionRuns: createRecentDecisions(client),
  changes: createChangeLookup(client),
});

/** The ports of an execution that follows an event. */
export function wireRecompute(timeoutSeconds: number): RecomputeWiring {
  const { client, connected } = connect(timeoutSeconds);
  return recomputePorts(client, connected);
}
