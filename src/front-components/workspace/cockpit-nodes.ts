/** The records of a cockpit as they arrive. */
import * as z from 'zod/mini';
import { ACCOUNT_STATUSES, RECOMMENDED_STATUSES } from '../../domain/selection/recommend.ts';
import { AMOUNT_PERIODS } from '../../domain/shared/records.ts';
import { Month } from './history.ts';
import { money } from './money.ts';
import { day, FullName, member, number, oneOf, option, options, text } from './node-parts.ts';

export const CompanyNode = z.object({
  id: z.string(),
  name: text,
  importanceScore: number,
  closenessScore: number,
  closenessTrend: option,
  relationshipState: option,
  lastContactOn: option,
  scoringPolicyId: option,
  scoreExplanation: z.unknown(),
  updatedAt: option,
  scoredAt: option,
  updatedBy: z.optional(z.nullable(z.object({ source: option }))),
});

export const AccountNode = z.object({
  id: z.string(),
  status: oneOf(ACCOUNT_STATUSES),
  statusSince: day,
  keySince: day,
  recommendedStatus: oneOf(RECOMMENDED_STATUSES),
  recommendationReason: text,
  importanceRank: number,
  rankedOutOf: number,
  importanceReviewedOn: day,
  needsReviewedOn: day,
  closenessReviewedOn: day,
  nextReviewOn: day,
  reviewState: option,
  overdueReviews: options,
  attentionSignals: options,
  attention: text,
  directorLine: option,
  ownerCreditShare: number,
  directorCreditShare: number,
  coverageProblem: text,
  updatedAt: option,
  regionalOwner: member,
  localHead: member,
  director: member,
});

export const PlanNode = z.object({
  id: z.string(),
  name: text,
  status: option,
  createdAt: z.string(),
  periodStartsOn: day,
  periodEndsOn: day,
  revenueTarget: money,
  revenueActual: money,
  attainment: number,
  completeness: number,
  missingItems: text,
  health: option,
  healthReason: text,
});

const NeedNode = z.object({
  id: z.string(),
  need: text,
  horizon: option,
  capability: option,
  resourceGap: text,
  estimatedValue: money,
  opportunityId: option,
});

const PersonNode = z.object({
  id: z.string(),
  name: FullName,
  buyingRole: option,
  influence: option,
  supportLevel: option,
  closeness: number,
  lastContactOn: day,
});

const DealNode = z.object({
  id: z.string(),
  name: text,
  stage: option,
  amount: money,
  closeDate: day,
  initiation: option,
  assessmentVerdict: option,
  assessmentScore: number,
  assessmentState: option,
});

export const ContractNode = z.object({
  id: z.string(),
  name: text,
  status: option,
  amount: money,
  amountPer: oneOf(AMOUNT_PERIODS),
  signedOn: day,
  startsOn: day,
  endsOn: day,
  terminatedOn: day,
  noticeBy: day,
  renewalState: option,
  autoRenews: z.nullable(z.boolean()),
  opportunity: z.nullable(z.object({ termMonths: number })),
});

export const PolicyNode = z.object({
  id: z.string(),
  isDefault: z.nullable(z.boolean()),
  importanceReviewMonths: number,
  needsReviewMonths: number,
  closenessReviewMonths: number,
});

/** What is read of each list. */
export const COCKPIT_NODES = {
  companies: CompanyNode,
  keyAccounts: AccountNode,
  closenessScores: Month,
  espPlans: PlanNode,
  accountNeeds: NeedNode,
  people: PersonNode,
  opportunities: DealNode,
  contracts: ContractNode,
  scoringPolicies: PolicyNode,
} as const;
