/** A key account's reviews as they arrive, and their way into the rules' form and back. */
import * as z from 'zod/mini';
import { type PerMonitor, perMonitor } from '../../domain/review/monitors.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import type { ReviewAccount, ReviewValues } from '../../flows/review-ports.ts';
import { ActorNode, personOf } from './actors.ts';
import { dayOrNull, storedMarks, toMarks } from './review-marks.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());
const status = z.catch(z.nullable(z.enum(['CANDIDATE', 'KEY', 'WATCH', 'FORMER'])), null);

export const ReviewNode = z.object({
  id: z.string(),
  name: text,
  companyId: text,
  status,
  recordedStatus: status,
  statusSince: text,
  keySince: text,
  importanceReviewedOn: text,
  needsReviewedOn: text,
  closenessReviewedOn: text,
  nextReviewOn: text,
  reviewState: text,
  overdueReviews: z.nullable(z.array(z.string())),
  reviewMarks: z.unknown(),
  reviewRemark: text,
  recommendedStatus: text,
  recommendationReason: text,
  importanceScore: number,
  importanceRank: number,
  rankedOutOf: number,
  attention: text,
  directorId: text,
  regionalOwnerId: text,
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: ActorNode,
  company: z.nullable(
    z.object({
      name: text,
      accountOwnerId: text,
      scoringPolicyId: text,
      closenessScore: number,
      closenessTrend: text,
    }),
  ),
});

type ReviewNode = z.infer<typeof ReviewNode>;

/** The field of each monitor that holds when it was last reviewed. */
export const REVIEWED_ON = {
  IMPORTANCE: 'importanceReviewedOn',
  NEEDS: 'needsReviewedOn',
  CLOSENESS: 'closenessReviewedOn',
} as const satisfies PerMonitor<string>;

/** An account, or nothing when its company is in the trash. */
export const toReviewAccounts = (node: ReviewNode): ReviewAccount[] => {
  const { company } = node;
  if (node.companyId !== null && company === null) return [];
  return [
    {
      id: node.id,
      companyId: node.companyId,
      name: company?.name ?? node.name ?? '',
      policyId: company?.scoringPolicyId ?? null,
      status: node.status,
      recordedStatus: node.recordedStatus,
      statusSince: parseDay(node.statusSince),
      keySince: parseDay(node.keySince),
      reviewedOn: perMonitor((monitor) => parseDay(node[REVIEWED_ON[monitor]])),
      nextReviewOn: parseDay(node.nextReviewOn),
      reviewState: node.reviewState,
      overdueReviews: node.overdueReviews ?? [],
      marks: toMarks(node.reviewMarks),
      remark: node.reviewRemark,
      recommendedStatus: node.recommendedStatus,
      recommendationReason: node.recommendationReason,
      figures: {
        importance: node.importanceScore,
        rank: node.importanceRank,
        rankedOutOf: node.rankedOutOf,
        closeness: company?.closenessScore ?? null,
        trend: company?.closenessTrend ?? null,
      },
      attention: node.attention,
      director: node.directorId,
      regionalOwner: node.regionalOwnerId,
      accountOwner: company?.accountOwnerId ?? null,
      changedBy: personOf(node.updatedBy),
      createdAt: new Date(node.createdAt),
      updatedAt: new Date(node.updatedAt),
    },
  ];
};

const DAYS = ['statusSince', 'keySince', 'nextReviewOn'] as const;

/** Values as Twenty stores them. */
export const toFields = ({ marks, ...values }: ReviewValues): Record<string, unknown> => ({
  ...values,
  ...Object.fromEntries(
    DAYS.flatMap((name) => {
      const day = values[name];
      return day === undefined ? [] : [[name, dayOrNull(day)]];
    }),
  ),
  ...(marks === undefined ? {} : { reviewMarks: storedMarks(marks) }),
});
