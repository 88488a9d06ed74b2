import type { Root } from './roots.ts';

/** The e-mails and meetings of people. `first` is far above what a page of companies holds. */
export const TRAFFIC_ROOTS = {
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 10000,
    selection: 'id role personId messageId message { receivedAt isDraft }',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 10000,
    selection: 'id responseStatus personId calendarEventId calendarEvent { startsAt isCanceled }',
  },
} as const satisfies Record<string, Root>;

/** Who of the workspace is on the e-mails and at the meetings of those companies. */
export const MEMBER_ROOTS = {
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 20000,
    selection: 'id role messageId',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 20000,
    selection: 'id calendarEventId',
  },
} as const satisfies Record<string, Root>;
