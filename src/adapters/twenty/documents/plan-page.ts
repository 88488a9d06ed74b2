import { queryOf, type Root } from './roots.ts';

const MONEY = '{ amountMicros currencyCode }';

/** A plan with what its page shows. */
export const PLAN_PAGE_ROOTS = {
  espPlans: {
    field: 'espPlans',
    variable: 'plans',
    filterType: 'EspPlanFilterInput',
    first: 1,
    selection: `id name status revision previousRevisionId periodStartsOn periodEndsOn
      goal { markdown } valueProposition { markdown } criticalSuccessFactors { markdown } strategyType
      revenueTarget ${MONEY} revenueActual ${MONEY} attainment completeness health healthReason
      owner { name { firstName lastName } } company { id name }`,
  },
  planObjectives: {
    field: 'planObjectives',
    variable: 'objectives',
    filterType: 'PlanObjectiveFilterInput',
    first: 500,
    selection: 'id name objectiveType stage tactic target current dueOn status',
  },
} as const satisfies Record<string, Root>;

export const READ_PLAN_PAGE = queryOf('ReadPlanPage', Object.values(PLAN_PAGE_ROOTS));
