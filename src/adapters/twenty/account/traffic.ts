/** Mails and meetings of an account's people, as they arrive over one request and the next. */
import {
  type EmailTrace,
  interactionsByContact,
  type MeetingTrace,
  type MemberTrace,
} from '../../../domain/closeness/interactions.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { Interaction } from '../../../domain/shared/records.ts';
import { and, anyOf, type Filter } from '../filters.ts';
import type { EmailNode, MeetingNode, MemberAtMeetingNode, MemberOnEmailNode } from '../nodes.ts';
import { toEmailTrace, toMeetingTrace } from '../traces.ts';
import type { DETAIL_ROOTS } from './documents.ts';
import type { FiltersOf } from './read-lists.ts';

/** How many mails or meetings one request may ask about. */
const MEMBER_CHUNK = 5000;

export type Traffic = { emails: EmailTrace[]; meetings: MeetingTrace[] };

/** What people had with anybody; whether it counts shows who of us took part. */
export const trafficOf = (emails: readonly EmailNode[], meetings: readonly MeetingNode[]): Traffic => ({
  emails: emails.flatMap(toEmailTrace),
  meetings: meetings.flatMap(toMeetingTrace),
});

const chunks = (ids: readonly string[]): string[][] => chunksOf([...new Set(ids)], MEMBER_CHUNK);

const membersOf = (subject: string, ids: readonly string[] | undefined): Filter | undefined =>
  ids && and({ [subject]: anyOf(ids) }, { workspaceMemberId: { is: 'NOT_NULL' } });

/** Who of us took part: the filters of one request after the other, none when there was nothing. */
export const memberFilters = ({ emails, meetings }: Traffic): FiltersOf<typeof DETAIL_ROOTS>[] => {
  const ofEmails = chunks(emails.map(({ messageId }) => messageId));
  const ofMeetings = chunks(meetings.map(({ meetingId }) => meetingId));
  return Array.from({ length: Math.max(ofEmails.length, ofMeetings.length) }, (_, index) => ({
    messageParticipants: membersOf('messageId', ofEmails[index]),
    calendarEventParticipants: membersOf('calendarEventId', ofMeetings[index]),
  }));
};

export type Members = {
  messageParticipants: readonly MemberOnEmailNode[];
  calendarEventParticipants: readonly MemberAtMeetingNode[];
};

const onEmails = ({ messageParticipants }: Members): MemberTrace[] =>
  messageParticipants.flatMap(({ id, messageId, role }) =>
    messageId === null ? [] : [{ participantId: id, subjectId: messageId, isSender: role === 'FROM' }],
  );

const atMeetings = ({ calendarEventParticipants }: Members): MemberTrace[] =>
  calendarEventParticipants.flatMap(({ id, calendarEventId }) =>
    calendarEventId === null ? [] : [{ participantId: id, subjectId: calendarEventId, isSender: false }],
  );

/** The interactions of each person with us. */
export const interactionsOf = (
  { emails, meetings }: Traffic,
  members: readonly Members[],
): ReadonlyMap<string, readonly Interaction[]> =>
  interactionsByContact(emails, meetings, {
    emails: members.flatMap(onEmails),
    meetings: members.flatMap(atMeetings),
  });
