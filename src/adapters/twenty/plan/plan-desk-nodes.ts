/** What plans are begun and revised from, as it arrives. */
import * as z from 'zod/mini';
import {
  NEED_HORIZONS,
  OBJECTIVE_STATUSES,
  PLAN_STATUSES,
  STRATEGIES,
} from '../../../domain/plan/records.ts';
import { accountStatus } from '../desk-nodes.ts';
import { day, money, option } from '../nodes.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

export const AccountHeadNode = z.object({
  id: z.string(),
  status: accountStatus(),
  importanceScore: number,
  importanceRank: number,
  rankedOutOf: number,
  regionalOwnerId: text,
  directorId: text,
  company: z.nullable(
    z.object({
      id: z.string(),
      name: text,
      deletedAt: text,
      accountOwnerId: text,
      closenessScore: number,
      closenessTrend: option(['RISING', 'STEADY', 'FALLING', 'UNKNOWN']),
      relationshipState: option(['ACTIVE', 'COOLING', 'DORMANT', 'UNKNOWN']),
    }),
  ),
});

export const EarlierPlanNode = z.object({
  id: z.string(),
  status: option(PLAN_STATUSES),
  periodStartsOn: day(),
  periodEndsOn: day(),
  createdAt: z.string(),
  deletedAt: text,
});

export const ObjectiveOfPlanNode = z.object({ id: z.string(), espPlanId: text });

export const KnownNeedNode = z.object({
  id: z.string(),
  horizon: option(NEED_HORIZONS),
  needState: option(['OPEN', 'COVERED', 'DROPPED']),
  espPlanId: text,
});

export const KeyPersonNode = z.object({
  id: z.string(),
  name: z.nullable(z.object({ firstName: text, lastName: text })),
  jobTitle: text,
  buyingRole: option(['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER']),
  supportLevel: option(['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY']),
  influence: option(['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE']),
  closeness: number,
});

const richText = z.nullable(z.object({ markdown: text, blocknote: text }));

export const RevisablePlanNode = z.object({
  id: z.string(),
  name: text,
  status: option(PLAN_STATUSES),
  companyId: text,
  company: z.nullable(z.object({ name: text })),
  keyAccountId: text,
  periodStartsOn: day(),
  periodEndsOn: day(),
  ownerId: text,
  directorId: text,
  strategyType: option(STRATEGIES),
  relationshipLevelNow: text,
  relationshipLevelTarget: text,
  revision: number,
  previousRevisionId: text,
  deletedAt: text,
  revenueTarget: money(),
  goal: richText,
  valueProposition: richText,
  criticalSuccessFactors: richText,
  keyAccount: z.nullable(
    z.object({ importanceReviewedOn: day(), needsReviewedOn: day(), closenessReviewedOn: day() }),
  ),
});

export const CopiedObjectiveNode = z.object({
  id: z.string(),
  name: text,
  objectiveType: text,
  stage: number,
  tactic: text,
  target: number,
  current: number,
  dueOn: day(),
  status: option(OBJECTIVE_STATUSES),
});
