import type { Root } from './roots.ts';

/** The e-mails and meetings of people. `first` is far above what a page of companies holds. */
export const TRAFFIC_ROOTS = {
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 10000,
    selection:
      'id role personId workspaceMemberId messageId message { receivedAt isDraft messageCampaignId deliveryStatus }',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 10000,
    selection:
      'id responseStatus personId workspaceMemberId calendarEventId calendarEvent { startsAt isCanceled }',
  },
} as const satisfies Record<string, Root>;

/**
 * Who else is on those e-mails and at those meetings, and which of our mailboxes and calendars hold them. Messages and
 * events themselves are never listed: Twenty leaves out those without a mailbox or calendar.
 */
export const PARTY_ROOTS = {
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 20000,
    selection: 'id role personId workspaceMemberId messageId',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 20000,
    selection: 'id responseStatus personId workspaceMemberId calendarEventId',
  },
  messageChannelMessageAssociations: {
    field: 'messageChannelMessageAssociations',
    variable: 'mailboxes',
    filterType: 'MessageChannelMessageAssociationFilterInput',
    first: 20000,
    selection: 'id messageId direction',
  },
  calendarChannelEventAssociations: {
    field: 'calendarChannelEventAssociations',
    variable: 'calendars',
    filterType: 'CalendarChannelEventAssociationFilterInput',
    first: 20000,
    selection: 'id calendarEventId',
  },
} as const satisfies Record<string, Root>;
