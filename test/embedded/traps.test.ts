/** Traps of a real server that were met while the app ran on it. */
import { expect, test } from 'vitest';
import { dataOf, errorOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

const workspace = workspaceForTests({ app: SMALL_APP });

const COMPANY = 'c1000000-0000-4000-8000-000000000009';
const UPDATE =
  'mutation($f: CompanyFilterInput!, $d: CompanyUpdateInput!){ updateCompanies(filter:$f, data:$d){ id } }';
const MOMENT = '2026-11-23T16:05:19.987Z';

const create = () =>
  dataOf(workspace(), 'mutation($d: CompanyCreateInput!){ createCompany(data:$d){ id } }', {
    d: { id: COMPANY, name: 'Harbor', createdAt: MOMENT },
  });

test('eq of a date-time in the filter of an update fails, at any depth', async () => {
  await create();
  const filter = { and: [{ id: { eq: COMPANY } }, { createdAt: { eq: MOMENT } }] };
  expect(await errorOf(workspace(), UPDATE, { f: filter, d: { name: 'Port' } })).toBe(
    'Data validation error.',
  );
});

test('the same instant closed in from both sides works, and so does eq in a list', async () => {
  await create();
  const filter = { and: [{ createdAt: { gte: MOMENT } }, { createdAt: { lte: MOMENT } }] };
  expect(await dataOf(workspace(), UPDATE, { f: filter, d: { name: 'Port' } })).toEqual({
    updateCompanies: [{ id: COMPANY }],
  });
  const list = 'query($f: CompanyFilterInput){ companies(filter:$f){ totalCount } }';
  expect(await dataOf(workspace(), list, { f: { createdAt: { eq: MOMENT } } })).toEqual({
    companies: { totalCount: 1 },
  });
});

test('the nil id is no id', async () => {
  const list = 'query($f: CompanyFilterInput){ companies(filter:$f){ totalCount } }';
  const nil = '00000000-0000-0000-0000-000000000000';
  expect(await errorOf(workspace(), list, { f: { id: { in: [nil] } } })).toContain('Invalid UUID value');
});

test('a list of messages loses those of no mailbox and counts them; what belongs to them does not', async () => {
  const message = (digit: string) => `a1000000-0000-4000-8000-00000000000${digit}`;
  const receivedAt = MOMENT;
  await dataOf(workspace(), 'mutation($d: [MessageCreateInput!]!){ createMessages(data:$d){ id } }', {
    d: ['1', '2'].map((digit) => ({ id: message(digit), subject: digit, receivedAt })),
  });
  await dataOf(
    workspace(),
    `mutation($p: [MessageParticipantCreateInput!]!, $a: [MessageChannelMessageAssociationCreateInput!]!){
      createMessageParticipants(data:$p){ id } createMessageChannelMessageAssociations(data:$a){ id } }`,
    {
      p: ['1', '2'].map((digit) => ({ messageId: message(digit), role: 'FROM' })),
      a: [{ messageId: message('2'), messageChannelId: COMPANY, direction: 'OUTGOING' }],
    },
  );
  const read = `query($p: MessageParticipantFilterInput){
    messages(orderBy:[{subject:AscNullsFirst}]){ totalCount edges{ node{ subject messageCampaignId } } }
    messageParticipants(filter:$p){ edges{ node{ message{ subject receivedAt } } } }
    messageChannelMessageAssociations{ edges{ node{ messageId direction } } } }`;
  const filter = { message: { subject: { ilike: '%1%' } } };
  expect(await dataOf(workspace(), read, { p: filter })).toEqual({
    messages: { totalCount: 2, edges: [{ node: { subject: '2', messageCampaignId: null } }] },
    messageParticipants: { edges: [{ node: { message: { subject: '1', receivedAt } } }] },
    messageChannelMessageAssociations: {
      edges: [{ node: { messageId: message('2'), direction: 'OUTGOING' } }],
    },
  });
});

test('a list of events loses those of no calendar', async () => {
  const event = (digit: string) => `a2000000-0000-4000-8000-00000000000${digit}`;
  await dataOf(
    workspace(),
    'mutation($d: [CalendarEventCreateInput!]!){ createCalendarEvents(data:$d){ id } }',
    {
      d: ['1', '2'].map((digit) => ({ id: event(digit), title: digit })),
    },
  );
  await dataOf(
    workspace(),
    'mutation($d: CalendarChannelEventAssociationCreateInput!){ createCalendarChannelEventAssociation(data:$d){ id } }',
    { d: { calendarEventId: event('1'), calendarChannelId: COMPANY } },
  );
  expect(await dataOf(workspace(), 'query{ calendarEvents{ totalCount edges{ node{ title } } } }')).toEqual({
    calendarEvents: { totalCount: 2, edges: [{ node: { title: '1' } }] },
  });
});

test('children in the trash are not among the children, even when their own deletedAt is asked for', async () => {
  await create();
  await dataOf(workspace(), 'mutation($d: [PersonCreateInput!]!){ createPeople(data:$d){ id } }', {
    d: ['1', '2'].map((digit) => ({ companyId: COMPANY, jobTitle: digit })),
  });
  await dataOf(workspace(), 'mutation{ deletePeople(filter:{jobTitle:{like:"1"}}){ id } }');
  const read =
    'query{ companies{ edges{ node{ people{ totalCount edges{ node{ jobTitle deletedAt } } } } } } }';
  expect(await dataOf(workspace(), read)).toEqual({
    companies: {
      edges: [{ node: { people: { totalCount: 1, edges: [{ node: { jobTitle: '2', deletedAt: null } }] } } }],
    },
  });
});
