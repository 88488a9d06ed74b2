/**
 * An account: a company with everything that the rules read and write of it, as it is stored. Names of values are those
 * of the fields that hold them, so that a difference between two states of a record says what has to be written.
 */
import type { PastTerm } from '../contract/past-terms.ts';
import type { CreditRole, SharesSince } from '../credit/shares.ts';
import type { Json } from '../explanation.ts';
import type { ObjectiveStatus, ObjectiveType, PlanStatus } from '../plan/records.ts';
import type { ReviewMarks } from '../review/marks.ts';
import type { AccountStatus } from '../selection/recommend.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import type { Money } from '../shared/money.ts';
import type {
  BuyingRole,
  ClosenessOutcome,
  ContractStatus,
  Coverage,
  Influence,
  Interaction,
  Rating,
  SupportLevel,
} from '../shared/records.ts';

/** What every record has. `updatedAt` is the mark by which a write sees that it changed since this reading. */
export type Stored = { id: string; updatedAt: Date };

export type StoredCompany = Stored & {
  name: string;
  accountOwnerId: string | null;
  scoringPolicyId: string | null;
  referenceValue: Rating | null;
  deliveryFit: Rating | null;
  potentialAnnualValue: Money;
  importanceScore: number | null;
  closenessScore: number | null;
  closenessTrend: string | null;
  relationshipState: string | null;
  keyAccountStatus: string | null;
  scoreExplanation: unknown;
  /** When the reading was made that the scores come from. */
  scoredAt: Date | null;
  /** Which records that reading counted, and with which inputs: see `counted-records.ts`. */
  countedRecords: string | null;
};

export type StoredDeal = Stored & {
  name: string;
  companyId: string | null;
  /** Who is asked what was learnt. */
  ownerId: string | null;
  stage: string | null;
  amount: Money;
  closeDate: DayNumber | null;
  closenessOutcome: ClosenessOutcome | null;
  insightGained: string | null;
  salesTrack: string | null;
  initiation: string | null;
  keyAccountStatus: string | null;
  /** The day on which its owner was asked what was learnt; null when never. */
  learningAskedOn: DayNumber | null;
  /** The decision that the timeline was told of last. */
  decisionTold: string | null;
  /** Who changed it last; null when that was an application. */
  changedBy: string | null;
  /** Whether a task that asks for its initiation is there, and not done. */
  initiationTask: 'NONE' | 'OPEN' | 'DONE';
};

export type StoredContract = Stored & {
  name: string;
  companyId: string | null;
  opportunityId: string | null;
  /** The company of its opportunity. */
  opportunityCompanyId: string | null;
  status: ContractStatus | null;
  amount: Money;
  signedOn: DayNumber | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  terminatedOn: DayNumber | null;
  autoRenews: boolean;
  pastTerms: {
    terms: readonly PastTerm[];
    isUnreadable: boolean;
    /** What is stored, with what can't be read. */
    stored: unknown;
  };
  renewals: number | null;
  renewedOn: DayNumber | null;
  renewalState: string | null;
};

export type StoredNeed = Stored & {
  companyId: string | null;
  espPlanId: string | null;
  opportunityId: string | null;
  need: string;
  needState: string | null;
  /** As stored: also one that an administrator added. */
  horizon: string | null;
  expectedOn: DayNumber | null;
  identifiedOn: DayNumber | null;
  settledHorizon: NeedHorizon | null;
  settledExpectedOn: DayNumber | null;
  estimatedValue: Money;
  /** The opportunity it has become; null as well for one in the trash. */
  opportunity: { id: string; stage: string | null; companyId: string | null } | null;
  createdAt: Date;
};

export type StoredPerson = Stored & {
  companyId: string | null;
  name: string;
  jobTitle: string | null;
  buyingRole: BuyingRole | null;
  supportLevel: SupportLevel | null;
  influence: Influence | null;
  coverage: Coverage | null;
  relationshipCheckedOn: DayNumber | null;
  closeness: number | null;
  /** Empty when interactions were not read: see `Account.hasTraffic`. */
  interactions: readonly Interaction[];
};

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

/** One month of a company's closeness. */
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
  /** Null for one whose contract is gone. */
  contractId: string | null;
  /** The company that its contract belongs to now. */
  contractCompanyId: string | null;
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

/** The record of each object that an account has, by the object's API name. */
export type AccountRecords = {
  company: StoredCompany;
  opportunity: StoredDeal;
  contract: StoredContract;
  accountNeed: StoredNeed;
  person: StoredPerson;
  keyAccount: StoredKeyAccount;
  closenessScore: StoredMonth;
  espPlan: StoredPlan;
  planObjective: StoredObjective;
  salesCredit: StoredCredit;
  supportRequest: StoredRequest;
};

export type AccountObject = keyof AccountRecords;

/**
 * A company and its records. Records of no company together are an account without one, which has no scores: a rule
 * then does for each record what it can.
 */
export type Account = {
  company: StoredCompany | null;
  opportunities: readonly StoredDeal[];
  contracts: readonly StoredContract[];
  /** Contracts of other companies, or of none, that are linked to this account's opportunities: they cover them. */
  contractsOfOthers: readonly StoredContract[];
  accountNeeds: readonly StoredNeed[];
  /** Needs of other companies that have become opportunities of this account. */
  needsOfOthers: readonly StoredNeed[];
  people: readonly StoredPerson[];
  /** The living ones; usually one. */
  keyAccounts: readonly StoredKeyAccount[];
  /** At least this month's row and that of the month before, where they are there. */
  closenessScores: readonly StoredMonth[];
  espPlans: readonly StoredPlan[];
  planObjectives: readonly StoredObjective[];
  /** Credits of its contracts, and those of the company whose contract is gone. */
  salesCredits: readonly StoredCredit[];
  supportRequests: readonly StoredRequest[];
  /** Living tasks that are not done, with what they are tied to: ids of the company, its key accounts and plans. */
  openTasks: readonly OpenTask[];
  /** Whether mails and meetings were read. Without them scores and signals about people stay as they are stored. */
  hasTraffic: boolean;
};

/** The list of an account that holds an object's records; the company is no list. */
export const LISTS = {
  opportunity: ['opportunities'],
  contract: ['contracts'],
  accountNeed: ['accountNeeds', 'needsOfOthers'],
  person: ['people'],
  keyAccount: ['keyAccounts'],
  closenessScore: ['closenessScores'],
  espPlan: ['espPlans'],
  planObjective: ['planObjectives'],
  salesCredit: ['salesCredits'],
  supportRequest: ['supportRequests'],
} as const satisfies Record<Exclude<AccountObject, 'company'>, readonly (keyof Account)[]>;
