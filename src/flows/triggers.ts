import { POLICY_NUMBERS } from '../domain/policy-fields.ts';
import { STEP_NAMES, type StepName } from './step-names.ts';

/**
 * What a change of a record sets off. This table is the one place that says which fields are inputs of a score or of
 * a step that follows, and which companies a changed record belongs to; the logic functions' `updatedFields` come from
 * it too.
 *
 * No computed field stands here: the app's own writes set off nothing. Where the app moves on what people set too (a
 * contract's term, a need's horizon), what it wrote is found settled, and nothing is written again.
 */
export type WatchedObject =
  | 'opportunity'
  | 'contract'
  | 'company'
  | 'person'
  | 'keyAccount'
  | 'scoringPolicy'
  | 'espPlan'
  | 'planObjective'
  | 'accountNeed'
  | 'supportRequest'
  | 'task';

type Trigger = {
  /** Fields whose change can move a score. A relation is listed by its name and by its id, as Twenty reports both. */
  watched: readonly string[];
  /** The field that holds the company's id; `id` for the company itself; null for none. */
  companyKey: string | null;
  /** The field that holds an opportunity's id, whose company is affected too. */
  opportunityKey: string | null;
  /** The field that holds a plan's id, whose company is affected too. */
  planKey: string | null;
  /** Whether a deleted or destroyed record changes any score that can still be seen. */
  mattersWhenGone: boolean;
  /** What else follows, with the fields that set it off; a record that comes or goes always does. */
  steps: Partial<Record<StepName, readonly string[]>>;
};

const OF_COMPANY = ['company', 'companyId'] as const;
const OF_PLAN = ['espPlan', 'espPlanId'] as const;
const OF_OPPORTUNITY = ['opportunity', 'opportunityId'] as const;
const COVERAGE = [
  'regionalOwner',
  'regionalOwnerId',
  'director',
  'directorId',
  'ownerCreditShare',
  'directorCreditShare',
  ...OF_COMPANY,
] as const;
const PERSON_INPUTS = [
  'buyingRole',
  'supportLevel',
  'influence',
  'coverage',
  'relationshipCheckedOn',
  ...OF_COMPANY,
] as const;
const TERM = ['status', 'startsOn', 'endsOn', 'autoRenews'] as const;
const REVENUE_OF_CONTRACT = [
  'status',
  'amount',
  'signedOn',
  'startsOn',
  'endsOn',
  'terminatedOn',
  ...OF_COMPANY,
  ...OF_OPPORTUNITY,
] as const;

export const TRIGGERS: Readonly<Record<WatchedObject, Trigger>> = {
  opportunity: {
    watched: ['stage', 'amount', 'closeDate', 'closenessOutcome', ...OF_COMPANY],
    companyKey: 'companyId',
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: true,
    steps: {
      NEED_HORIZONS: ['stage'],
      PLANS: ['stage', 'amount', 'closeDate', 'closenessOutcome', ...OF_COMPANY],
      SUPPORT: ['stage', 'amount', 'closenessOutcome', ...OF_COMPANY],
    },
  },
  contract: {
    watched: REVENUE_OF_CONTRACT,
    companyKey: 'companyId',
    opportunityKey: 'opportunityId',
    planKey: null,
    mattersWhenGone: true,
    steps: {
      CONTRACT_TERMS: TERM,
      CREDITS: ['name', 'status', 'amount', 'signedOn', 'startsOn', 'terminatedOn', ...OF_COMPANY],
      PLANS: [...REVENUE_OF_CONTRACT, 'autoRenews'],
    },
  },
  company: {
    watched: ['potentialAnnualValue', 'referenceValue', 'deliveryFit', 'scoringPolicy', 'scoringPolicyId'],
    companyKey: 'id',
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: false,
    steps: {
      COVERAGE: ['accountOwner', 'accountOwnerId'],
      CREDITS: ['accountOwner', 'accountOwnerId'],
      REVIEWS: ['scoringPolicy', 'scoringPolicyId'],
      // One that comes back from the trash shows the status that its key account had when it went there.
      STATUS_MIRROR: [],
      DEALS: [],
    },
  },
  person: {
    watched: PERSON_INPUTS,
    companyKey: 'companyId',
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: true,
    steps: {
      ATTENTION: PERSON_INPUTS,
      PLANS: PERSON_INPUTS,
    },
  },
  keyAccount: {
    watched: OF_COMPANY,
    companyKey: 'companyId',
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: false,
    steps: {
      STATUS_MIRROR: ['status', ...OF_COMPANY],
      DEALS: ['status', ...OF_COMPANY],
      COVERAGE,
      REVIEWS: [
        'status',
        'importanceReviewedOn',
        'needsReviewedOn',
        'closenessReviewedOn',
        'regionalOwner',
        'regionalOwnerId',
        'director',
        'directorId',
        ...OF_COMPANY,
      ],
      CREDITS: COVERAGE,
      ATTENTION: ['status', ...OF_COMPANY],
      PLANS: OF_COMPANY,
    },
  },
  scoringPolicy: {
    watched: ['isDefault', 'largeDealThreshold', ...POLICY_NUMBERS],
    companyKey: null,
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: true,
    steps: {},
  },
  espPlan: {
    watched: [],
    companyKey: 'companyId',
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: false,
    steps: {
      PLANS: [
        'status',
        'goal',
        'valueProposition',
        'criticalSuccessFactors',
        'strategyType',
        'revenueTarget',
        'periodStartsOn',
        'periodEndsOn',
        'keyAccount',
        'keyAccountId',
        ...OF_COMPANY,
      ],
      SUPPORT: [...OF_COMPANY],
    },
  },
  planObjective: {
    watched: [],
    companyKey: null,
    opportunityKey: null,
    planKey: 'espPlanId',
    mattersWhenGone: false,
    steps: { PLANS: ['objectiveType', 'target', 'dueOn', 'status', ...OF_PLAN] },
  },
  accountNeed: {
    watched: [
      'need',
      'needState',
      'horizon',
      'expectedOn',
      'estimatedValue',
      ...OF_OPPORTUNITY,
      ...OF_COMPANY,
    ],
    companyKey: 'companyId',
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: true,
    steps: {
      NEED_HORIZONS: ['horizon', 'expectedOn', 'needState', 'identifiedOn', ...OF_OPPORTUNITY, ...OF_COMPANY],
      PLANS: ['horizon', 'expectedOn', 'needState', ...OF_PLAN, ...OF_COMPANY],
    },
  },
  supportRequest: {
    watched: [],
    companyKey: 'companyId',
    opportunityKey: 'opportunityId',
    planKey: 'espPlanId',
    mattersWhenGone: false,
    steps: {
      SUPPORT: [
        'neededBy',
        'supportState',
        'supporter',
        'supporterId',
        ...OF_OPPORTUNITY,
        ...OF_PLAN,
        ...OF_COMPANY,
      ],
    },
  },
  task: {
    watched: [],
    companyKey: null,
    opportunityKey: null,
    planKey: null,
    mattersWhenGone: false,
    steps: { PLANS: ['status'] },
  },
};

/** Every field of an object whose change sets anything off, each once. */
export const watchedFields = (object: WatchedObject): string[] => [
  ...new Set([...TRIGGERS[object].watched, ...Object.values(TRIGGERS[object].steps).flat()]),
];

/**
 * The steps that a change of these fields sets off, in order. For whoever writes such a field by a guarded update: a
 * server does not tell of one whose values leave its own filter, so no event would do them.
 */
export const stepsFollowing = (object: WatchedObject, ...fields: readonly string[]): StepName[] =>
  STEP_NAMES.filter((step) => TRIGGERS[object].steps[step]?.some((field) => fields.includes(field)));
