import { rootOf } from './roots.ts';

/** The e-mails and meetings of people. `first` is far above what a page of companies holds. */
export const TRAFFIC_ROOTS = {
  messageParticipants: rootOf(
    'MessageParticipant',
    'emails',
    10000,
    'id role personId workspaceMemberId messageId message { receivedAt isDraft messageCampaignId deliveryStatus }',
  ),
  calendarEventParticipants: rootOf(
    'CalendarEventParticipant',
    'meetings',
    10000,
    'id responseStatus personId workspaceMemberId calendarEventId calendarEvent { startsAt isCanceled }',
  ),
};

/**
 * Who else is on those e-mails and at those meetings, and which of our mailboxes and calendars hold them. Messages and
 * events themselves are never listed: Twenty leaves out those without a mailbox or calendar.
 */
export const PARTY_ROOTS = {
  messageParticipants: rootOf(
    'MessageParticipant',
    'emails',
    20000,
    'id role personId workspaceMemberId messageId',
  ),
  calendarEventParticipants: rootOf(
    'CalendarEventParticipant',
    'meetings',
    20000,
    'id responseStatus personId workspaceMemberId calendarEventId',
  ),
  messageChannelMessageAssociations: rootOf(
    'MessageChannelMessageAssociation',
    'mailboxes',
    20000,
    'id messageId direction',
  ),
  calendarChannelEventAssociations: rootOf(
    'CalendarChannelEventAssociation',
    'calendars',
    20000,
    'id calendarEventId',
  ),
};
