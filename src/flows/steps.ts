import { type AttentionPorts, attend } from './attend.ts';
import { settleContractTerms, type TermPorts } from './contract-terms.ts';
import { type CoveragePorts, settleCoverage } from './coverage.ts';
import { type CreditPorts, settleCredits } from './credits.ts';
import { type MirrorPorts, mirrorStatuses } from './mirror.ts';
import type { Clock, Log } from './ports.ts';
import { type ProcessPorts, processDeals } from './process-opportunities.ts';
import type { Scope } from './scope.ts';
import { type SettlePorts, settleNeeds } from './settle-needs.ts';
import { type ReviewPorts, settleReviews } from './settle-reviews.ts';
import { type SupportPorts, settleSupport } from './settle-support.ts';
import type { StepName } from './step-names.ts';
import type { StepReport } from './step-report.ts';
import { failureReason } from './workspace-error.ts';

export type StepPorts = MirrorPorts &
  ProcessPorts &
  TermPorts &
  SettlePorts &
  ReviewPorts &
  CoveragePorts &
  CreditPorts &
  AttentionPorts &
  SupportPorts & { clock: Clock; log: Log };

/**
 * Settles one thing for the companies of a scope, from their records as they are now. Doing it again changes nothing.
 *
 * @param until when to stop; what is left the next pass does
 */
export type Step = (ports: StepPorts, scope: Scope, until: Date) => Promise<StepReport>;

const NOTHING: StepReport = { looked: 0, changed: 0 };

const mirror: Step = async (ports, scope) => {
  // A pass over a whole class compares all mirrors by itself when it ranks.
  if (scope.kind !== 'COMPANIES') return NOTHING;
  const written = await mirrorStatuses(ports, scope.companyIds);
  return { looked: scope.companyIds.length, changed: written.length };
};

/** What each step does; one that is not here yet has nothing to do. */
const STEPS: Partial<Record<StepName, Step>> = {
  CONTRACT_TERMS: settleContractTerms,
  COVERAGE: settleCoverage,
  CREDITS: settleCredits,
  NEED_HORIZONS: settleNeeds,
  STATUS_MIRROR: mirror,
  REVIEWS: settleReviews,
  // Behind the mirror: deals show what their companies show.
  DEALS: processDeals,
  ATTENTION: attend,
  SUPPORT: settleSupport,
};

export type StepOutcome = StepReport & { step: StepName; failure?: string };

/** Does one step after the other. One that fails is named and does not keep the others from being done. */
export const runSteps = async (
  ports: StepPorts,
  steps: readonly { step: StepName; scope: Scope }[],
  until: Date,
): Promise<StepOutcome[]> => {
  const outcomes: StepOutcome[] = [];
  for (const { step, scope } of steps) {
    const work = STEPS[step];
    if (!work || (scope.kind === 'COMPANIES' && scope.companyIds.length === 0)) continue;
    const outcome = await work(ports, scope, until).then(
      (report): StepOutcome => ({ step, ...report }),
      (error: unknown): StepOutcome => ({ step, ...NOTHING, failure: failureReason(error) }),
    );
    ports.log.write({ event: 'step', ...outcome });
    outcomes.push(outcome);
  }
  return outcomes;
};

/** The same scope for several steps. */
export const forScope = (steps: readonly StepName[], scope: Scope) => steps.map((step) => ({ step, scope }));
