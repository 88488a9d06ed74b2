/**
 * What people type that an account is judged by, per object. This table is the one place that says which fields matter:
 * the triggers of the logic functions, what an event sets off and what the feed looks for all come from it. No computed
 * field stands here. Where the app moves on what people set too (a contract's term, a need's horizon), what it wrote is
 * what it counted, so nothing follows from it.
 */
import { ALL_QUESTIONS, answerField, RIVALRY } from '../assessment/questions.ts';
import type { AccountObject, AccountRecords } from './account.ts';

const answersTo = (questions: readonly number[]) => questions.map(answerField);

export const INPUTS = {
  company: ['potentialAnnualValue', 'referenceValue', 'deliveryFit', 'scoringPolicyId', 'accountOwnerId'],
  opportunity: [
    'companyId',
    'stage',
    'amount',
    'closeDate',
    'closedOn',
    'termMonths',
    'partOfContractId',
    'closenessOutcome',
    'insightGained',
    'initiation',
    'trackOverride',
    'competitiveStrategy',
    'winTheme',
    'initiationNote',
  ],
  contract: [
    'companyId',
    'opportunityId',
    'name',
    'status',
    'amount',
    'amountPer',
    'amountFrom',
    'signedOn',
    'startsOn',
    'endsOn',
    'terminatedOn',
    'autoRenews',
    'renewalMonths',
    'noticeMonths',
  ],
  person: [
    'companyId',
    'buyingRole',
    'supportLevel',
    'influence',
    'coverage',
    'relationshipCheckedOn',
    'reportsToId',
  ],
  accountNeed: [
    'companyId',
    'espPlanId',
    'need',
    'needState',
    'horizon',
    'expectedOn',
    'identifiedOn',
    'estimatedValue',
    'opportunityId',
  ],
  keyAccount: [
    'companyId',
    'status',
    'regionalOwnerId',
    'directorId',
    'ownerCreditShare',
    'directorCreditShare',
    'importanceReviewedOn',
    'needsReviewedOn',
    'closenessReviewedOn',
  ],
  espPlan: [
    'companyId',
    'keyAccountId',
    'status',
    'hasGoal',
    'hasValueProposition',
    'hasCriticalSuccessFactors',
    'strategyType',
    'revenueTarget',
    'periodStartsOn',
    'periodEndsOn',
  ],
  planObjective: ['espPlanId', 'objectiveType', 'dueOn', 'status'],
  supportRequest: ['companyId', 'opportunityId', 'espPlanId', 'neededBy', 'supportState', 'supporterId'],
  dealAssessment: ['opportunityId', 'kind', 'round', 'assessedOn', ...answersTo(ALL_QUESTIONS)],
  dealCompetitor: ['opportunityId', 'competitorId', 'standing', ...answersTo(RIVALRY)],
  decisionCriterion: ['opportunityId', 'mandatory', 'ourFit'],
  dealMilestone: ['opportunityId', 'dueOn', 'doneOn', 'agreedOn'],
} as const satisfies {
  [Name in Exclude<AccountObject, 'closenessScore' | 'salesCredit'>]: readonly (keyof AccountRecords[Name])[];
};

/** Objects with fields that people type and accounts are judged by. */
export type InputObject = keyof typeof INPUTS;

/** Objects whose records belong to a deal, and to a company through it alone. */
export const OF_DEALS: readonly string[] = [
  'dealAssessment',
  'dealCompetitor',
  'decisionCriterion',
  'dealMilestone',
] satisfies InputObject[];

/** Objects that plans, requests for support and the project line of deals are judged by, and nothing else: scores need not be made again for them. */
export const BESIDE_SCORES: readonly string[] = [
  'espPlan',
  'planObjective',
  'supportRequest',
  'task',
  ...OF_DEALS,
];

/**
 * Inputs that the app fills in itself for whoever leaves them empty. They trigger nothing, as each would start a process
 * for what the app has just written; whoever corrects one has it counted by the feed.
 */
export const FILLED_IN: readonly string[] = ['closedOn'] satisfies (typeof INPUTS)['opportunity'][number][];

const fieldsOf = <Name extends InputObject>(object: Name) =>
  INPUTS[object] as unknown as readonly (keyof AccountRecords[Name])[];

/** The inputs of a record, in one order. */
export const inputsOf = <Name extends InputObject>(object: Name, record: AccountRecords[Name]): unknown[] =>
  fieldsOf(object).map((field) => record[field] ?? null);

/** An amount without a number says as little as no amount. */
const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && 'amount' in value && value.amount === null);

/** Whether nothing that matters was typed on a record, whichever company it belongs to. */
export const isBlank = <Name extends InputObject>(object: Name, record: AccountRecords[Name]): boolean =>
  fieldsOf(object).every((field) => field === 'companyId' || saysNothing(record[field]));
