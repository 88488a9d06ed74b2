/** Accounts for tests of rules: whatever a test does not name stands as on a record that nobody has touched. */

import type { Account } from '../../src/domain/account/account.ts';
import type {
  StoredCompany,
  StoredContract,
  StoredDeal,
  StoredNeed,
  StoredPerson,
} from '../../src/domain/account/business-records.ts';
import type {
  StoredCredit,
  StoredKeyAccount,
  StoredMonth,
  StoredObjective,
  StoredPlan,
  StoredRequest,
} from '../../src/domain/account/programme-records.ts';
import type { Context } from '../../src/domain/account/rule.ts';
import { NO_PROJECT } from '../../src/domain/assessment/project-fields.ts';
import type { StoredRival, StoredRound } from '../../src/domain/assessment/records.ts';
import type { StoredPolicy } from '../../src/domain/policy/stored-policy.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { NO_REVIEW_MARKS } from '../../src/domain/review/marks.ts';
import { type DayNumber, parseDay } from '../../src/domain/shared/calendar.ts';
import { localDay } from '../../src/domain/shared/local-day.ts';
import type { Money } from '../../src/domain/shared/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';

export const NO_MONEY: Money = { amount: null, currency: null };

/** The number of a day that is written `YYYY-MM-DD`. */
export function day(text: string): DayNumber {
  const number = parseDay(text);
  if (number === null) throw new Error(`no day: ${text}`);
  return number;
}

export const usd = (amount: number): Money => ({ amount, currency: 'USD' });

const LONG_AGO = new Date('2025-01-01T00:00:00.000Z');

export const aCompany = (overrides: Partial<StoredCompany> = {}): StoredCompany => ({
  id: 'company',
  updatedAt: LONG_AGO,
  name: 'Alder Works',
  accountOwnerId: null,
  scoringPolicyId: null,
  referenceValue: null,
  deliveryFit: null,
  potentialAnnualValue: NO_MONEY,
  importanceScore: null,
  closenessScore: null,
  closenessTrend: null,
  relationshipState: null,
  lastContactOn: null,
  amountsWithoutRate: '',
  keyAccountStatus: null,
  scoreExplanation: null,
  scoredAt: null,
  countedRecords: null,
  contractMemory: {},
  dealMemory: {},
  ...overrides,
});

export const aDeal = (overrides: Partial<StoredDeal> = {}): StoredDeal => ({
  id: 'opportunity',
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  name: 'Presses',
  companyId: 'company',
  ownerId: null,
  stage: 'NEW',
  amount: NO_MONEY,
  closeDate: null,
  closedOn: null,
  termMonths: null,
  partOfContractId: null,
  closenessOutcome: null,
  insightGained: null,
  salesTrack: null,
  withoutContract: false,
  initiation: null,
  keyAccountStatus: null,
  learningAskedOn: null,
  decisionTold: null,
  changedBy: null,
  isChangedByHand: false,
  initiationTask: 'NONE',
  ...NO_PROJECT,
  ...overrides,
});

export const aContract = (overrides: Partial<StoredContract> = {}): StoredContract => ({
  id: 'contract',
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  name: 'Service',
  companyId: 'company',
  opportunityId: null,
  opportunityCompanyId: null,
  opportunityTerm: null,
  status: null,
  amount: NO_MONEY,
  amountPer: null,
  amountFrom: null,
  earlierAmounts: [],
  signedOn: null,
  startsOn: null,
  endsOn: null,
  terminatedOn: null,
  autoRenews: false,
  renewalMonths: null,
  noticeMonths: null,
  noticeBy: null,
  pastTerms: { terms: [], isUnreadable: false, stored: null },
  renewals: null,
  renewedOn: null,
  renewalState: null,
  changedBy: null,
  isChangedByHand: false,
  ...overrides,
});

export const aNeed = (overrides: Partial<StoredNeed> = {}): StoredNeed => ({
  id: 'need',
  updatedAt: LONG_AGO,
  companyId: 'company',
  espPlanId: null,
  opportunityId: null,
  need: 'A second line',
  needState: 'OPEN',
  horizon: null,
  expectedOn: null,
  identifiedOn: null,
  settledHorizon: null,
  settledExpectedOn: null,
  estimatedValue: NO_MONEY,
  opportunity: null,
  createdAt: LONG_AGO,
  ...overrides,
});

export const aPerson = (overrides: Partial<StoredPerson> = {}): StoredPerson => ({
  id: 'person',
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  companyId: 'company',
  name: 'Ana Ortiz',
  jobTitle: null,
  buyingRole: null,
  supportLevel: null,
  influence: null,
  coverage: null,
  relationshipCheckedOn: null,
  lastContactOn: null,
  reportsToId: null,
  closeness: null,
  interactions: [],
  uncounted: [],
  ...overrides,
});

export const aKeyAccount = (overrides: Partial<StoredKeyAccount> = {}): StoredKeyAccount => ({
  id: 'keyAccount',
  updatedAt: LONG_AGO,
  name: 'Alder Works',
  companyId: 'company',
  status: 'KEY',
  recommendedStatus: null,
  recommendationReason: null,
  importanceScore: null,
  revenuePoints: null,
  potentialPoints: null,
  referencePoints: null,
  winnabilityPoints: null,
  importanceRank: null,
  rankedOutOf: null,
  importancePlace: null,
  closenessScore: null,
  revenue: NO_MONEY,
  regionalOwnerId: null,
  directorId: null,
  ownerCreditShare: null,
  directorCreditShare: null,
  coverageHistory: { history: [], unreadable: [] },
  coverageProblem: null,
  recordedStatus: null,
  statusSince: null,
  keySince: null,
  importanceReviewedOn: null,
  needsReviewedOn: null,
  closenessReviewedOn: null,
  nextReviewOn: null,
  reviewState: null,
  overdueReviews: [],
  reviewMarks: NO_REVIEW_MARKS,
  reviewRemark: null,
  attentionSignals: [],
  attention: null,
  createdAt: LONG_AGO,
  changedBy: null,
  ...overrides,
});

export const aMonth = (overrides: Partial<StoredMonth> = {}): StoredMonth => ({
  id: 'month',
  updatedAt: LONG_AGO,
  companyId: 'company',
  month: null,
  score: null,
  quality: null,
  density: null,
  authority: null,
  commercial: null,
  threads: null,
  change: null,
  importance: null,
  revenuePoints: null,
  potentialPoints: null,
  referencePoints: null,
  winnabilityPoints: null,
  rulesVersion: null,
  aboutCompany: null,
  ...overrides,
});

export const aPlan = (overrides: Partial<StoredPlan> = {}): StoredPlan => ({
  id: 'espPlan',
  updatedAt: LONG_AGO,
  companyId: 'company',
  keyAccountId: null,
  name: '',
  status: null,
  periodStartsOn: null,
  periodEndsOn: null,
  hasGoal: false,
  hasValueProposition: false,
  hasCriticalSuccessFactors: false,
  strategyType: null,
  revenueTarget: NO_MONEY,
  revenueActual: NO_MONEY,
  attainment: null,
  completeness: null,
  missingItems: '',
  health: null,
  healthReason: '',
  planProblem: '',
  createdAt: LONG_AGO,
  ...overrides,
});

export const anObjective = (overrides: Partial<StoredObjective> = {}): StoredObjective => ({
  id: 'planObjective',
  updatedAt: LONG_AGO,
  espPlanId: 'espPlan',
  name: '',
  objectiveType: null,
  current: null,
  dueOn: null,
  status: null,
  ...overrides,
});

export const aCredit = (overrides: Partial<StoredCredit> = {}): StoredCredit => ({
  id: 'salesCredit',
  updatedAt: LONG_AGO,
  name: '',
  contractId: 'contract',
  contractCompanyId: 'company',
  opportunityId: null,
  opportunityCompanyId: null,
  termStartsOn: null,
  companyId: 'company',
  keyAccountId: null,
  memberId: null,
  creditRole: null,
  share: null,
  amountMicros: null,
  currencyCode: null,
  creditState: null,
  creditedOn: null,
  quarter: null,
  createdAt: LONG_AGO,
  ...overrides,
});

export const aRequest = (overrides: Partial<StoredRequest> = {}): StoredRequest => ({
  id: 'supportRequest',
  updatedAt: LONG_AGO,
  name: '',
  companyId: 'company',
  opportunityId: null,
  espPlanId: null,
  supportState: null,
  neededBy: null,
  deliveredOn: null,
  remindedOn: null,
  priority: null,
  priorityReason: null,
  outcome: null,
  closenessOutcome: null,
  supporterId: null,
  requestedById: null,
  company: { id: 'company', importanceScore: null, scoringPolicyId: null },
  opportunity: null,
  ...overrides,
});

export const aRound = (overrides: Partial<StoredRound> = {}): StoredRound => ({
  id: 'round',
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  name: '',
  opportunityId: 'opportunity',
  kind: 'FULL',
  round: null,
  assessedOn: null,
  opportunityPoints: null,
  competePoints: null,
  winPoints: null,
  worthPoints: null,
  score: null,
  known: null,
  verdict: null,
  verdictReason: '',
  stageThen: null,
  ...overrides,
});

export const aRival = (overrides: Partial<StoredRival> = {}): StoredRival => ({
  id: 'rival',
  updatedAt: LONG_AGO,
  name: '',
  opportunityId: 'opportunity',
  competitorId: null,
  competitorName: null,
  standing: null,
  points: null,
  lead: null,
  ...overrides,
});

/** A company alone; with `company: null` records of none. */
export const anAccount = (overrides: Partial<Account> = {}): Account => ({
  company: aCompany(),
  opportunities: [],
  contracts: [],
  contractsOfOthers: [],
  accountNeeds: [],
  needsOfOthers: [],
  people: [],
  keyAccounts: [],
  closenessScores: [],
  espPlans: [],
  planObjectives: [],
  salesCredits: [],
  supportRequests: [],
  dealAssessments: [],
  dealCompetitors: [],
  decisionCriteria: [],
  dealMilestones: [],
  openTasks: [],
  hasTraffic: true,
  ...overrides,
});

/** The policy of a fresh installation as it is stored. */
export const aPolicy = (overrides: Partial<StoredPolicy> = {}): StoredPolicy => ({
  id: 'policy',
  name: DEFAULT_POLICY.name,
  isDefault: true,
  changedAt: LONG_AGO,
  isMadeByApp: true,
  isChangedByApp: true,
  policy: { ...DEFAULT_POLICY, id: 'policy' },
  problems: [],
  storedProblem: null,
  workspaceProblem: null,
  tasksSince: null,
  ...overrides,
});

/** Shortly after noon on a day in March; the days follow from `readAt` and `timeZone`. */
export function aContext(overrides: Partial<Context> = {}): Context {
  const { readAt = new Date('2026-03-10T12:30:00.000Z'), timeZone = 'UTC' } = overrides;
  return {
    readAt,
    today: localDay(readAt, timeZone),
    timeZone,
    language: 'en',
    scoring: DEFAULT_SETTINGS,
    policies: [],
    decisionRuns: [],
    memberNames: new Map(),
    movedIds: new Set(),
    endedIds: new Set(),
    restatedFrom: null,
    decidedIds: new Set(),
    isLastAttempt: false,
    ...overrides,
  };
}
