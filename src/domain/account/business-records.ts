/** What people type about a company and its business, as it is stored. */
import type { ProjectFields } from '../assessment/project-fields.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import type { Money } from '../shared/money.ts';
import type {
  AmountPer,
  BuyingRole,
  ClosenessOutcome,
  ContractMemory,
  ContractStatus,
  Coverage,
  DealMemory,
  EarlierAmount,
  Influence,
  Interaction,
  PastTerm,
  Rating,
  SupportLevel,
  Uncounted,
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
  /** The last day on which anybody of it was in touch with us. */
  lastContactOn: DayNumber | null;
  /** Amounts of it that have no exchange rate, by currency; empty when there are none. */
  amountsWithoutRate: string;
  keyAccountStatus: string | null;
  scoreExplanation: unknown;
  /** When the reading was made that the scores come from. */
  scoredAt: Date | null;
  /** Which records that reading counted, and with which inputs: see `counted-records.ts`. */
  countedRecords: string | null;
  /** What its contracts said when they were judged last, by their ids. */
  contractMemory: Readonly<Record<string, ContractMemory>>;
  /** What its deals said when they were judged last, by their ids. */
  dealMemory: Readonly<Record<string, DealMemory>>;
};

export type StoredDeal = Stored &
  ProjectFields & {
    createdAt: Date;
    name: string;
    companyId: string | null;
    /** Who is asked what was learnt. */
    ownerId: string | null;
    stage: string | null;
    amount: Money;
    /** The forecast, as it is stored: which day that is depends on the time zone. */
    closeDate: string | null;
    closedOn: DayNumber | null;
    termMonths: number | null;
    /** The contract that it extends or renews, be it there or in the trash. */
    partOfContractId: string | null;
    closenessOutcome: ClosenessOutcome | null;
    insightGained: string | null;
    salesTrack: string | null;
    /** Whether it is won and no contract stands for it. */
    withoutContract: boolean;
    initiation: string | null;
    keyAccountStatus: string | null;
    /** The day on which its owner was asked what was learnt; null when never. */
    learningAskedOn: DayNumber | null;
    /** The decision that the timeline was told of last. */
    decisionTold: string | null;
    /** Who changed it last; null when that was an application. */
    changedBy: string | null;
    /** Whether its last change was one that no application made. */
    isChangedByHand: boolean;
    /** Whether a task that asks for its initiation is there, and not done. */
    initiationTask: 'NONE' | 'OPEN' | 'DONE';
  };

export type StoredContract = Stored & {
  createdAt: Date;
  name: string;
  companyId: string | null;
  opportunityId: string | null;
  /** The company of its opportunity. */
  opportunityCompanyId: string | null;
  /** What its opportunity says; nothing for one in the trash. */
  opportunityTerm: { stage: string | null; months: number | null } | null;
  status: ContractStatus | null;
  amount: Money;
  amountPer: AmountPer | null;
  /** The day on which the amount became valid. */
  amountFrom: DayNumber | null;
  /** Amounts that stood before, in ascending order of days. */
  earlierAmounts: readonly EarlierAmount[];
  signedOn: DayNumber | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  terminatedOn: DayNumber | null;
  autoRenews: boolean;
  renewalMonths: number | null;
  noticeMonths: number | null;
  noticeBy: DayNumber | null;
  pastTerms: {
    terms: readonly PastTerm[];
    isUnreadable: boolean;
    /** What is stored, with what can't be read. */
    stored: unknown;
  };
  renewals: number | null;
  renewedOn: DayNumber | null;
  renewalState: string | null;
  /** Who changed it last; null when that was an application. */
  changedBy: string | null;
  /** Whether its last change was one that no application made. */
  isChangedByHand: boolean;
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
  createdAt: Date;
  companyId: string | null;
  name: string;
  jobTitle: string | null;
  buyingRole: BuyingRole | null;
  supportLevel: SupportLevel | null;
  influence: Influence | null;
  coverage: Coverage | null;
  relationshipCheckedOn: DayNumber | null;
  reportsToId: string | null;
  /** The last live day that was ever seen. */
  lastContactOn: DayNumber | null;
  closeness: number | null;
  /** Empty when interactions were not read: see `Account.hasTraffic`. */
  interactions: readonly Interaction[];
  /** Mails and meetings that do not count, and why. */
  uncounted: readonly Uncounted[];
};
