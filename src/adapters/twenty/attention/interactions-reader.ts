import {
  type EmailTrace,
  interactionsByContact,
  type MeetingTrace,
  type MemberTrace,
} from '../../../domain/closeness/interactions.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { Interaction } from '../../../domain/shared/records.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf } from '../documents/roots.ts';
import { MEMBER_ROOTS, TRAFFIC_ROOTS } from '../documents/traffic.ts';
import { and, anyOf } from '../filters.ts';
import { readList } from '../lists.ts';
import { EmailNode, MeetingNode, MemberAtMeetingNode, MemberOnEmailNode } from '../nodes.ts';
import { toEmailTrace, toMeetingTrace } from '../traces.ts';
import type { AccountFilters } from './account-filters.ts';

/** Who of the workspace was there. */
export const READ_MEMBERS = queryOf('ReadMembers', Object.values(MEMBER_ROOTS));

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
      MemberOnEmailNode(),
      answer,
    );
    const atMeetings = await readList(
      client,
      MEMBER_ROOTS.calendarEventParticipants,
      filters.meetings,
      MemberAtMeetingNode(),
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

/**
 * The interactions of contacts, from an answer that holds their e-mails and meetings: one request more to see who of
 * us took part, none when there are neither.
 *
 * @throws {WorkspaceError}
 */
export const interactionsIn = async (
  client: TwentyClient,
  filters: Pick<AccountFilters, 'emails' | 'meetings'>,
  answer: Record<string, unknown>,
): Promise<ReadonlyMap<string, readonly Interaction[]>> => {
  const { messageParticipants, calendarEventParticipants } = TRAFFIC_ROOTS;
  const onEmails = await readList(client, messageParticipants, filters.emails, EmailNode(), answer);
  const atMeetings = await readList(
    client,
    calendarEventParticipants,
    filters.meetings,
    MeetingNode(),
    answer,
  );
  const emails = onEmails.flatMap(toEmailTrace);
  const meetings = atMeetings.flatMap(toMeetingTrace);
  return interactionsByContact(emails, meetings, await readMembers(client, emails, meetings));
};
