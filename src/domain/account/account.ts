/**
 * An account: a company with everything that the rules read and write of it, as it is stored. Names of values are those
 * of the fields that hold them, so that a difference between two states of a record says what has to be written.
 */
import type { StoredCriterion, StoredMilestone, StoredRival, StoredRound } from '../assessment/records.ts';
import type {
  StoredCompany,
  StoredContract,
  StoredDeal,
  StoredNeed,
  StoredPerson,
} from './business-records.ts';
import type {
  OpenTask,
  StoredCredit,
  StoredKeyAccount,
  StoredMonth,
  StoredObjective,
  StoredPlan,
  StoredRequest,
} from './programme-records.ts';

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
  dealAssessment: StoredRound;
  dealCompetitor: StoredRival;
  decisionCriterion: StoredCriterion;
  dealMilestone: StoredMilestone;
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
  /** What is kept of its deals on the project line. */
  dealAssessments: readonly StoredRound[];
  dealCompetitors: readonly StoredRival[];
  decisionCriteria: readonly StoredCriterion[];
  dealMilestones: readonly StoredMilestone[];
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
  dealAssessment: ['dealAssessments'],
  dealCompetitor: ['dealCompetitors'],
  decisionCriterion: ['decisionCriteria'],
  dealMilestone: ['dealMilestones'],
} as const satisfies Record<Exclude<AccountObject, 'company'>, readonly (keyof Account)[]>;
