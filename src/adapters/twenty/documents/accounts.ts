import { POLICY_NUMBERS } from '../../../domain/policy-fields.ts';
import { queryOf, type Root } from './roots.ts';

/** Lists that are read of companies. `first` is far above what a page of companies holds. */
export const ACCOUNT_ROOTS = {
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
    selection: `id name isDefault updatedAt createdBy { source } updatedBy { source } policyProblem workspaceProblem
      largeDealThreshold { amountMicros currencyCode } ${POLICY_NUMBERS.join(' ')}`,
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

/** Who of the workspace was there. */
export const READ_MEMBERS = queryOf('ReadMembers', Object.values(MEMBER_ROOTS));
