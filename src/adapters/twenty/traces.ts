import type { EmailTrace, MeetingTrace } from '../../domain/closeness/interactions.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import type { EmailNode, MeetingNode } from './nodes.ts';

/** A contact's line on an e-mail; none for an unsent draft or an e-mail that is gone. */
export const toEmailTrace = (node: EmailNode): EmailTrace[] => {
  if (
    node.personId === null ||
    node.messageId === null ||
    node.message === null ||
    node.message.isDraft === true
  )
    return [];
  const sentOn = parseDay(node.message.receivedAt);
  return [
    {
      participantId: node.id,
      messageId: node.messageId,
      personId: node.personId,
      isSender: node.role === 'FROM',
      sentOn,
    },
  ];
};

/** A contact's line on a meeting's guest list; none for a meeting that is gone. */
export const toMeetingTrace = (node: MeetingNode): MeetingTrace[] => {
  if (node.personId === null || node.calendarEventId === null || node.calendarEvent === null) return [];
  return [
    {
      participantId: node.id,
      meetingId: node.calendarEventId,
      personId: node.personId,
      declined: node.responseStatus === 'DECLINED',
      cancelled: node.calendarEvent.isCanceled === true,
      startedOn: parseDay(node.calendarEvent.startsAt),
    },
  ];
};
