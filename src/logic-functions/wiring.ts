/** Puts the flows and Twenty's adapters together for one execution. Entries call this inside their handlers only. */
import {
  type Environment,
  type ParsedSettings,
  parseConnection,
  parseSettings,
} from '../adapters/environment.ts';
import { consoleLog, systemClock } from '../adapters/system.ts';
import { createAccountReader } from '../adapters/twenty/account-reader.ts';
import { createAttentionStore } from '../adapters/twenty/attention-store.ts';
import { TwentyClient } from '../adapters/twenty/client.ts';
import { createCompanyLinks } from '../adapters/twenty/company-links.ts';
import { createCompanyLister } from '../adapters/twenty/company-lister.ts';
import { createDealStore } from '../adapters/twenty/opportunity-store.ts';
import { createPartsReader } from '../adapters/twenty/parts-reader.ts';
import { createPeopleReader } from '../adapters/twenty/people-reader.ts';
import { createPolicyStore } from '../adapters/twenty/policy-store.ts';
import { createRankingStore } from '../adapters/twenty/ranking-store.ts';
import { createRunStore } from '../adapters/twenty/run-store.ts';
import { createScoreWriter } from '../adapters/twenty/score-writer.ts';
import { createStatusMirrors } from '../adapters/twenty/status-mirrors.ts';
import { createSupportStore } from '../adapters/twenty/support-store.ts';
import type { CompanyLinks } from '../flows/follow.ts';
import type { SweepOptions, SweepPorts } from '../flows/sweep.ts';
import type { WhatIfPorts } from '../flows/what-if-ports.ts';

/** Time kept back from a function's limit, so that it ends by itself. */
const RESERVE_MS = 10_000;

export type Wiring = SweepPorts &
  WhatIfPorts &
  ParsedSettings & { links: CompanyLinks; sweepOptions: SweepOptions };

/**
 * The ports of one execution that may take `timeoutSeconds`.
 *
 * @param token as whom to act; the app itself when left out
 */
export const wire = (
  timeoutSeconds: number,
  token?: string,
  environment: Environment = process.env,
): Wiring => {
  const started = systemClock.now().getTime();
  const parsed = parseSettings(environment);
  const client = new TwentyClient({
    ...parseConnection(environment),
    ...(token === undefined ? {} : { token }),
    deadline: new Date(started + timeoutSeconds * 1000 - RESERVE_MS / 2),
    now: systemClock.now,
  });
  return {
    ...parsed,
    settings: parsed.settings,
    scoring: parsed.settings.scoring,
    reader: createAccountReader(client),
    writer: createScoreWriter(client),
    runs: createRunStore(client),
    companies: createCompanyLister(client),
    policies: createPolicyStore(client),
    ranking: createRankingStore(client),
    parts: createPartsReader(client),
    mirrors: createStatusMirrors(client),
    deals: createDealStore(client),
    attention: createAttentionStore(client),
    people: createPeopleReader(client),
    support: createSupportStore(client),
    links: createCompanyLinks(client),
    requests: client,
    clock: systemClock,
    log: consoleLog,
    sweepOptions: {
      until: new Date(started + timeoutSeconds * 1000 - 2 * RESERVE_MS),
      leaseMs: timeoutSeconds * 1000,
    },
  };
};
