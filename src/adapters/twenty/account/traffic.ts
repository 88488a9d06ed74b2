/** Mails and meetings of an account's people, as they arrive over one request and the next. */
import { type Moment, type Traffic, trafficByContact } from '../../../domain/closeness/interactions.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import { anyOf, type Filter } from '../filters.ts';
import type { EmailNode, MeetingNode } from '../nodes.ts';
import type { DETAIL_ROOTS } from './documents.ts';
import type { FiltersOf } from './read-lists.ts';
import { emailsOf, meetingsOf, type Party, subjectsOf } from './traces.ts';

/** How many mails or meetings one request may ask about. */
const SUBJECTS_PER_REQUEST = 5000;

/** The lines of people on mails and meetings; what they are shows who else is on them. */
export type Lines = {
  messageParticipants: readonly EmailNode[];
  calendarEventParticipants: readonly MeetingNode[];
};

const among = (subject: string, ids: readonly string[] | undefined): Filter | undefined =>
  ids && { [subject]: anyOf(ids) };

/** Who else is on them: the filters of one request after the other, none when there was nothing. */
export function partyFilters({
  messageParticipants,
  calendarEventParticipants,
}: Lines): FiltersOf<typeof DETAIL_ROOTS>[] {
  const subjects = subjectsOf(messageParticipants, calendarEventParticipants);
  const emails = chunksOf(subjects.emails, SUBJECTS_PER_REQUEST);
  const meetings = chunksOf(subjects.meetings, SUBJECTS_PER_REQUEST);
  return Array.from({ length: Math.max(emails.length, meetings.length) }, (_, index) => ({
    messageParticipants: among('messageId', emails[index]),
    messageChannelMessageAssociations: among('messageId', emails[index]),
    calendarEventParticipants: among('calendarEventId', meetings[index]),
    calendarChannelEventAssociations: among('calendarEventId', meetings[index]),
  }));
}

/** What each person had with us. */
export const trafficOf = (
  { messageParticipants, calendarEventParticipants }: Lines,
  parties: readonly Party[],
  moment: Moment,
): ReadonlyMap<string, Traffic> =>
  trafficByContact(
    emailsOf(messageParticipants, parties),
    meetingsOf(calendarEventParticipants, parties),
    moment,
  );
