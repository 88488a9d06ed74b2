/** Which e-mails and meetings are interactions between a contact and us. Only who, when and how is looked at, never what. */
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
const judgeEmail = (email: Email, personId: string, own: readonly EmailParticipant[]): Judged => {
  if (email.isCampaign) return 'CAMPAIGN';
  if (email.isUndelivered) return 'UNDELIVERED';
  if (countDistinct(email.participants.filter(isAddressed)) > MOST_ADDRESSEES) return 'MANY_ADDRESSEES';
  const us = othersOfUs(email.participants, personId);
  const isIn = own.some(isFrom) && (email.directions.includes('INCOMING') || us.some(isAddressed));
  if (isIn) return 'EMAIL_IN';
  const isOut = own.some(isAddressed) && (email.directions.includes('OUTGOING') || us.some(isFrom));
  return isOut ? 'EMAIL_OUT' : 'NOT_WITH_US';
};

/**
 * What a meeting is between a contact and us. It counts when it is not cancelled, the contact did not decline, at most
 * 20 people are invited, and one of us is in it: a member who has not declined, or, when no member is matched, one of
 * our calendars holds it.
 */
const judgeMeeting = (meeting: Meeting, personId: string, own: readonly MeetingParticipant[]): Judged => {
  if (meeting.isCancelled) return 'CANCELLED';
  if (own.every(({ isDeclined }) => isDeclined)) return 'DECLINED';
  if (countDistinct(meeting.participants) > MOST_PARTICIPANTS) return 'LARGE_MEETING';
  const us = othersOfUs(meeting.participants, personId);
  const isWithUs = us.length === 0 ? meeting.isInOurCalendar : us.some(({ isDeclined }) => !isDeclined);
  return isWithUs ? 'MEETING' : 'MEETING_WITHOUT_US';
};

/**
 * The interactions of each contact that is on e-mails and meetings, and what of them does not count. Each counts once
 * per contact, on its day in the workspace's time zone. Drafts and what has not happened yet are nothing at all.
 */
export const trafficByContact = (
  emails: readonly Email[],
  meetings: readonly Meeting[],
  { now, timeZone }: Moment,
): ReadonlyMap<string, Traffic> => {
  const found = new Map<string, Traffic>();
  const add = (personId: string, id: string, judged: Judged, at: Date): void => {
    const traffic = found.get(personId) ?? { interactions: [], uncounted: [] };
    const day = localDay(at, timeZone);
    if (judged === 'MEETING' || judged === 'EMAIL_IN' || judged === 'EMAIL_OUT')
      traffic.interactions.push({ kind: judged, day });
    else traffic.uncounted.push({ id, cause: judged, day });
    found.set(personId, traffic);
  };
  for (const email of emails) {
    if (email.sentAt === null || email.sentAt > now || email.isDraft) continue;
    for (const [personId, own] of linesOfPeople(email.participants))
      add(personId, email.id, judgeEmail(email, personId, own), email.sentAt);
  }
  for (const meeting of meetings) {
    if (meeting.startsAt === null || meeting.startsAt > now) continue;
    for (const [personId, own] of linesOfPeople(meeting.participants))
      add(personId, meeting.id, judgeMeeting(meeting, personId, own), meeting.startsAt);
  }
  return found;
};
