/** The records of a week as they arrive. */
import * as z from 'zod/mini';
import { ACCOUNT_STATUSES, RECOMMENDED_STATUSES } from '../../domain/selection/recommend.ts';
import { PolicyNode } from './cockpit-nodes.ts';
import { listOf } from './lists.ts';
import { money } from './money.ts';
import { day, number, oneOf, option, options, text } from './node-parts.ts';

const Company = z.nullable(z.object({ name: text }));
const owned = z.optional(z.nullable(listOf(z.object({ companyId: option }))));

/** Whoever looks on, with the companies of the accounts that they keep or direct. */
export const MemberNode = z.object({ id: z.string(), ownedKeyAccounts: owned, directedKeyAccounts: owned });

export const WeekAccountNode = z.object({
  id: z.string(),
  name: text,
  status: oneOf(ACCOUNT_STATUSES),
  keySince: day,
  recommendedStatus: oneOf(RECOMMENDED_STATUSES),
  recommendationReason: text,
  importanceRank: number,
  rankedOutOf: number,
  reviewState: option,
  overdueReviews: options,
  nextReviewOn: day,
  importanceReviewedOn: day,
  needsReviewedOn: day,
  closenessReviewedOn: day,
  attentionSignals: options,
  attention: text,
  regionalOwnerId: option,
  directorId: option,
  company: z.nullable(
    z.object({
      id: z.string(),
      name: text,
      importanceScore: number,
      closenessScore: number,
      scoringPolicyId: option,
      accountOwnerId: option,
    }),
  ),
});

/** What is read of each list. */
export const WEEK_NODES = {
  keyAccounts: WeekAccountNode,
  opportunities: z.object({
    id: z.string(),
    name: text,
    stage: option,
    amount: money,
    closeDate: day,
    company: Company,
  }),
  espPlans: z.object({
    id: z.string(),
    name: text,
    health: option,
    healthReason: text,
    attainment: number,
    completeness: number,
    periodEndsOn: day,
    company: Company,
  }),
  contracts: z.object({
    id: z.string(),
    name: text,
    amount: money,
    endsOn: day,
    noticeBy: day,
    autoRenews: z.nullable(z.boolean()),
    company: Company,
  }),
  supportRequests: z.object({
    id: z.string(),
    name: text,
    supportState: option,
    neededBy: day,
    priority: number,
    priorityReason: text,
    company: Company,
  }),
  scoringPolicies: PolicyNode,
} as const;
