/** The create inputs of the key-account programme: who is in it, how close we were, and what is planned. */
import type { CurrencyInput } from './currency.ts';

export type AccountStatus = 'CANDIDATE' | 'KEY' | 'WATCH' | 'FORMER';

/** Who covered an account from a day on, and with which shares, as the app keeps it. */
export type CoverageSinceInput = {
  since: string;
  ownerCreditShare: number;
  directorCreditShare: number;
  regionalOwnerId: string;
  directorId: string | null;
};

/**
 * Only what people decide, and what the app keeps of earlier times: who covered it before, and since when it has its
 * status. Its dates to come and its ranks the app works out.
 */
export type KeyAccountInput = {
  id: string;
  /** The day the company was taken into the programme. */
  createdAt: string;
  name: string;
  companyId: string;
  status: AccountStatus;
  regionalOwnerId?: string;
  localHeadId: string;
  directorId?: string;
  directorLine: 'SOLID' | 'DOTTED';
  ownerCreditShare: number;
  directorCreditShare: number;
  coverageHistory?: CoverageSinceInput[];
  /** The status beside the days it stands since; left out for an account that has its first one since it was created. */
  recordedStatus?: AccountStatus;
  statusSince?: string;
  keySince?: string;
  importanceReviewedOn?: string;
  needsReviewedOn?: string;
  closenessReviewedOn?: string;
  reviewRemark?: string;
};

/** How close and how important a company was in an earlier month: the app keeps such rows from its first day on, the demo needs older ones. */
export type ClosenessScoreInput = {
  id: string;
  name: string;
  companyId: string;
  aboutCompany: string;
  month: string;
  score: number;
  quality: number | null;
  density: number | null;
  authority: number | null;
  commercial: number | null;
  threads: number | null;
  change?: number;
  importance: number | null;
  revenuePoints: number | null;
  potentialPoints: number | null;
  referencePoints: number | null;
  winnabilityPoints: number | null;
  rulesVersion: number;
  calculatedAt: string;
};

export type EspPlanInput = {
  id: string;
  name: string;
  companyId: string;
  keyAccountId?: string;
  status: 'DRAFT' | 'ACTIVE' | 'IN_REVIEW' | 'CLOSED';
  periodStartsOn: string;
  periodEndsOn: string;
  ownerId: string;
  directorId: string;
  goal?: { markdown: string };
  valueProposition?: { markdown: string };
  criticalSuccessFactors?: { markdown: string };
  strategyType?: 'CREATE' | 'EXPAND' | 'PROTECT' | 'PURSUE' | 'EXIT';
  relationshipLevelNow?: 'VENDOR' | 'CREDIBLE_SOURCE' | 'PROBLEM_SOLVER' | 'TRUSTED_ADVISOR';
  relationshipLevelTarget?: 'VENDOR' | 'CREDIBLE_SOURCE' | 'PROBLEM_SOLVER' | 'TRUSTED_ADVISOR';
  revenueTarget?: CurrencyInput;
};

export type PlanObjectiveInput = {
  id: string;
  espPlanId: string;
  name: string;
  objectiveType: 'REVENUE' | 'CROSS_ACCOUNT' | 'BUSINESS_DEVELOPMENT' | 'RELATIONSHIP';
  stage: number;
  tactic: string;
  target: number;
  dueOn: string;
  status: 'OPEN' | 'IN_PROGRESS' | 'ACHIEVED' | 'DROPPED';
};
