import { planName } from '../../src/domain/plan/period.ts';
import { formatDay, parseDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { priceOf, usdOf } from './money.ts';
import type { Enrolled } from './programme.ts';
import type { EspPlanInput, KeyAccountInput, PlanObjectiveInput } from './programme-types.ts';
import type { Random } from './random.ts';
import { CRITICAL_FACTORS, GOALS, OBJECTIVES, PROPOSITIONS } from './words/account-plans.ts';

type Plans = { espPlans: EspPlanInput[]; planObjectives: PlanObjectiveInput[] };

const YEAR_DAYS = 365;

/**
 * How a plan stands: its status, how well it is filled, and whether an objective slipped. `ending` is one whose period
 * is nearly over, with its target reached in time or far from it.
 */
type Shape = {
  status: EspPlanInput['status'];
  isFilled: boolean;
  slippedDays: number;
  ending?: 'IN_TIME' | 'BEHIND';
};

const ACTIVE: Shape = { status: 'ACTIVE', isFilled: true, slippedDays: 0 };
const CLOSED: Shape = { status: 'CLOSED', isFilled: true, slippedDays: 0 };

const SHAPES: readonly Shape[] = [
  ACTIVE,
  { ...ACTIVE, ending: 'IN_TIME' },
  { ...ACTIVE, ending: 'BEHIND' },
  ACTIVE,
  ACTIVE,
  { ...ACTIVE, slippedDays: 12 },
  { ...ACTIVE, slippedDays: 41 },
  { ...ACTIVE, isFilled: false },
  { status: 'IN_REVIEW', isFilled: true, slippedDays: 5 },
  { status: 'DRAFT', isFilled: false, slippedDays: 0 },
  { status: 'DRAFT', isFilled: true, slippedDays: 0 },
  CLOSED,
];

/** The places of plans that another one went before, over the year that ended when theirs began. */
const WITH_PREDECESSOR = [0, 3];

/** The target of a plan that is nearly over, in proportion to the revenue of the last 365 days. */
const TARGET_SHARE = { IN_TIME: 0.75, BEHIND: 1.7 } as const;

/**
 * Account plans of those in the programme with their objectives: most are carried out, some slipped, two end soon, two
 * are drafts, and of two accounts the plan of the year before is kept.
 */
export function createEspPlans(
  context: DemoContext,
  programme: readonly Enrolled[],
  accounts: readonly KeyAccountInput[],
): Plans {
  const made: Plans = { espPlans: [], planObjectives: [] };
  const covered = programme
    .filter(({ status, standing }) => (status === 'KEY' || status === 'WATCH') && standing.revenueUsd > 0)
    .slice(0, SHAPES.length);
  const hosts = covered.map((host, place): Host => {
    const account = accounts.find(({ companyId }) => companyId === host.plan.id);
    return {
      ...host,
      place,
      keyAccountId: account?.id,
      directorId: account?.directorId ?? host.plan.secondId,
    };
  });
  const add = (host: Host, shape: Shape, first: number, random: Random): void => {
    const plan = createPlan(context, host, shape, first, random);
    made.espPlans.push(plan);
    made.planObjectives.push(...createObjectives(context, plan, shape, random));
  };
  const begun = hosts.map((host) => {
    const shape = SHAPES[host.place] ?? ACTIVE;
    const random = context.random(`plan:${host.plan.id}`);
    const first = firstDay(context, shape, random);
    add(host, shape, first, random);
    return first;
  });
  for (const host of hosts.filter(({ place }) => WITH_PREDECESSOR.includes(place))) {
    const first = (begun[host.place] ?? context.today) - YEAR_DAYS;
    add(host, CLOSED, first, context.random(`plan before:${host.plan.id}`));
  }
  return made;
}

type Host = Enrolled & { place: number; keyAccountId: string | undefined; directorId: string };

function firstDay({ today }: DemoContext, { status, ending }: Shape, random: Random): number {
  if (ending) return today - YEAR_DAYS + random.int(20, 55);
  if (status === 'DRAFT') return today + random.int(10, 40);
  return status === 'CLOSED' ? today - YEAR_DAYS - 5 : today - random.int(90, 280);
}

function createPlan(
  context: DemoContext,
  { plan: host, standing, keyAccountId, directorId }: Host,
  shape: Shape,
  first: number,
  random: Random,
): EspPlanInput {
  const period = { first, last: first + YEAR_DAYS - 1 };
  // The value of the demo's companies is that of some two years.
  const target = shape.ending
    ? standing.revenueUsd * TARGET_SHARE[shape.ending]
    : (host.valueUsd / 2) * random.float(0.7, 1.5);
  const base: EspPlanInput = {
    id: context.nextId('espPlans'),
    name: planName(host.name, period),
    companyId: host.id,
    ...(keyAccountId ? { keyAccountId } : {}),
    status: shape.status,
    periodStartsOn: formatDay(period.first),
    periodEndsOn: formatDay(period.last),
    ownerId: host.ownerId,
    directorId,
    goal: { markdown: random.pick(GOALS) },
    relationshipLevelNow: random.pick(['VENDOR', 'CREDIBLE_SOURCE', 'PROBLEM_SOLVER'] as const),
    revenueTarget: priceOf(target, host.currency),
  };
  if (!shape.isFilled) return base;
  return {
    ...base,
    valueProposition: { markdown: random.pick(PROPOSITIONS) },
    criticalSuccessFactors: { markdown: random.pick(CRITICAL_FACTORS) },
    strategyType: random.pick(['EXPAND', 'EXPAND', 'PROTECT', 'PURSUE'] as const),
    relationshipLevelTarget: random.pick(['PROBLEM_SOLVER', 'TRUSTED_ADVISOR'] as const),
  };
}

function createObjectives(
  context: DemoContext,
  plan: EspPlanInput,
  { status, isFilled, slippedDays }: Shape,
  random: Random,
): PlanObjectiveInput[] {
  if (!isFilled && status === 'DRAFT') return [];
  // Like what the app measures beside it: in the base currency, whatever the plan's own target is in.
  const inBase = Math.round(usdOf(plan.revenueTarget));
  const closedOn = (parseDay(plan.periodEndsOn) ?? context.today) - random.int(10, 80);
  return OBJECTIVES.map((objective, index): PlanObjectiveInput => {
    const isSlipped = slippedDays > 0 && index === 0;
    const dueOn = isSlipped ? context.today - slippedDays : context.today + random.int(10, 120);
    return {
      id: context.nextId('planObjectives'),
      espPlanId: plan.id,
      ...objective,
      stage: index + 1,
      target: objective.objectiveType === 'REVENUE' ? inBase : objective.target,
      dueOn: formatDay(status === 'CLOSED' ? closedOn : dueOn),
      status: status === 'CLOSED' ? 'ACHIEVED' : isSlipped ? 'IN_PROGRESS' : 'OPEN',
    };
  });
}
