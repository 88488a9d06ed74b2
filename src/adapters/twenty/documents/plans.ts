import { ACCOUNT_ROOTS } from './accounts.ts';
import { filteredUpdateOf } from './filtered-updates.ts';
import { queryOf, type Root } from './roots.ts';

const RICH_TEXT = '{ markdown blocknote }';
const MONEY = '{ amountMicros currencyCode }';

/** What account plans are measured by, beside the contracts and opportunities that scores read too. */
export const PLAN_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 500,
    selection: 'id name closenessScore',
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 500,
    selection: 'id companyId',
  },
  espPlans: {
    field: 'espPlans',
    variable: 'plans',
    filterType: 'EspPlanFilterInput',
    first: 500,
    selection: `id companyId keyAccountId name status periodStartsOn periodEndsOn goal ${RICH_TEXT}
      valueProposition ${RICH_TEXT} criticalSuccessFactors ${RICH_TEXT} strategyType revenueTarget ${MONEY}
      revenueActual ${MONEY} attainment completeness missingItems health healthReason planProblem createdAt updatedAt`,
  },
  planObjectives: {
    field: 'planObjectives',
    variable: 'objectives',
    filterType: 'PlanObjectiveFilterInput',
    first: 1000,
    selection: 'id espPlanId name objectiveType current dueOn status updatedAt',
  },
  accountNeeds: {
    field: 'accountNeeds',
    variable: 'needs',
    filterType: 'AccountNeedFilterInput',
    first: 1000,
    selection: 'id companyId horizon needState',
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 2000,
    selection: 'id companyId buyingRole supportLevel',
  },
  taskTargets: {
    field: 'taskTargets',
    variable: 'taskTargets',
    filterType: 'TaskTargetFilterInput',
    first: 1000,
    selection: 'id targetCompanyId targetKeyAccountId targetEspPlanId task { status deletedAt }',
  },
} as const satisfies Record<string, Root>;

/** The companies of all plans of a scope. */
export const PLANNED_ROOT = {
  ...PLAN_ROOTS.espPlans,
  first: 2000,
  selection: 'id companyId',
} as const satisfies Root;

export const LIST_PLANNED_COMPANIES = queryOf('ListPlannedCompanies', [PLANNED_ROOT]);

/** Everything in one request. */
export const READ_PLANS = queryOf('ReadPlans', [
  ...Object.values(PLAN_ROOTS),
  ACCOUNT_ROOTS.contracts,
  ACCOUNT_ROOTS.opportunities,
]);

export const UPDATE_PLANS = filteredUpdateOf('EspPlan', 'EspPlans');
export const UPDATE_OBJECTIVES = filteredUpdateOf('PlanObjective', 'PlanObjectives');
