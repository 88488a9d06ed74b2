/** Puts the flows and Twenty's adapters together for one execution. Entries call this inside their handlers only. */
import {
  type Environment,
  type ParsedSettings,
  parseConnection,
  parseSettings,
} from '../adapters/environment.ts';
import { consoleLog, systemClock, systemSleeper } from '../adapters/system.ts';
import { createAccountReader } from '../adapters/twenty/account-reader.ts';
import { createAttentionStore } from '../adapters/twenty/attention-store.ts';
import { createBriefReader } from '../adapters/twenty/brief-reader.ts';
import { type CallerCheck, createCallerCheck } from '../adapters/twenty/caller-check.ts';
import { TwentyClient } from '../adapters/twenty/client.ts';
import { createCompanyLinks } from '../adapters/twenty/company-links.ts';
import { createCompanyLister } from '../adapters/twenty/company-lister.ts';
import { createContractStore } from '../adapters/twenty/contract-store.ts';
import { createCoverageStore } from '../adapters/twenty/coverage-store.ts';
import { createCreditStore } from '../adapters/twenty/credit-store.ts';
import { createDecisionRuns } from '../adapters/twenty/decision-runs.ts';
import { createDecisionStore } from '../adapters/twenty/decision-store.ts';
import { createMembers } from '../adapters/twenty/members.ts';
import { createNeedDesk } from '../adapters/twenty/need-desk.ts';
import { createNeedStore } from '../adapters/twenty/need-store.ts';
import { createDealStore } from '../adapters/twenty/opportunity-store.ts';
import { createPaperwork } from '../adapters/twenty/paperwork.ts';
import { createPartsReader } from '../adapters/twenty/parts-reader.ts';
import { createPeopleReader } from '../adapters/twenty/people-reader.ts';
import { createPlanDesk } from '../adapters/twenty/plan-desk.ts';
import { createPlanStore } from '../adapters/twenty/plan-store.ts';
import { createPolicyStore } from '../adapters/twenty/policy-store.ts';
import { createRankingStore } from '../adapters/twenty/ranking-store.ts';
import { createReviewStore } from '../adapters/twenty/review-store.ts';
import { createRunStore } from '../adapters/twenty/run-store.ts';
import { createScoreWriter } from '../adapters/twenty/score-writer.ts';
import { createStatusMirrors } from '../adapters/twenty/status-mirrors.ts';
import { createSupportStore } from '../adapters/twenty/support-store.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { BriefReader } from '../flows/brief.ts';
import type { CompanyLinks } from '../flows/company-links.ts';
import type { Members } from '../flows/complete-review.ts';
import type { DecisionRuns, DecisionStore } from '../flows/decision-ports.ts';
import type { NeedDesk } from '../flows/need-ports.ts';
import type { PlanDesk } from '../flows/plan-desk-ports.ts';
import type { Sleeper } from '../flows/ports.ts';
import type { SweepOptions, SweepPorts } from '../flows/sweep.ts';
import type { WhatIfPorts } from '../flows/what-if-ports.ts';

/** Time kept back from a function's limit, so that it ends by itself. */
const RESERVE_MS = 10_000;

export type Wiring = SweepPorts &
  WhatIfPorts &
  ParsedSettings & {
    needDesk: NeedDesk;
    links: CompanyLinks;
    sleeper: Sleeper;
    desk: PlanDesk;
    members: Members;
    callers: CallerCheck;
    brief: BriefReader;
    statuses: DecisionStore;
    decisionRuns: DecisionRuns;
    sweepOptions: SweepOptions;
  };

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
    runs: createRunStore(client, parsed.settings.language),
    companies: createCompanyLister(client),
    policies: createPolicyStore(client),
    ranking: createRankingStore(client),
    parts: createPartsReader(client),
    mirrors: createStatusMirrors(client),
    deals: createDealStore(client),
    contracts: createContractStore(client),
    coverage: createCoverageStore(client),
    credits: createCreditStore(client, parsed.settings.timeZone),
    needs: createNeedStore(client),
    needDesk: createNeedDesk(client),
    reviews: createReviewStore(client),
    paperwork: createPaperwork(client),
    members: createMembers(client),
    callers: createCallerCheck(client),
    plans: createPlanStore(client),
    desk: createPlanDesk(client),
    attention: createAttentionStore(client),
    people: createPeopleReader(client),
    support: createSupportStore(client),
    links: createCompanyLinks(client),
    brief: createBriefReader(client, parsed.settings.scoring, () =>
      localDay(systemClock.now(), parsed.settings.timeZone),
    ),
    statuses: createDecisionStore(client),
    decisionRuns: createDecisionRuns(client, parsed.settings.language),
    requests: client,
    clock: systemClock,
    sleeper: systemSleeper,
    log: consoleLog,
    sweepOptions: {
      until: new Date(started + timeoutSeconds * 1000 - 2 * RESERVE_MS),
      leaseMs: timeoutSeconds * 1000,
    },
  };
};
