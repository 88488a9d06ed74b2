/** Puts the flows and Twenty's adapters together for one execution. Entries call this inside their handlers only. */

import { createPaperwork } from '../adapters/twenty/account/paperwork.ts';
import { createVisibleScores } from '../adapters/twenty/account/visible-scores.ts';
import { createDealReader } from '../adapters/twenty/assessment/deal-reader.ts';
import { createPeopleReader } from '../adapters/twenty/attention/people-reader.ts';
import { createBriefReader } from '../adapters/twenty/brief/brief-reader.ts';
import { type Callers, createCallers } from '../adapters/twenty/callers.ts';
import { createCoverageStore } from '../adapters/twenty/credit/coverage-store.ts';
import { createCreditStore } from '../adapters/twenty/credit/credit-store.ts';
import { createCombineStore } from '../adapters/twenty/merge/combine-store.ts';
import { createLeaders } from '../adapters/twenty/merge/leaders.ts';
import { createInsightDesk } from '../adapters/twenty/need/insight-desk.ts';
import { createNeedDesk } from '../adapters/twenty/need/need-desk.ts';
import { createPlanDesk } from '../adapters/twenty/plan/plan-desk.ts';
import { createPlanPageReader } from '../adapters/twenty/plan/plan-page-reader.ts';
import { createReviewStore } from '../adapters/twenty/review/review-store.ts';
import { createFlawCounter } from '../adapters/twenty/run/data-flaws.ts';
import { createDecisionRuns } from '../adapters/twenty/selection/decision-runs.ts';
import { createDecisionStore } from '../adapters/twenty/selection/decision-store.ts';
import { createPartsReader } from '../adapters/twenty/selection/parts-reader.ts';
import { createPolicyDesk } from '../adapters/twenty/setup/policy-desk.ts';
import { createSetupReader } from '../adapters/twenty/setup/setup-reader.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { VisibleScores } from '../flows/account/rescore-for.ts';
import type { DealReader } from '../flows/assessment/ports.ts';
import type { PeopleReader } from '../flows/attention/attention-ports.ts';
import type { BriefReader } from '../flows/brief/brief.ts';
import type { CoverageStore } from '../flows/credit/coverage-ports.ts';
import type { CreditStore } from '../flows/credit/credit-ports.ts';
import type { CombineStore, Leaders } from '../flows/merge/ports.ts';
import type { InsightDesk } from '../flows/need/insight-ports.ts';
import type { NeedDesk } from '../flows/need/need-ports.ts';
import type { Paperwork } from '../flows/paperwork-ports.ts';
import type { PlanDesk } from '../flows/plan/plan-desk-ports.ts';

import type { PlanPageReader } from '../flows/plan/tell-plan-page.ts';
import type { ReviewStore } from '../flows/review/review-ports.ts';

import type { FlawCounter } from '../flows/run/data-flaws-ports.ts';

import type { DecisionRuns, DecisionStore } from '../flows/selection/decision-ports.ts';
import type { WhatIfPorts } from '../flows/selection/what-if-ports.ts';
import type { PolicyDesk, SetupReader } from '../flows/setup/ports.ts';
import { connect } from './wiring/connect.ts';
import { type PassWiring, passPorts } from './wiring/passes.ts';

export type Wiring = PassWiring &
  WhatIfPorts & {
    callers: Callers;
    scores: VisibleScores;
    flaws: FlawCounter;
    brief: BriefReader;
    deals: DealReader;
    people: PeopleReader;
    coverage: CoverageStore;
    credits: CreditStore;
    combining: CombineStore;
    leaders: Leaders;
    needDesk: NeedDesk;
    insightDesk: InsightDesk;
    desk: PlanDesk;
    planPages: PlanPageReader;
    reviews: ReviewStore;
    paperwork: Paperwork;
    statuses: DecisionStore;
    decisionRuns: DecisionRuns;
    setup: SetupReader;
    policyDesk: PolicyDesk;
  };

/**
 * The ports of one execution that may take `timeoutSeconds`.
 *
 * @param token as whom to act; the app itself when left out
 */
export function wire(timeoutSeconds: number, token?: string): Wiring {
  const { client, connected } = connect(timeoutSeconds, token);
  const { timeZone, language } = connected.settings;
  return {
    ...passPorts(client, connected),
    callers: createCallers(client),
    scores: createVisibleScores(client),
    flaws: createFlawCounter(client),
    brief: createBriefReader(client, connected.scoring, () => localDay(connected.clock.now(), timeZone)),
    deals: createDealReader(client, { timeZone }),
    people: createPeopleReader(client, { timeZone }),
    parts: createPartsReader(client),
    coverage: createCoverageStore(client),
    credits: createCreditStore(client),
    combining: createCombineStore(client),
    leaders: createLeaders(client),
    needDesk: createNeedDesk(client),
    insightDesk: createInsightDesk(client),
    desk: createPlanDesk(client),
    planPages: createPlanPageReader(client),
    reviews: createReviewStore(client),
    paperwork: createPaperwork(client),
    statuses: createDecisionStore(client),
    decisionRuns: createDecisionRuns(client, language),
    setup: createSetupReader(client),
    policyDesk: createPolicyDesk(client),
  };
}
