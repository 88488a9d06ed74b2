/**
 * The records of Twenty as they arrive, and their way into domain types. A field that is unknown to the server
 * arrives as a silent null; composite fields of a known type never do, so a bare null there is refused.
 */
import * as z from 'zod/mini';
import { type PolicyProblem, policyProblems, type ScoringPolicy } from '../../domain/policy.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';
import type { Contract, Opportunity, Rating } from '../../domain/shared/records.ts';
import type { StoredPolicy } from '../../flows/ports.ts';

const MICROS = 1_000_000;

/** An option this version knows; any other one (added or renamed by an admin) reads as not set. */
const option = <const Values extends readonly string[]>(values: Values) =>
  z.pipe(
    z.nullable(z.string()),
    z.transform((value): Values[number] | null => (value !== null && values.includes(value) ? value : null)),
  );

const money = z.pipe(
  z.object({
    amountMicros: z.nullable(z.union([z.number(), z.pipe(z.string(), z.transform(Number))])),
    currencyCode: z.nullable(z.string()),
  }),
  z.transform(
    ({ amountMicros, currencyCode }): Money => ({
      amount: amountMicros === null || Number.isNaN(amountMicros) ? null : amountMicros / MICROS,
      currency: currencyCode === '' ? null : currencyCode,
    }),
  ),
);

const day = z.pipe(
  z.nullable(z.string()),
  z.transform((value: string | null) => parseDay(value)),
);
const number = z.nullable(z.number());
const id = z.string();
const optionalId = z.nullable(z.string());

const rating = z.pipe(
  option(['RATING_1', 'RATING_2', 'RATING_3', 'RATING_4', 'RATING_5']),
  z.transform((value): Rating | null => (value === null ? null : (Number(value.slice(-1)) as Rating))),
);

export const CompanyNode = z.object({
  id,
  name: z.pipe(
    z.nullable(z.string()),
    z.transform((name) => name ?? ''),
  ),
  scoringPolicyId: optionalId,
  referenceValue: rating,
  deliveryFit: rating,
  potentialAnnualValue: money,
  importanceScore: number,
  closenessScore: number,
  closenessTrend: z.nullable(z.string()),
  relationshipState: z.nullable(z.string()),
  scoreExplanation: z.unknown(),
});

export const OpportunityNode = z.object({
  id,
  companyId: optionalId,
  stage: z.nullable(z.string()),
  closeDate: day,
  closenessOutcome: option(['IMPROVED', 'SAME', 'WORSENED']),
  amount: money,
});

export const ContractNode = z.object({
  id,
  companyId: optionalId,
  opportunityId: optionalId,
  status: option(['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED']),
  signedOn: day,
  startsOn: day,
  endsOn: day,
  terminatedOn: day,
  amount: money,
  opportunity: z.nullable(z.object({ companyId: optionalId })),
});

export const PersonNode = z.object({
  id,
  companyId: optionalId,
  buyingRole: option(['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER']),
  supportLevel: option(['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY']),
  influence: option(['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE']),
  coverage: option(['IN_DEPTH', 'MULTIPLE_CONTACTS', 'BRIEF_CONTACT', 'NO_CONTACT']),
  relationshipCheckedOn: day,
  closeness: number,
});

export const KeyAccountNode = z.object({
  id,
  companyId: optionalId,
  importanceScore: number,
  revenuePoints: number,
  potentialPoints: number,
  referencePoints: number,
  winnabilityPoints: number,
});

export const MonthNode = z.object({
  id,
  companyId: optionalId,
  month: z.nullable(z.string()),
  score: number,
  quality: number,
  density: number,
  authority: number,
  commercial: number,
  threads: number,
  change: number,
});

export const EmailNode = z.object({
  id,
  role: z.nullable(z.string()),
  personId: optionalId,
  messageId: optionalId,
  message: z.nullable(z.object({ receivedAt: z.nullable(z.string()), isDraft: z.nullable(z.boolean()) })),
});

export const MeetingNode = z.object({
  id,
  responseStatus: z.nullable(z.string()),
  personId: optionalId,
  calendarEventId: optionalId,
  calendarEvent: z.nullable(
    z.object({ startsAt: z.nullable(z.string()), isCanceled: z.nullable(z.boolean()) }),
  ),
});

export const MemberOnEmailNode = z.object({ id, role: z.nullable(z.string()), messageId: optionalId });
export const MemberAtMeetingNode = z.object({ id, calendarEventId: optionalId });

const POLICY_NUMBERS = [
  'revenueWeight',
  'potentialWeight',
  'referenceWeight',
  'winnabilityWeight',
  'revenueAt25',
  'revenueAt50',
  'revenueAt75',
  'revenueAt100',
  'potentialAt25',
  'potentialAt50',
  'potentialAt75',
  'potentialAt100',
  'baselineWinRate',
  'qualityWeight',
  'densityWeight',
  'authorityWeight',
  'commercialWeight',
  'keyShare',
  'keyMargin',
  'candidateBand',
  'entryScore',
  'exitScore',
  'importanceReviewMonths',
  'needsReviewMonths',
  'closenessReviewMonths',
] as const;

type PolicyNumber = (typeof POLICY_NUMBERS)[number];

export const PolicyNode = z.extend(
  z.object({
    id,
    name: z.nullable(z.string()),
    isDefault: z.nullable(z.boolean()),
    policyProblem: z.nullable(z.string()),
    largeDealThreshold: money,
  }),
  Object.fromEntries(POLICY_NUMBERS.map((name) => [name, number])) as Record<PolicyNumber, typeof number>,
);

export const toOpportunity = (node: z.infer<typeof OpportunityNode>): Opportunity => ({
  id: node.id,
  stage: node.stage,
  amount: node.amount,
  closedOn: node.closeDate,
  closenessOutcome: node.closenessOutcome,
});

export const toContract = (node: z.infer<typeof ContractNode>): Contract => ({
  id: node.id,
  status: node.status,
  amount: node.amount,
  signedOn: node.signedOn,
  startsOn: node.startsOn,
  endsOn: node.endsOn,
  terminatedOn: node.terminatedOn,
  opportunityId: node.opportunityId,
});

/** A policy record as the rules know it; an empty number is a problem of its own, and never reaches a formula. */
export const toStoredPolicy = (node: z.infer<typeof PolicyNode>): StoredPolicy => {
  const empty = POLICY_NUMBERS.filter((name) => node[name] === null);
  const value = (name: PolicyNumber): number => node[name] ?? 0;
  const policy: ScoringPolicy = {
    id: node.id,
    name: node.name ?? '',
    isDefault: node.isDefault === true,
    weights: {
      revenue: value('revenueWeight'),
      potential: value('potentialWeight'),
      reference: value('referenceWeight'),
      winnability: value('winnabilityWeight'),
    },
    revenueThresholds: {
      at25: value('revenueAt25'),
      at50: value('revenueAt50'),
      at75: value('revenueAt75'),
      at100: value('revenueAt100'),
    },
    potentialThresholds: {
      at25: value('potentialAt25'),
      at50: value('potentialAt50'),
      at75: value('potentialAt75'),
      at100: value('potentialAt100'),
    },
    baselineWinRate: value('baselineWinRate'),
    closenessWeights: {
      quality: value('qualityWeight'),
      density: value('densityWeight'),
      authority: value('authorityWeight'),
      commercial: value('commercialWeight'),
    },
    selection: {
      keyShare: value('keyShare'),
      keyMargin: value('keyMargin'),
      candidateBand: value('candidateBand'),
      entryScore: value('entryScore'),
      exitScore: value('exitScore'),
    },
    largeDealThreshold: {
      amount: node.largeDealThreshold.amount ?? 0,
      currency: node.largeDealThreshold.currency ?? '',
    },
    reviewMonths: {
      importance: value('importanceReviewMonths'),
      needs: value('needsReviewMonths'),
      closeness: value('closenessReviewMonths'),
    },
  };
  const problems: PolicyProblem[] =
    empty.length > 0 ? empty.map((field) => ({ code: 'VALUE_MISSING', field })) : policyProblems(policy);
  return {
    id: node.id,
    name: policy.name,
    isDefault: policy.isDefault,
    policy,
    problems,
    storedProblem: node.policyProblem === '' ? null : node.policyProblem,
  };
};
