import { queryOf, type Root } from './roots.ts';

const MONEY = '{ amountMicros currencyCode }';
const NAME = '{ name { firstName lastName } }';

/** All that a brief tells of one company. */
export const BRIEF_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 10,
    selection: 'id name importanceScore closenessScore closenessTrend relationshipState',
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 10,
    selection: `id status keySince statusSince recommendedStatus recommendationReason importanceRank rankedOutOf reviewState
      nextReviewOn overdueReviews attentionSignals attention regionalOwner ${NAME} localHead ${NAME} director ${NAME}`,
  },
  closenessScores: {
    field: 'closenessScores',
    variable: 'months',
    filterType: 'ClosenessScoreFilterInput',
    first: 100,
    selection: 'id month score',
  },
  espPlans: {
    field: 'espPlans',
    variable: 'plans',
    filterType: 'EspPlanFilterInput',
    first: 100,
    selection: `id name status createdAt periodStartsOn periodEndsOn goal { markdown } strategyType
      revenueTarget ${MONEY} revenueActual ${MONEY} attainment completeness missingItems health healthReason`,
  },
  accountNeeds: {
    field: 'accountNeeds',
    variable: 'needs',
    filterType: 'AccountNeedFilterInput',
    first: 500,
    selection: `id need needState horizon capability resourceGap estimatedValue ${MONEY} opportunityId insightFromId`,
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 500,
    selection: 'id name { firstName lastName } jobTitle buyingRole influence supportLevel closeness',
  },
  opportunities: {
    field: 'opportunities',
    variable: 'opportunities',
    filterType: 'OpportunityFilterInput',
    first: 500,
    selection: `id name stage amount ${MONEY} closeDate closedOn insightGained initiation
      assessmentVerdict assessmentScore assessmentState`,
  },
  contracts: {
    field: 'contracts',
    variable: 'contracts',
    filterType: 'ContractFilterInput',
    first: 500,
    selection: `id name status amount ${MONEY} endsOn renewalState autoRenews`,
  },
  supportRequests: {
    field: 'supportRequests',
    variable: 'support',
    filterType: 'SupportRequestFilterInput',
    first: 200,
    selection: 'id name supportState priority neededBy',
  },
} as const satisfies Record<string, Root>;

export const READ_BRIEF = queryOf('ReadBrief', Object.values(BRIEF_ROOTS));

/** Companies by name, for whoever does not know the id. */
export const FIND_COMPANIES = `query FindCompanies($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter, orderBy: [{ name: AscNullsLast }]) { edges { node { id name } } }
}`;
