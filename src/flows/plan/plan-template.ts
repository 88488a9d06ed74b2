import { businessOf } from '../../domain/account/scored-records.ts';
import { readBusiness } from '../../domain/importance/business.ts';
import { revenueWithin } from '../../domain/importance/revenue.ts';
import { objectivesForGaps } from '../../domain/plan/gaps.ts';
import { planName, proposedPeriod } from '../../domain/plan/period.ts';
import { periodOf } from '../../domain/plan/progress.ts';
import { proposedStrategy, proposedTarget } from '../../domain/plan/proposal.ts';
import { keyPeople, startingPointText, startingPointTitle } from '../../domain/plan/starting-point.ts';
import { type DayRange, formatDay, lastDays, sharedDays } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { byId } from '../../domain/shared/order.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import { type SecondPorts, secondProblem } from '../merge/second.ts';
import type { Clock } from '../ports.ts';
import type { EarlierPlan, PlanAccountHead, PlanBasis, PlanDesk } from './plan-desk-ports.ts';

export type PlanDeskPorts = SecondPorts & {
  desk: PlanDesk;
  clock: Clock;
  scoring: ScoringSettings;
  settings: { language: Language; timeZone: string };
};

export type TemplateRequest = {
  keyAccountId: string;
  /** Null for the period that is proposed. */
  period: DayRange | null;
  /** The member who asks; the owner where the account has none. */
  memberId: string | null;
};

export type TemplateOutcome = {
  planId: string | null;
  created: boolean;
  objectives: number;
  needs: number;
  error?: string;
};

const NOTHING: TemplateOutcome = { planId: null, created: false, objectives: 0, needs: 0 };

const REVENUE_DAYS = 365;

const isRetired = ({ status, isDeleted }: EarlierPlan): boolean => isDeleted || status === 'CLOSED';

/** The oldest plan that is not over and shares days with a period. */
const openPlanIn = (plans: readonly EarlierPlan[], period: DayRange): EarlierPlan | null =>
  plans
    .filter((plan) => {
      const days = periodOf(plan);
      return !isRetired(plan) && days !== null && sharedDays(days, period) > 0;
    })
    .sort((a, b) => a.createdAt - b.createdAt || byId(a, b))[0] ?? null;

type Company = NonNullable<PlanAccountHead['company']>;

async function fill(
  ports: PlanDeskPorts,
  head: PlanAccountHead,
  company: Company,
  basis: PlanBasis,
  plan: { id: string; period: DayRange; memberId: string | null },
): Promise<TemplateOutcome> {
  const { desk, scoring } = ports;
  const { language, timeZone } = ports.settings;
  const today = localDay(ports.clock.now(), timeZone);
  const window = lastDays(today, REVENUE_DAYS);
  const business = readBusiness(businessOf(basis.business, { scoring, timeZone }), scoring);
  const revenue = revenueWithin(window, business, scoring).amount;
  const { status } = head;
  const { trend, state, closenessScore } = company;
  const standing = { status, trend, state, revenue };
  const name = planName(company.name, plan.period);
  const target = proposedTarget(revenue);

  const created = await desk.createPlan({
    id: plan.id,
    name,
    companyId: company.id,
    keyAccountId: head.keyAccountId,
    period: plan.period,
    ownerId: head.regionalOwnerId ?? company.accountOwnerId ?? plan.memberId,
    directorId: head.directorId,
    strategyType: proposedStrategy(standing),
    revenueTarget: target === null ? null : { amount: target, currency: scoring.baseCurrency },
  });

  const known = basis.needs.filter(({ state: need }) => need === 'OPEN' || need === 'COVERED');
  const objectives = objectivesForGaps(
    {
      people: basis.people,
      needHorizons: known.flatMap(({ horizon }) => horizon ?? []),
      trend,
      closenessScore,
    },
    plan.period,
    today,
    language,
  );
  await desk.createObjectives(
    plan.id,
    objectives.map((objective) => ({ ...objective, status: 'OPEN' as const })),
  );
  const retired = basis.plans.filter(isRetired).map(({ id }) => id);
  const needs = await desk.linkNeeds(
    plan.id,
    known.filter(({ state: need }) => need === 'OPEN').map(({ id }) => id),
    retired,
  );
  const markdown = startingPointText(
    {
      ...standing,
      on: formatDay(today),
      importanceScore: head.importanceScore,
      importanceRank: head.importanceRank,
      rankedOutOf: head.rankedOutOf,
      closenessScore,
      currency: scoring.baseCurrency,
      people: basis.people,
    },
    language,
  );
  const people = keyPeople(basis.people).map(({ id }) => id);
  await desk.createNote(plan.id, { title: startingPointTitle(name, language), markdown }, people);
  return { planId: plan.id, created, objectives: objectives.length, needs };
}

/**
 * Begins a plan for a key account, filled from what is known of it: period, owner, director, strategy and target to
 * begin with, an objective for each gap, the needs already known, and a note on where the account stands and who
 * matters there. What only people can say (goal, value proposition, critical success factors) stays empty.
 *
 * A second key account of its company gets none: it waits to be combined. An account that has a plan for that time that is not over gets no second one. Two clicks make one plan, and a plan
 * that a broken process left bare is filled.
 *
 * @throws {WorkspaceError}
 */
export async function planFromTemplate(
  ports: PlanDeskPorts,
  { keyAccountId, period: wanted, memberId }: TemplateRequest,
): Promise<TemplateOutcome> {
  const head = await ports.desk.account(keyAccountId);
  if (head === null) return { ...NOTHING, error: 'There is no such key account.' };
  if (head.company === null) return { ...NOTHING, error: 'The key account has no company to plan for.' };
  const second = await secondProblem(ports, { keyAccountId, companyId: head.company.id });
  if (second !== null) return { ...NOTHING, error: second };
  const readAt = ports.clock.now();
  const basis = await ports.desk.basis(head.company.id, readAt);
  const period = wanted ?? proposedPeriod(localDay(readAt, ports.settings.timeZone));
  const retired = basis.plans.filter(isRetired).length;
  const id = await ports.desk.planIdFor(keyAccountId, period, retired);
  const open = openPlanIn(basis.plans, period);
  const isBare = open !== null && open.id === id && open.status === 'DRAFT' && !open.hasObjectives;
  if (open !== null && !isBare) return { ...NOTHING, planId: open.id };
  return fill(ports, head, head.company, basis, { id, period, memberId });
}
