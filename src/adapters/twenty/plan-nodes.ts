/** Account plans and what belongs to them as they arrive, and their way into the rules' form. */
import * as z from 'zod/mini';
import {
  NEED_HORIZONS,
  OBJECTIVE_STATUSES,
  OBJECTIVE_TYPES,
  PLAN_STATUSES,
} from '../../domain/plan/records.ts';
import { hasText } from '../../domain/plan/rich-text.ts';
import type { StoredPlan } from '../../flows/plan-ports.ts';
import { day, money, option } from './nodes.ts';

const number = z.nullable(z.number());
const optionalId = z.nullable(z.string());

/** Twenty keeps an empty text as null or as nothing between quotes. */
const text = z.pipe(
  z.nullable(z.string()),
  z.transform((value: string | null) => value ?? ''),
);

const instant = z.pipe(
  z.string(),
  z.transform((value) => new Date(value)),
);

const richText = z.nullable(
  z.object({ markdown: z.nullable(z.string()), blocknote: z.nullable(z.string()) }),
);

export const PlannedNode = z.object({ id: z.string(), companyId: optionalId });

export const PlanCompanyNode = z.object({ id: z.string(), name: text, closenessScore: number });

export const AccountOfCompanyNode = z.object({ id: z.string(), companyId: optionalId });

export const PlanNode = z.object({
  id: z.string(),
  companyId: optionalId,
  keyAccountId: optionalId,
  name: text,
  status: option(PLAN_STATUSES),
  periodStartsOn: day,
  periodEndsOn: day,
  goal: richText,
  valueProposition: richText,
  criticalSuccessFactors: richText,
  strategyType: z.nullable(z.string()),
  revenueTarget: money,
  revenueActual: money,
  attainment: number,
  completeness: number,
  missingItems: text,
  health: z.nullable(z.string()),
  healthReason: text,
  planProblem: text,
  createdAt: instant,
  updatedAt: instant,
});

export const ObjectiveNode = z.object({
  id: z.string(),
  espPlanId: optionalId,
  name: text,
  objectiveType: option(OBJECTIVE_TYPES),
  current: number,
  dueOn: day,
  status: option(OBJECTIVE_STATUSES),
  updatedAt: instant,
});

export const PlanNeedNode = z.object({
  id: z.string(),
  companyId: optionalId,
  horizon: option(NEED_HORIZONS),
  needState: option(['OPEN', 'COVERED', 'DROPPED']),
});

export const PlanPersonNode = z.object({
  id: z.string(),
  companyId: optionalId,
  buyingRole: option(['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER']),
  supportLevel: option(['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY']),
});

export const OpenTaskNode = z.object({
  id: z.string(),
  targetCompanyId: optionalId,
  targetKeyAccountId: optionalId,
  targetEspPlanId: optionalId,
  task: z.nullable(z.object({ status: z.nullable(z.string()), deletedAt: z.nullable(z.string()) })),
});

/** A plan as the rules know it, with what stands on it now. */
export const toStoredPlan = (
  node: z.output<typeof PlanNode>,
  objectives: readonly z.output<typeof ObjectiveNode>[],
  hasOpenTask: boolean,
): StoredPlan => ({
  plan: {
    id: node.id,
    name: node.name,
    status: node.status,
    startsOn: node.periodStartsOn,
    endsOn: node.periodEndsOn,
    hasGoal: hasText(node.goal),
    hasValueProposition: hasText(node.valueProposition),
    hasCriticalSuccessFactors: hasText(node.criticalSuccessFactors),
    hasStrategy: node.strategyType !== null,
    revenueTarget: node.revenueTarget,
    createdAt: node.createdAt.getTime(),
    objectives: objectives.map(({ id, name, objectiveType, dueOn, status }) => ({
      id,
      name,
      type: objectiveType,
      dueOn,
      status,
    })),
    hasOpenTask,
  },
  keyAccountId: node.keyAccountId,
  stored: {
    revenueActual: node.revenueActual,
    attainment: node.attainment,
    completeness: node.completeness,
    missingItems: node.missingItems,
    health: node.health,
    healthReason: node.healthReason,
    planProblem: node.planProblem,
  },
  objectives: objectives.map(({ id, current, updatedAt }) => ({ id, current, updatedAt })),
  updatedAt: node.updatedAt,
});
