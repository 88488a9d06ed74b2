import { burnUp } from '../../domain/plan/burn-up.ts';
import { completeness } from '../../domain/plan/completeness.ts';
import type { PagePlan, PlanPage } from '../../domain/plan/plan-page.ts';
import { periodOf, targetOf } from '../../domain/plan/progress.ts';
import { planAccountOf, planOf } from '../../domain/plan/rule.ts';
import type { Hidden } from '../../domain/shared/hidden.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import type { AccountReader } from '../account/ports.ts';
import type { Clock } from '../ports.ts';
import { isForbidden } from '../workspace-error.ts';

export type PlanPageReader = {
  /**
   * A plan with its objectives, as far as whoever asks may see it; null for one that is not there.
   *
   * @throws {WorkspaceError}
   */
  read(planId: string): Promise<{ plan: PagePlan; hidden: readonly Hidden[] } | null>;
};

export type PlanPagePorts = {
  planPages: PlanPageReader;
  accounts: Pick<AccountReader, 'read'>;
  clock: Clock;
  scoring: ScoringSettings;
  settings: { timeZone: string };
};

type Figures = Pick<PlanPage, 'missing' | 'burnUp'>;

const UNKNOWN: Figures = { missing: null, burnUp: null };

/** What the account says of the plan; nothing for somebody who may not read it whole. */
async function figuresOf(
  { accounts, scoring, settings }: PlanPagePorts,
  plan: PagePlan,
  now: Date,
): Promise<Figures> {
  if (plan.companyId === null) return UNKNOWN;
  const today = localDay(now, settings.timeZone);
  try {
    const wanted = { companyIds: [plan.companyId], records: {}, withTraffic: false };
    const { accounts: read } = await accounts.read(wanted, now);
    const account = read.find(({ company }) => company?.id === plan.companyId);
    const stored = account?.espPlans.find(({ id }) => id === plan.id);
    if (account === undefined || account.company === null || stored === undefined) return UNKNOWN;
    const ruled = planOf(account, account.company, stored);
    const basis = planAccountOf(account, account.company, {
      today,
      timeZone: settings.timeZone,
      scoring,
    });
    const { missing } = completeness(ruled, basis);
    const period = periodOf(ruled);
    const target = targetOf(ruled, scoring, today);
    return {
      missing,
      burnUp:
        period === null
          ? null
          : {
              currency: scoring.baseCurrency,
              target: target.kind === 'SET' ? target.amount : null,
              points: burnUp(period, basis, scoring, today),
            },
    };
  } catch (error) {
    if (isForbidden(error)) return UNKNOWN;
    throw error;
  }
}

/**
 * A plan on a page: what it says, where its revenue is heading, what it lacks, and the revision before.
 *
 * @param ports read with the rights of whoever asks
 * @returns null for a plan that does not exist, or that the caller may not see
 * @throws {WorkspaceError}
 */
export async function tellPlanPage(ports: PlanPagePorts, planId: string): Promise<PlanPage | null> {
  const now = ports.clock.now();
  const found = await ports.planPages.read(planId);
  if (found === null) return null;
  const { plan, hidden } = found;
  const before =
    plan.previousRevisionId === null ? null : await ports.planPages.read(plan.previousRevisionId);
  return {
    plan,
    before: before?.plan ?? null,
    ...(await figuresOf(ports, plan, now)),
    today: localDay(now, ports.settings.timeZone),
    hidden,
  };
}
