import type { DemoContext } from './context.ts';
import { instantOf } from './instant.ts';
import { memberParty, type Party, personParty } from './mailbox.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type {
  CalendarAssociationInput,
  CalendarEventInput,
  CalendarEventParticipantInput,
  PersonInput,
} from './types.ts';
import { MEETING_TITLES, SOLUTIONS } from './words/deals.ts';

export type Meeting = { day: number; memberId: string; guests: readonly PersonInput[] };

export type Calendar = {
  records: {
    calendarEvents: CalendarEventInput[];
    calendarEventParticipants: CalendarEventParticipantInput[];
    calendarChannelEventAssociations: CalendarAssociationInput[];
  };
  /** One meeting with answers that are given. */
  meet(appointment: Appointment): void;
  /** A meeting in the past: mostly held, now and then declined by a guest or cancelled. */
  hold(plan: CompanyPlan, meeting: Meeting, random: Random): void;
  /** A meeting in the future: answers are still missing. */
  plan(plan: CompanyPlan, meeting: Meeting, random: Random): void;
};

type Response = CalendarEventParticipantInput['responseStatus'];

export type Appointment = {
  day: number;
  title: string;
  /** The first one has asked the others. */
  seats: readonly { party: Party; response: Response }[];
  isInOurCalendar?: boolean;
};

/** The calendar of ours that the associations are of. */
const OUR_CALENDAR = '5eedb0c5-0000-4000-8000-000000000002';

const PAST_RESPONSES: readonly (readonly [Response, number])[] = [
  ['ACCEPTED', 80],
  ['NEEDS_ACTION', 9],
  ['DECLINED', 7],
  ['TENTATIVE', 4],
];
const FUTURE_RESPONSES: readonly (readonly [Response, number])[] = [
  ['ACCEPTED', 5],
  ['NEEDS_ACTION', 5],
];
const CANCELLED = 0.07;

/** Collects calendar events and their participants. */
export function createCalendar(context: DemoContext): Calendar {
  const records: Calendar['records'] = {
    calendarEvents: [],
    calendarEventParticipants: [],
    calendarChannelEventAssociations: [],
  };

  const meet = ({ day, title, seats, isInOurCalendar }: Appointment): void => {
    const id = context.nextId('calendarEvents');
    records.calendarEvents.push({
      id,
      title,
      startsAt: instantOf(day, 10 * 60),
      endsAt: instantOf(day, 11 * 60),
      isCanceled: false,
      isFullDay: false,
      iCalUid: `${id}@calendar.example`,
    });
    for (const [i, { party, response }] of seats.entries())
      records.calendarEventParticipants.push({
        id: context.nextId('calendarEventParticipants'),
        calendarEventId: id,
        isOrganizer: i === 0,
        responseStatus: response,
        ...party,
      });
    if (isInOurCalendar)
      records.calendarChannelEventAssociations.push({
        id: context.nextId('calendarChannelEventAssociations'),
        calendarEventId: id,
        eventExternalId: `${id}@mailbox.example`,
        calendarChannelId: OUR_CALENDAR,
      });
  };

  const add = (
    plan: CompanyPlan,
    { day, memberId, guests }: Meeting,
    random: Random,
    isPast: boolean,
  ): void => {
    const id = context.nextId('calendarEvents');
    const start = random.int(14, 32) * 30;
    const isOnSite = random.chance(0.35);
    records.calendarEvents.push({
      id,
      title: random.pick(MEETING_TITLES).replace('*', random.pick(SOLUTIONS[plan.customerClass])),
      startsAt: instantOf(day, start),
      endsAt: instantOf(day, start + random.pick([30, 60, 60, 90])),
      isCanceled: isPast && random.chance(CANCELLED),
      isFullDay: false,
      iCalUid: `${id}@calendar.example`,
      ...(isOnSite ? { location: `${plan.name}, ${plan.place.city}` } : {}),
    });
    const isGuestOrganizing = random.chance(0.25);
    const seat = (
      party: ReturnType<typeof personParty>,
      isOrganizer: boolean,
      responseStatus: Response,
    ): void => {
      records.calendarEventParticipants.push({
        id: context.nextId('calendarEventParticipants'),
        calendarEventId: id,
        isOrganizer,
        responseStatus,
        ...party,
      });
    };
    seat(memberParty(context, memberId), !isGuestOrganizing, 'ACCEPTED');
    guests.forEach((person, i) => {
      const isOrganizer = isGuestOrganizing && i === 0;
      const response = random.weighted(isPast ? PAST_RESPONSES : FUTURE_RESPONSES);
      seat(personParty(person), isOrganizer, isOrganizer ? 'ACCEPTED' : response);
    });
  };

  return {
    records,
    meet,
    hold: (plan, meeting, random) => add(plan, meeting, random, true),
    plan: (plan, meeting, random) => add(plan, meeting, random, false),
  };
}
