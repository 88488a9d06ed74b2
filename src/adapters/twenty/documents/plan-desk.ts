import { ACCOUNT_ROOTS } from './accounts.ts';
import { queryOf, type Root } from './roots.ts';

/** What a new plan is filled from. */
export const BASIS_ROOTS = {
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 1,
    selection: `id status importanceScore importanceRank rankedOutOf regionalOwnerId directorId
      company { id name deletedAt accountOwnerId closenessScore closenessTrend relationshipState }`,
  },
  espPlans: {
    field: 'espPlans',
    variable: 'plans',
    filterType: 'EspPlanFilterInput',
    first: 500,
    selection: 'id status periodStartsOn periodEndsOn createdAt deletedAt',
  },
  planObjectives: {
    field: 'planObjectives',
    variable: 'objectives',
    filterType: 'PlanObjectiveFilterInput',
    first: 1000,
    selection: 'id espPlanId',
  },
  accountNeeds: {
    field: 'accountNeeds',
    variable: 'needs',
    filterType: 'AccountNeedFilterInput',
    first: 1000,
    selection: 'id horizon needState espPlanId',
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 2000,
    selection: 'id name { firstName lastName } jobTitle buyingRole supportLevel influence closeness',
  },
} as const satisfies Record<string, Root>;

/** What a revision is made of. */
export const REVISION_ROOTS = {
  espPlans: {
    field: 'espPlans',
    variable: 'plans',
    filterType: 'EspPlanFilterInput',
    first: 50,
    selection: `id name status companyId company { name } keyAccountId periodStartsOn periodEndsOn ownerId directorId
      strategyType relationshipLevelNow relationshipLevelTarget revision previousRevisionId deletedAt
      revenueTarget { amountMicros currencyCode } goal { markdown blocknote } valueProposition { markdown blocknote }
      criticalSuccessFactors { markdown blocknote }
      keyAccount { importanceReviewedOn needsReviewedOn closenessReviewedOn }`,
  },
  planObjectives: {
    field: 'planObjectives',
    variable: 'objectives',
    filterType: 'PlanObjectiveFilterInput',
    first: 500,
    selection: 'id name objectiveType stage tactic target current dueOn status',
  },
} as const satisfies Record<string, Root>;

const { keyAccounts, ...basis } = BASIS_ROOTS;

export const READ_PLAN_ACCOUNT = queryOf('ReadPlanAccount', [keyAccounts]);

export const READ_PLAN_BASIS = queryOf('ReadPlanBasis', [
  ...Object.values(basis),
  ACCOUNT_ROOTS.contracts,
  ACCOUNT_ROOTS.opportunities,
]);

export const READ_REVISABLE = queryOf('ReadRevisable', Object.values(REVISION_ROOTS));

const creation = (plural: string, singular: string): string =>
  `mutation Create${plural}OfPlan($data: [${singular}CreateInput!]!) { create${plural}(data: $data) { id } }`;

export const CREATE_PLANS = creation('EspPlans', 'EspPlan');
export const CREATE_OBJECTIVES = creation('PlanObjectives', 'PlanObjective');
