import type { DayNumber } from '../shared/calendar.ts';
import { groupBy } from '../shared/grouping.ts';
import type { Interaction } from '../shared/records.ts';

/** One line of an e-mail's address list that belongs to a contact. */
export type EmailTrace = {
  participantId: string;
  messageId: string;
  personId: string;
  isSender: boolean;
  sentOn: DayNumber | null;
};

/** One line of a meeting's guest list that belongs to a contact. */
export type MeetingTrace = {
  participantId: string;
  meetingId: string;
  personId: string;
  declined: boolean;
  cancelled: boolean;
  /** Null for a meeting without a start, or one that has not started. */
  startedOn: DayNumber | null;
};

/** The workspace members on an e-mail or a meeting; `isSender` is about e-mails. */
export type MemberTrace = { participantId: string; subjectId: string; isSender: boolean };

const add = (into: Map<string, Interaction[]>, personId: string, interaction: Interaction): void => {
  const known = into.get(personId);
  if (known) known.push(interaction);
  else into.set(personId, [interaction]);
};

/**
 * Turns address and guest lists into interactions per contact.
 *
 * - An e-mail counts once per contact: in when the contact is the sender, else out when a workspace member is.
 *   With neither it does not count. At least one workspace member other than the contact must be on it.
 * - A meeting counts once per contact when it has started, was not cancelled, the contact did not decline and at
 *   least one workspace member was invited.
 *
 * @param members who of the workspace is on those e-mails and meetings
 */
export const interactionsByContact = (
  emails: readonly EmailTrace[],
  meetings: readonly MeetingTrace[],
  members: { emails: readonly MemberTrace[]; meetings: readonly MemberTrace[] },
): Map<string, Interaction[]> => {
  const found = new Map<string, Interaction[]>();
  const onEmail = groupBy(members.emails, ({ subjectId }) => subjectId);
  const atMeeting = groupBy(members.meetings, ({ subjectId }) => subjectId);
  const others = (traces: readonly MemberTrace[] | undefined, own: ReadonlySet<string>): MemberTrace[] =>
    (traces ?? []).filter((trace) => !own.has(trace.participantId));

  const emailsOfContact = groupBy(emails, (trace) => `${trace.messageId}|${trace.personId}`);
  for (const traces of emailsOfContact.values()) {
    const [first] = traces;
    if (!first || first.sentOn === null) continue;
    const own = new Set(traces.map((trace) => trace.participantId));
    const counterparts = others(onEmail.get(first.messageId), own);
    if (counterparts.length === 0) continue;
    const isIn = traces.some((trace) => trace.isSender);
    const isOut = counterparts.some((member) => member.isSender);
    if (isIn || isOut)
      add(found, first.personId, { kind: isIn ? 'EMAIL_IN' : 'EMAIL_OUT', day: first.sentOn });
  }

  const meetingsOfContact = groupBy(meetings, (trace) => `${trace.meetingId}|${trace.personId}`);
  for (const traces of meetingsOfContact.values()) {
    const [first] = traces;
    if (!first || first.startedOn === null || first.cancelled || traces.every((trace) => trace.declined))
      continue;
    const own = new Set(traces.map((trace) => trace.participantId));
    if (others(atMeeting.get(first.meetingId), own).length === 0) continue;
    add(found, first.personId, { kind: 'MEETING', day: first.startedOn });
  }
  return found;
};
