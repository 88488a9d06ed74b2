import { planName } from '../../src/domain/plan/period.ts';
import { formatDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { priceOf } from './money.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { EspPlanInput, PlanObjectiveInput } from './types.ts';
import { CRITICAL_FACTORS, GOALS, OBJECTIVES, PROPOSITIONS } from './words/account-plans.ts';

type Plans = { espPlans: EspPlanInput[]; planObjectives: PlanObjectiveInput[] };

const YEAR_DAYS = 365;

/** How a plan stands: its status, how well it is filled, and whether an objective slipped. */
type Shape = { status: EspPlanInput['status']; isFilled: boolean; slippedDays: number };

const SHAPES: readonly Shape[] = [
  ...Array.from({ length: 5 }, () => ({ status: 'ACTIVE', isFilled: true, slippedDays: 0 }) as const),
  { status: 'ACTIVE', isFilled: true, slippedDays: 12 },
  { status: 'ACTIVE', isFilled: true, slippedDays: 41 },
  { status: 'ACTIVE', isFilled: false, slippedDays: 0 },
  { status: 'IN_REVIEW', isFilled: true, slippedDays: 5 },
  { status: 'DRAFT', isFilled: false, slippedDays: 0 },
  { status: 'DRAFT', isFilled: true, slippedDays: 0 },
  { status: 'CLOSED', isFilled: true, slippedDays: 0 },
];

/** Account plans of large companies with their objectives: most are carried out, some slipped, two are drafts. */
export const createEspPlans = (context: DemoContext, plans: readonly CompanyPlan[]): Plans => {
  const made: Plans = { espPlans: [], planObjectives: [] };
  const hosts = plans.filter(({ isLarge }) => isLarge).slice(0, SHAPES.length);
  for (const [index, host] of hosts.entries()) {
    const shape = SHAPES[index];
    if (!shape) continue;
    const random = context.random(`plan:${host.id}`);
    const plan = createPlan(context, host, shape, random);
    made.espPlans.push(plan);
    made.planObjectives.push(...createObjectives(context, plan, shape, random));
  }
  return made;
};

const firstDay = (context: DemoContext, { status }: Shape, random: Random): number => {
  if (status === 'DRAFT') return context.today + random.int(10, 40);
  return status === 'CLOSED' ? context.today - 370 : context.today - random.int(90, 300);
};

const createPlan = (context: DemoContext, host: CompanyPlan, shape: Shape, random: Random): EspPlanInput => {
  const first = firstDay(context, shape, random);
  const period = { first, last: first + YEAR_DAYS - 1 };
  const base: EspPlanInput = {
    id: context.nextId('espPlans'),
    name: planName(host.name, period),
    companyId: host.id,
    status: shape.status,
    periodStartsOn: formatDay(period.first),
    periodEndsOn: formatDay(period.last),
    ownerId: host.ownerId,
    directorId: host.secondId,
    goal: { markdown: random.pick(GOALS) },
    relationshipLevelNow: random.pick(['VENDOR', 'CREDIBLE_SOURCE', 'PROBLEM_SOLVER'] as const),
    // The value of the demo's companies is that of some two years.
    revenueTarget: priceOf((host.valueUsd / 2) * random.float(0.7, 1.5), host.currency),
  };
  if (!shape.isFilled) return base;
  return {
    ...base,
    valueProposition: { markdown: random.pick(PROPOSITIONS) },
    criticalSuccessFactors: { markdown: random.pick(CRITICAL_FACTORS) },
    strategyType: random.pick(['EXPAND', 'EXPAND', 'PROTECT', 'PURSUE'] as const),
    relationshipLevelTarget: random.pick(['PROBLEM_SOLVER', 'TRUSTED_ADVISOR'] as const),
  };
};

const createObjectives = (
  context: DemoContext,
  plan: EspPlanInput,
  { status, isFilled, slippedDays }: Shape,
  random: Random,
): PlanObjectiveInput[] => {
  if (!isFilled && status === 'DRAFT') return [];
  const inBase = (plan.revenueTarget?.amountMicros ?? 0) / 1_000_000;
  return OBJECTIVES.map((objective, index): PlanObjectiveInput => {
    const isSlipped = slippedDays > 0 && index === 0;
    const dueOn = isSlipped ? context.today - slippedDays : context.today + random.int(10, 120);
    return {
      id: context.nextId('planObjectives'),
      espPlanId: plan.id,
      ...objective,
      stage: index + 1,
      target: objective.objectiveType === 'REVENUE' ? inBase : objective.target,
      dueOn: formatDay(status === 'CLOSED' ? context.today - random.int(20, 90) : dueOn),
      status: status === 'CLOSED' ? 'ACHIEVED' : isSlipped ? 'IN_PROGRESS' : 'OPEN',
    };
  });
};
