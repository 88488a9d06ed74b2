/** A key account's reviews as they arrive, and their way into the rules' form and back. */
import * as z from 'zod/mini';
import { NO_MARKS, type ReviewMarks } from '../../domain/review/follow-up.ts';
import { type Monitor, type PerMonitor, perMonitor } from '../../domain/review/monitors.ts';
import { type DayNumber, formatDay, parseDay } from '../../domain/shared/calendar.ts';
import type { ReviewAccount, ReviewValues } from '../../flows/review-ports.ts';
import { ActorNode, personOf } from './actors.ts';

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

const Mark = z.object({ reviewedOn: text, asked: z.array(z.string()) });
const Marks = z.object({ IMPORTANCE: Mark, NEEDS: Mark, CLOSENESS: Mark });

/** Marks that can't be read count as none: what follows is done again under the same names. */
const marksOf = (stored: unknown): ReviewMarks => {
  const parsed = z.safeParse(Marks, stored);
  if (!parsed.success) return NO_MARKS;
  return perMonitor((monitor) => ({
    reviewedOn: parseDay(parsed.data[monitor].reviewedOn),
    asked: parsed.data[monitor].asked.flatMap((day) => parseDay(day) ?? []),
  }));
};

const dayOrNull = (day: DayNumber | null): string | null => (day === null ? null : formatDay(day));

const storedMarks = (marks: ReviewMarks) => {
  // Accounts of which there is nothing to remember are written alike, with one request for many.
  if (JSON.stringify(marks) === JSON.stringify(NO_MARKS)) return null;
  return perMonitor((monitor: Monitor) => ({
    reviewedOn: dayOrNull(marks[monitor].reviewedOn),
    asked: marks[monitor].asked.map(formatDay),
  }));
};

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
      marks: marksOf(node.reviewMarks),
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
