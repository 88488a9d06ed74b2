import { ACCOUNT_ROOTS } from './accounts.ts';
import { queryOf, type Root } from './roots.ts';
import { TRAFFIC_ROOTS } from './traffic.ts';

/** The people of companies with what they are known by. */
export const PEOPLE_ROOT = {
  ...ACCOUNT_ROOTS.people,
  selection: `${ACCOUNT_ROOTS.people.selection} name { firstName lastName } jobTitle
    relationshipOwner { name { firstName lastName } }`,
} as const satisfies Root;

/** What somebody may see of a company's people. */
export const VISIBLE_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 1,
    selection: 'id',
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 500,
    selection: 'id',
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 2,
    selection: 'id status',
  },
} as const satisfies Record<string, Root>;

export const READ_PEOPLE = queryOf('ReadPeople', [
  PEOPLE_ROOT,
  TRAFFIC_ROOTS.messageParticipants,
  TRAFFIC_ROOTS.calendarEventParticipants,
]);

export const READ_VISIBLE = queryOf('ReadVisiblePeople', Object.values(VISIBLE_ROOTS));
