import { queryOf, type Root } from './roots.ts';

/** Records that belong to a company through another one, or that an event tells too little of. */
export const LINK_ROOTS = {
  espPlans: {
    field: 'espPlans',
    variable: 'plans',
    filterType: 'EspPlanFilterInput',
    first: 500,
    selection: 'id companyId',
  },
  opportunities: {
    field: 'opportunities',
    variable: 'opportunities',
    filterType: 'OpportunityFilterInput',
    first: 500,
    selection: 'id companyId',
  },
  taskTargets: {
    field: 'taskTargets',
    variable: 'taskTargets',
    filterType: 'TaskTargetFilterInput',
    first: 1000,
    selection: `id taskId targetCompanyId targetOpportunity { companyId } targetPerson { companyId }
      targetEspPlan { companyId } targetKeyAccount { companyId }`,
  },
} as const satisfies Record<string, Root>;

export const READ_COMPANY_LINKS = queryOf('ReadCompanyLinks', Object.values(LINK_ROOTS));
