/** What the key account programme keeps of a company, as it is stored. */
import type { CreditRole, SharesSince } from '../credit/shares.ts';
import type { Json } from '../explanation.ts';
import type { ObjectiveStatus, ObjectiveType, PlanStatus } from '../plan/records.ts';
import type { ReviewMarks } from '../review/marks.ts';
import type { AccountStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import type { ClosenessOutcome } from '../shared/records.ts';
import type { Stored } from './business-records.ts';

export type StoredKeyAccount = Stored & {
  name: string;
  companyId: string | null;
  status: AccountStatus | null;
  recommendedStatus: string | null;
  recommendationReason: string | null;
  importanceScore: number | null;
  revenuePoints: number | null;
  potentialPoints: number | null;
  referencePoints: number | null;
  winnabilityPoints: number | null;
  importanceRank: number | null;
  rankedOutOf: number | null;
  importancePlace: string | null;
  closenessScore: number | null;
  revenue: Money;
  regionalOwnerId: string | null;
  directorId: string | null;
  ownerCreditShare: number | null;
  directorCreditShare: number | null;
  coverageHistory: {
    /** The entries that can be read, in ascending order of days. */
    history: readonly SharesSince[];
    /** What is stored and can't be read. */
    unreadable: readonly unknown[];
  };
  coverageProblem: string | null;
  recordedStatus: AccountStatus | null;
  statusSince: DayNumber | null;
  keySince: DayNumber | null;
  importanceReviewedOn: DayNumber | null;
  needsReviewedOn: DayNumber | null;
  closenessReviewedOn: DayNumber | null;
  nextReviewOn: DayNumber | null;
  reviewState: string | null;
  overdueReviews: readonly string[];
  reviewMarks: ReviewMarks;
  reviewRemark: string | null;
  attentionSignals: readonly string[];
  attention: string | null;
  createdAt: Date;
  /** Who changed it last; null when that was an application. */
  changedBy: string | null;
};

/** One month of a company's scores. */
export type StoredMonth = Stored & {
  companyId: string | null;
  month: string | null;
  score: number | null;
  quality: number | null;
  density: number | null;
  authority: number | null;
  commercial: number | null;
  threads: number | null;
  change: number | null;
  importance: number | null;
  revenuePoints: number | null;
  potentialPoints: number | null;
  referencePoints: number | null;
  winnabilityPoints: number | null;
  /** The edition of the rules that made it; null for one before editions were counted. */
  rulesVersion: number | null;
  /** The company that the row was made for; null on one from before this was kept. */
  aboutCompany: string | null;
  /** Written and never read: what the row is called. */
  name?: string;
  /** Written and never read: why the score is what it is. */
  explanation?: Json;
};

export type StoredPlan = Stored & {
  companyId: string | null;
  keyAccountId: string | null;
  name: string;
  status: PlanStatus | null;
  periodStartsOn: DayNumber | null;
  periodEndsOn: DayNumber | null;
  hasGoal: boolean;
  hasValueProposition: boolean;
  hasCriticalSuccessFactors: boolean;
  strategyType: string | null;
  revenueTarget: Money;
  revenueActual: Money;
  attainment: number | null;
  completeness: number | null;
  missingItems: string;
  health: string | null;
  healthReason: string;
  planProblem: string;
  createdAt: Date;
};

export type StoredObjective = Stored & {
  espPlanId: string | null;
  name: string;
  objectiveType: ObjectiveType | null;
  current: number | null;
  dueOn: DayNumber | null;
  status: ObjectiveStatus | null;
};

export type StoredCredit = Stored & {
  name: string;
  /** Null for one of a deal, and for one whose contract is gone. */
  contractId: string | null;
  /** The company that its contract belongs to now. */
  contractCompanyId: string | null;
  /** Null for one of a contract, and for one whose deal is gone. */
  opportunityId: string | null;
  /** The company that its deal belongs to now. */
  opportunityCompanyId: string | null;
  /** The first day of the term that it is for; null on one from before terms were credited: that is of the first. */
  termStartsOn: DayNumber | null;
  companyId: string | null;
  keyAccountId: string | null;
  memberId: string | null;
  creditRole: CreditRole | null;
  share: number | null;
  amountMicros: number | null;
  currencyCode: string | null;
  creditState: 'CREDITED' | 'REVERSED' | null;
  creditedOn: DayNumber | null;
  quarter: string | null;
  createdAt: Date;
};

/** Another company, as far as a support request shows it. */
export type RequestCompany = { id: string; importanceScore: number | null; scoringPolicyId: string | null };

export type StoredRequest = Stored & {
  name: string;
  companyId: string | null;
  opportunityId: string | null;
  espPlanId: string | null;
  supportState: string | null;
  neededBy: DayNumber | null;
  deliveredOn: DayNumber | null;
  remindedOn: DayNumber | null;
  priority: number | null;
  priorityReason: string | null;
  /** Written and never read: when the priority was made. */
  prioritizedAt?: Date;
  outcome: string | null;
  closenessOutcome: string | null;
  supporterId: string | null;
  requestedById: string | null;
  /** The company it is about: its own, else that of its opportunity or plan. */
  company: RequestCompany | null;
  opportunity: { stage: string | null; closenessOutcome: ClosenessOutcome | null; amount: Money } | null;
};

/** A task that is not done, or one that a rule asks for, which is named by its key. */
export type OpenTask = { id: string; subjectIds: readonly string[] };
