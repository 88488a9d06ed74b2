import { ACCOUNT_ROOTS } from './accounts.ts';
import { queryOf, type Root } from './roots.ts';
import { TRAFFIC_ROOTS } from './traffic.ts';

/** The people of companies with what they are known by. */
export const PEOPLE_ROOT = {
  ...ACCOUNT_ROOTS.people,
  selection: `${ACCOUNT_ROOTS.people.selection} name { firstName lastName } jobTitle
    relationshipOwner { name { firstName lastName } }`,
} as const satisfies Root;

/** The people of a company, and whether it is a key account. */
export const STAKEHOLDER_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 1,
    selection: 'id',
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 2,
    selection: 'id status',
  },
  people: PEOPLE_ROOT,
  messageParticipants: TRAFFIC_ROOTS.messageParticipants,
  calendarEventParticipants: TRAFFIC_ROOTS.calendarEventParticipants,
} as const satisfies Record<string, Root>;

export const READ_STAKEHOLDERS = queryOf('ReadStakeholders', Object.values(STAKEHOLDER_ROOTS));

/** The people of a company with whom they report to, and who we are. */
export const RELATIONSHIP_ROOTS = {
  companies: STAKEHOLDER_ROOTS.companies,
  people: { ...PEOPLE_ROOT, selection: `${PEOPLE_ROOT.selection} reportsToId` },
  messageParticipants: TRAFFIC_ROOTS.messageParticipants,
  calendarEventParticipants: TRAFFIC_ROOTS.calendarEventParticipants,
  workspaceMembers: {
    field: 'workspaceMembers',
    variable: 'members',
    filterType: 'WorkspaceMemberFilterInput',
    first: 1000,
    selection: 'id name { firstName lastName }',
  },
} as const satisfies Record<string, Root>;

export const READ_RELATIONSHIPS = queryOf('ReadRelationships', Object.values(RELATIONSHIP_ROOTS));
