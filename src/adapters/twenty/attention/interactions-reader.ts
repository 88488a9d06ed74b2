import type { Email, Meeting } from '../../../domain/closeness/interactions.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import { emailsOf, meetingsOf, type Party, subjectsOf } from '../account/traces.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf } from '../documents/roots.ts';
import { PARTY_ROOTS, TRAFFIC_ROOTS } from '../documents/traffic.ts';
import { anyOf } from '../filters.ts';
import { readList } from '../lists.ts';
import {
  CalendarNode,
  EmailLineNode,
  EmailNode,
  MailboxNode,
  MeetingLineNode,
  MeetingNode,
} from '../nodes.ts';
import type { AccountFilters } from './account-filters.ts';

/** Who was there, and which of our mailboxes and calendars hold it. */
export const READ_PARTY = queryOf('ReadParty', Object.values(PARTY_ROOTS));

/** How many e-mails or meetings one such request may ask about. */
const SUBJECTS_PER_REQUEST = 5000;

async function readParty(
  client: TwentyClient,
  emailIds: readonly string[],
  meetingIds: readonly string[],
): Promise<Party> {
  const ofEmails = { messageId: anyOf(emailIds) };
  const ofMeetings = { calendarEventId: anyOf(meetingIds) };
  const answer = await client.query(READ_PARTY, {
    emails: ofEmails,
    mailboxes: ofEmails,
    meetings: ofMeetings,
    calendars: ofMeetings,
  });
  const roots = PARTY_ROOTS;
  return {
    messageParticipants: await readList(client, roots.messageParticipants, ofEmails, EmailLineNode(), answer),
    calendarEventParticipants: await readList(
      client,
      roots.calendarEventParticipants,
      ofMeetings,
      MeetingLineNode(),
      answer,
    ),
    messageChannelMessageAssociations: await readList(
      client,
      roots.messageChannelMessageAssociations,
      ofEmails,
      MailboxNode(),
      answer,
    ),
    calendarChannelEventAssociations: await readList(
      client,
      roots.calendarChannelEventAssociations,
      ofMeetings,
      CalendarNode(),
      answer,
    ),
  };
}

/**
 * The e-mails and meetings of contacts, from an answer that holds them: one request more to see who else took part,
 * none when there are neither.
 *
 * @throws {WorkspaceError}
 */
export async function eventsIn(
  client: TwentyClient,
  filters: Pick<AccountFilters, 'emails' | 'meetings'>,
  answer: Record<string, unknown>,
): Promise<{ emails: Email[]; meetings: Meeting[] }> {
  const { messageParticipants, calendarEventParticipants } = TRAFFIC_ROOTS;
  const emails = await readList(client, messageParticipants, filters.emails, EmailNode(), answer);
  const meetings = await readList(client, calendarEventParticipants, filters.meetings, MeetingNode(), answer);
  const subjects = subjectsOf(emails, meetings);
  const emailChunks = chunksOf(subjects.emails, SUBJECTS_PER_REQUEST);
  const meetingChunks = chunksOf(subjects.meetings, SUBJECTS_PER_REQUEST);
  const parties: Party[] = [];
  for (let index = 0; index < Math.max(emailChunks.length, meetingChunks.length); index += 1)
    parties.push(await readParty(client, emailChunks[index] ?? [], meetingChunks[index] ?? []));
  return { emails: emailsOf(emails, parties), meetings: meetingsOf(meetings, parties) };
}
