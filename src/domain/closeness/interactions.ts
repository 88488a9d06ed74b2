/** Which e-mails and meetings are interactions between a contact and us. Only who, when and how is looked at, never what. */
import type { DayNumber } from '../shared/calendar.ts';
import { groupBy } from '../shared/grouping.ts';
import { localDay } from '../shared/local-day.ts';
import type { Interaction, Uncounted, UncountedCause } from '../shared/records.ts';

/** A mail to more addressees than this is news to a group, no talk with one of them. */
export const MOST_ADDRESSEES = 10;
/** A meeting of more people than this is an event. */
export const MOST_PARTICIPANTS = 20;

/** Whether Twenty says of an e-mail that it never reached anybody. */
export const isUndelivered = (deliveryStatus: string | null | undefined): boolean =>
  deliveryStatus === 'BOUNCED' || deliveryStatus === 'FAILED';

/** One line of an e-mail's address list or a meeting's guest list. */
type Participant = {
  id: string;
  personId: string | null;
  /** Set for a member of the workspace; one who is in the CRM as a person besides has both. */
  memberId: string | null;
};

export type EmailParticipant = Participant & { role: string | null };

export type Email = {
  id: string;
  sentAt: Date | null;
  isDraft: boolean;
  isCampaign: boolean;
  /** Bounced or failed: see `isUndelivered`. */
  isUndelivered: boolean;
  participants: readonly EmailParticipant[];
  /** What our mailboxes did with it: one entry for each that holds it. */
  directions: readonly string[];
};

export type MeetingParticipant = Participant & { isDeclined: boolean };

export type Meeting = {
  id: string;
  startsAt: Date | null;
  isCancelled: boolean;
  participants: readonly MeetingParticipant[];
  /** Whether one of our calendars holds it. */
  isInOurCalendar: boolean;
};

/** What one contact had with us, and what was left out of it. */
export type Traffic = { interactions: Interaction[]; uncounted: Uncounted[] };

/** When and where it is judged what has happened. */
export type Moment = { now: Date; timeZone: string };

type Judged = Interaction['kind'] | UncountedCause;

const ADDRESSED: readonly (string | null)[] = ['TO', 'CC', 'BCC'];

/** How many there are of a list on which somebody known may stand twice. */
const countDistinct = (lines: readonly Participant[]): number =>
  new Set(lines.map(({ id, personId, memberId }) => personId ?? memberId ?? id)).size;

const linesOfPeople = <Line extends Participant>(lines: readonly Line[]): ReadonlyMap<string, Line[]> =>
  groupBy(lines, ({ personId }) => personId);

/** Members on a list beside the contact, who may be one. */
const othersOfUs = <Line extends Participant>(lines: readonly Line[], personId: string): Line[] =>
  lines.filter((line) => line.memberId !== null && line.personId !== personId);

const isFrom = ({ role }: EmailParticipant): boolean => role === 'FROM';
const isAddressed = ({ role }: EmailParticipant): boolean => ADDRESSED.includes(role);

/**
 * What an e-mail is between a contact and us.
 *
 *   in   the contact sent it, and one of our mailboxes received it or a member is addressed
 *   out  the contact is addressed, and it left one of our mailboxes or a member sent it
 *
 * The direction of a mailbox tells it of an alias, a shared mailbox and a colleague who has left. One that is both is in.
 */
function judgeEmail(email: Email, personId: string, own: readonly EmailParticipant[]): Judged {
  if (email.isCampaign) return 'CAMPAIGN';
  if (email.isUndelivered) return 'UNDELIVERED';
  if (countDistinct(email.participants.filter(isAddressed)) > MOST_ADDRESSEES) return 'MANY_ADDRESSEES';
  const us = othersOfUs(email.participants, personId);
  const isIn = own.some(isFrom) && (email.directions.includes('INCOMING') || us.some(isAddressed));
  if (isIn) return 'EMAIL_IN';
  const isOut = own.some(isAddressed) && (email.directions.includes('OUTGOING') || us.some(isFrom));
  return isOut ? 'EMAIL_OUT' : 'NOT_WITH_US';
}

/**
 * What a meeting is between a contact and us. It counts when it is not cancelled, the contact did not decline, at most
 * 20 people are invited, and one of us is in it: a member who has not declined, or, when no member is matched, one of
 * our calendars holds it.
 */
function judgeMeeting(meeting: Meeting, personId: string, own: readonly MeetingParticipant[]): Judged {
  if (meeting.isCancelled) return 'CANCELLED';
  if (own.every(({ isDeclined }) => isDeclined)) return 'DECLINED';
  if (countDistinct(meeting.participants) > MOST_PARTICIPANTS) return 'LARGE_MEETING';
  const us = othersOfUs(meeting.participants, personId);
  const isWithUs = us.length === 0 ? meeting.isInOurCalendar : us.some(({ isDeclined }) => !isDeclined);
  return isWithUs ? 'MEETING' : 'MEETING_WITHOUT_US';
}

/** What an e-mail or a meeting was for one contact, and who of us was in it with them. */
type Happened = {
  personId: string;
  id: string;
  judged: Judged;
  day: DayNumber;
  memberIds: readonly string[];
};

const membersOf = (lines: readonly Participant[]): string[] => [
  ...new Set(lines.flatMap(({ memberId }) => memberId ?? [])),
];

/** Those of us who wrote to the contact, or to whom the contact wrote. */
const ofEmail = ({ participants }: Email, personId: string, judged: Judged): string[] =>
  membersOf(othersOfUs(participants, personId).filter(judged === 'EMAIL_IN' ? isAddressed : isFrom));

const ofMeeting = ({ participants }: Meeting, personId: string): string[] =>
  membersOf(othersOfUs(participants, personId).filter(({ isDeclined }) => !isDeclined));

/** Everything that has happened, once for each contact. Drafts and what has not happened yet are nothing at all. */
function happenedIn(
  emails: readonly Email[],
  meetings: readonly Meeting[],
  { now, timeZone }: Moment,
): Happened[] {
  const happened: Happened[] = [];
  for (const email of emails) {
    if (email.sentAt === null || email.sentAt > now || email.isDraft) continue;
    const day = localDay(email.sentAt, timeZone);
    for (const [personId, own] of linesOfPeople(email.participants)) {
      const judged = judgeEmail(email, personId, own);
      happened.push({ personId, id: email.id, judged, day, memberIds: ofEmail(email, personId, judged) });
    }
  }
  for (const meeting of meetings) {
    if (meeting.startsAt === null || meeting.startsAt > now) continue;
    const day = localDay(meeting.startsAt, timeZone);
    for (const [personId, own] of linesOfPeople(meeting.participants)) {
      const judged = judgeMeeting(meeting, personId, own);
      happened.push({ personId, id: meeting.id, judged, day, memberIds: ofMeeting(meeting, personId) });
    }
  }
  return happened;
}

const isInteraction = (judged: Judged): judged is Interaction['kind'] =>
  judged === 'MEETING' || judged === 'EMAIL_IN' || judged === 'EMAIL_OUT';

/**
 * The interactions of each contact that is on e-mails and meetings, and what of them does not count. Each counts once
 * per contact, on its day in the workspace's time zone. Drafts and what has not happened yet are nothing at all.
 */
export function trafficByContact(
  emails: readonly Email[],
  meetings: readonly Meeting[],
  moment: Moment,
): ReadonlyMap<string, Traffic> {
  const found = new Map<string, Traffic>();
  for (const { personId, id, judged, day } of happenedIn(emails, meetings, moment)) {
    const traffic = found.get(personId) ?? { interactions: [], uncounted: [] };
    if (isInteraction(judged)) traffic.interactions.push({ kind: judged, day });
    else traffic.uncounted.push({ id, cause: judged, day });
    found.set(personId, traffic);
  }
  return found;
}

/** How often one of us was in interactions with a contact. */
export type Tie = { memberId: string; count: number };

/**
 * Who of us knows each contact, by the interactions that count for the contact, the most frequent first.
 *
 *   an e-mail in    each member it is addressed to
 *   an e-mail out   each member it is from
 *   a meeting       each member who has not declined
 *
 * What came through an alias or a shared mailbox ties nobody in particular.
 */
export function tiesByContact(
  emails: readonly Email[],
  meetings: readonly Meeting[],
  moment: Moment,
): ReadonlyMap<string, Tie[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { personId, judged, memberIds } of happenedIn(emails, meetings, moment)) {
    if (!isInteraction(judged)) continue;
    const ofPerson = counts.get(personId) ?? new Map<string, number>();
    for (const memberId of memberIds) ofPerson.set(memberId, (ofPerson.get(memberId) ?? 0) + 1);
    counts.set(personId, ofPerson);
  }
  return new Map(
    [...counts].map(([personId, ofPerson]) => [
      personId,
      [...ofPerson]
        .map(([memberId, count]) => ({ memberId, count }))
        .toSorted((one, other) => other.count - one.count || (one.memberId < other.memberId ? -1 : 1)),
    ]),
  );
}
