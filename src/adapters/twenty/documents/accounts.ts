import { queryOf, type Root } from './roots.ts';

/** The lists that a company's scores are read from. `first` is far above what a page of companies holds. */
export const ACCOUNT_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 500,
    selection: `id name scoringPolicyId referenceValue deliveryFit potentialAnnualValue { amountMicros currencyCode }
      importanceScore closenessScore closenessTrend relationshipState scoreExplanation`,
  },
  opportunities: {
    field: 'opportunities',
    variable: 'opportunities',
    filterType: 'OpportunityFilterInput',
    first: 2000,
    selection: 'id companyId stage closeDate closenessOutcome amount { amountMicros currencyCode }',
  },
  contracts: {
    field: 'contracts',
    variable: 'contracts',
    filterType: 'ContractFilterInput',
    first: 2000,
    selection: `id companyId opportunityId status signedOn startsOn endsOn terminatedOn pastTerms
      amount { amountMicros currencyCode } opportunity { companyId }`,
  },
  accountNeeds: {
    field: 'accountNeeds',
    variable: 'needs',
    filterType: 'AccountNeedFilterInput',
    first: 2000,
    // With the opportunity selected beside its id, the server leaves both empty for one that is in the trash.
    selection: `id companyId need needState horizon expectedOn opportunityId
      estimatedValue { amountMicros currencyCode } opportunity { id }`,
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 2000,
    selection: 'id companyId buyingRole supportLevel influence coverage relationshipCheckedOn closeness',
  },
  scoringPolicies: {
    field: 'scoringPolicies',
    variable: 'policies',
    filterType: 'ScoringPolicyFilterInput',
    first: 500,
    selection: `id name isDefault updatedAt createdBy { source } updatedBy { source } policyProblem workspaceProblem revenueWeight potentialWeight referenceWeight winnabilityWeight
      revenueAt25 revenueAt50 revenueAt75 revenueAt100 potentialAt25 potentialAt50 potentialAt75 potentialAt100
      baselineWinRate qualityWeight densityWeight authorityWeight commercialWeight keyShare keyMargin candidateBand
      entryScore exitScore importanceReviewMonths needsReviewMonths closenessReviewMonths
      largeDealThreshold { amountMicros currencyCode }`,
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 500,
    selection: 'id companyId importanceScore revenuePoints potentialPoints referencePoints winnabilityPoints',
  },
  closenessScores: {
    field: 'closenessScores',
    variable: 'months',
    filterType: 'ClosenessScoreFilterInput',
    first: 1000,
    selection: 'id companyId month score quality density authority commercial threads change',
  },
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 10000,
    selection: 'id role personId messageId message { receivedAt isDraft }',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 10000,
    selection: 'id responseStatus personId calendarEventId calendarEvent { startsAt isCanceled }',
  },
} as const satisfies Record<string, Root>;

/** Who of the workspace is on the e-mails and at the meetings of those companies. */
export const MEMBER_ROOTS = {
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 20000,
    selection: 'id role messageId',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 20000,
    selection: 'id calendarEventId',
  },
} as const satisfies Record<string, Root>;

/** First read of a rescore: everything but who of us was on the e-mails and meetings. */
export const READ_ACCOUNTS = queryOf('ReadAccounts', Object.values(ACCOUNT_ROOTS));

/** Second read of a rescore. */
export const READ_MEMBERS = queryOf('ReadMembers', Object.values(MEMBER_ROOTS));
