import type * as z from 'zod/mini';
import {
  type EmailTrace,
  interactionsByContact,
  type MeetingTrace,
  type MemberTrace,
} from '../../domain/closeness/interactions.ts';
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { AccountReader, AccountReading } from '../../flows/ports.ts';
import { accountFilters } from './account-filters.ts';
import type { TwentyClient } from './client.ts';
import { ACCOUNT_ROOTS, MEMBER_ROOTS, READ_ACCOUNTS, READ_MEMBERS } from './documents/accounts.ts';
import { and, anyOf } from './filters.ts';
import { readList } from './lists.ts';
import {
  CompanyNode,
  ContractNode,
  EmailNode,
  KeyAccountNode,
  MeetingNode,
  MemberAtMeetingNode,
  MemberOnEmailNode,
  MonthNode,
  NeedNode,
  OpportunityNode,
  PersonNode,
} from './nodes.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';
import { toSnapshots } from './snapshots.ts';
import { toEmailTrace, toMeetingTrace } from './traces.ts';

/** How many e-mails or meetings one member request may ask about. */
const MEMBER_CHUNK = 5000;

type Members = { emails: MemberTrace[]; meetings: MemberTrace[] };

const readMembers = async (
  client: TwentyClient,
  emails: readonly EmailTrace[],
  meetings: readonly MeetingTrace[],
): Promise<Members> => {
  const emailChunks = chunksOf([...new Set(emails.map(({ messageId }) => messageId))], MEMBER_CHUNK);
  const meetingChunks = chunksOf([...new Set(meetings.map(({ meetingId }) => meetingId))], MEMBER_CHUNK);
  const found: Members = { emails: [], meetings: [] };
  for (let index = 0; index < Math.max(emailChunks.length, meetingChunks.length); index += 1) {
    const isMember = { workspaceMemberId: { is: 'NOT_NULL' } };
    const filters = {
      emails: and({ messageId: anyOf(emailChunks[index] ?? []) }, isMember),
      meetings: and({ calendarEventId: anyOf(meetingChunks[index] ?? []) }, isMember),
    };
    const answer = await client.query(READ_MEMBERS, filters);
    const onEmails = await readList(
      client,
      MEMBER_ROOTS.messageParticipants,
      filters.emails,
      MemberOnEmailNode,
      answer,
    );
    const atMeetings = await readList(
      client,
      MEMBER_ROOTS.calendarEventParticipants,
      filters.meetings,
      MemberAtMeetingNode,
      answer,
    );
    for (const { id, messageId, role } of onEmails) {
      if (messageId !== null)
        found.emails.push({ participantId: id, subjectId: messageId, isSender: role === 'FROM' });
    }
    for (const { id, calendarEventId } of atMeetings) {
      if (calendarEventId !== null)
        found.meetings.push({ participantId: id, subjectId: calendarEventId, isSender: false });
    }
  }
  return found;
};

/** Reads companies and everything their scores are made of over Twenty's GraphQL. */
export const createAccountReader = (client: TwentyClient): AccountReader => ({
  async read(companyIds, opportunityIds, readAt): Promise<AccountReading> {
    const filters = accountFilters(companyIds, opportunityIds, readAt);
    const answer = await client.query(READ_ACCOUNTS, filters);
    const list = <Name extends keyof typeof ACCOUNT_ROOTS, Schema extends z.ZodMiniType>(
      name: Name,
      schema: Schema,
    ) => readList(client, ACCOUNT_ROOTS[name], filters[ACCOUNT_ROOTS[name].variable], schema, answer);

    const emails = (await list('messageParticipants', EmailNode)).flatMap(toEmailTrace);
    const meetings = (await list('calendarEventParticipants', MeetingNode)).flatMap(toMeetingTrace);
    const nodes = {
      companies: await list('companies', CompanyNode),
      opportunities: await list('opportunities', OpportunityNode),
      contracts: await list('contracts', ContractNode),
      needs: await list('accountNeeds', NeedNode),
      people: await list('people', PersonNode),
      keyAccounts: await list('keyAccounts', KeyAccountNode),
      months: await list('closenessScores', MonthNode),
      interactions: interactionsByContact(emails, meetings, await readMembers(client, emails, meetings)),
    };
    const linked = [
      ...nodes.opportunities
        .filter(({ id }) => opportunityIds.includes(id))
        .map(({ companyId }) => companyId),
      ...nodes.contracts.map(({ opportunity }) => opportunity?.companyId ?? null),
    ];
    return {
      snapshots: toSnapshots(nodes, readAt),
      policies: (await list('scoringPolicies', PolicyNode)).map(toStoredPolicy),
      linkedCompanyIds: [
        ...new Set(linked.filter((id): id is string => id !== null && !companyIds.includes(id))),
      ],
    };
  },
});
