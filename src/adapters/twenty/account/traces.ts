/** E-mails and meetings as the rules know them, from the lines of their lists. */
import {
  type Email,
  type EmailParticipant,
  isUndelivered,
  type Meeting,
  type MeetingParticipant,
} from '../../../domain/closeness/interactions.ts';
import { groupBy } from '../../../domain/shared/grouping.ts';
import type {
  CalendarNode,
  EmailLineNode,
  EmailNode,
  MailboxNode,
  MeetingLineNode,
  MeetingNode,
} from '../nodes.ts';

/** What is found beside the lines of the people in question. */
export type Party = {
  messageParticipants: readonly EmailLineNode[];
  calendarEventParticipants: readonly MeetingLineNode[];
  messageChannelMessageAssociations: readonly MailboxNode[];
  calendarChannelEventAssociations: readonly CalendarNode[];
};

function instant(value: string | null): Date | null {
  const parsed = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(parsed) ? null : new Date(parsed);
}

/** Lines by what they belong to, each once however many lists it came in. */
const linesBy = <Line extends { id: string }>(
  lines: readonly Line[],
  subject: (line: Line) => string | null,
): ReadonlyMap<string, Line[]> =>
  groupBy([...new Map(lines.map((line) => [line.id, line])).values()], subject);

const onEmail = ({ id, role, personId, workspaceMemberId }: EmailLineNode): EmailParticipant => ({
  id,
  role,
  personId,
  memberId: workspaceMemberId,
});

const atMeeting = ({
  id,
  responseStatus,
  personId,
  workspaceMemberId,
}: MeetingLineNode): MeetingParticipant => ({
  id,
  personId,
  memberId: workspaceMemberId,
  isDeclined: responseStatus === 'DECLINED',
});

/** The e-mails that people are on; none that is gone. */
export function emailsOf(nodes: readonly EmailNode[], parties: readonly Party[]): Email[] {
  const lines = linesBy(
    [...nodes, ...parties.flatMap(({ messageParticipants }) => messageParticipants)],
    ({ messageId }) => messageId,
  );
  const mailboxes = groupBy(
    parties.flatMap(({ messageChannelMessageAssociations }) => messageChannelMessageAssociations),
    ({ messageId }) => messageId,
  );
  const messages = new Map(
    nodes.flatMap(({ messageId, message }) =>
      messageId === null || message === null ? [] : [[messageId, message] as const],
    ),
  );
  return [...messages].map(([id, { receivedAt, isDraft, messageCampaignId, deliveryStatus }]) => ({
    id,
    sentAt: instant(receivedAt),
    isDraft: isDraft === true,
    isCampaign: messageCampaignId !== null,
    isUndelivered: isUndelivered(deliveryStatus),
    participants: (lines.get(id) ?? []).map(onEmail),
    directions: (mailboxes.get(id) ?? []).flatMap(({ direction }) => direction ?? []),
  }));
}

/** The meetings that people are at; none that is gone. */
export function meetingsOf(nodes: readonly MeetingNode[], parties: readonly Party[]): Meeting[] {
  const lines = linesBy(
    [...nodes, ...parties.flatMap(({ calendarEventParticipants }) => calendarEventParticipants)],
    ({ calendarEventId }) => calendarEventId,
  );
  const inOurs = new Set(
    parties.flatMap(({ calendarChannelEventAssociations }) =>
      calendarChannelEventAssociations.map(({ calendarEventId }) => calendarEventId),
    ),
  );
  const events = new Map(
    nodes.flatMap(({ calendarEventId, calendarEvent }) =>
      calendarEventId === null || calendarEvent === null ? [] : [[calendarEventId, calendarEvent] as const],
    ),
  );
  return [...events].map(([id, { startsAt, isCanceled }]) => ({
    id,
    startsAt: instant(startsAt),
    isCancelled: isCanceled === true,
    participants: (lines.get(id) ?? []).map(atMeeting),
    isInOurCalendar: inOurs.has(id),
  }));
}

/** Ids of the e-mails and meetings of which it matters who else is on them. */
export const subjectsOf = (
  emails: readonly EmailNode[],
  meetings: readonly MeetingNode[],
): { emails: string[]; meetings: string[] } => ({
  emails: [
    ...new Set(
      emails.flatMap(({ messageId, message }) =>
        messageId === null ||
        message === null ||
        message.isDraft === true ||
        message.messageCampaignId !== null ||
        isUndelivered(message.deliveryStatus)
          ? []
          : [messageId],
      ),
    ),
  ],
  meetings: [
    ...new Set(
      meetings.flatMap(({ calendarEventId, calendarEvent }) =>
        calendarEventId === null || calendarEvent === null || calendarEvent.isCanceled === true
          ? []
          : [calendarEventId],
      ),
    ),
  ],
});
