import type { DemoContext } from './context.ts';
import type { Life } from './life/accounts.ts';
import { addLifeTraffic } from './life/traffic.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { type Calendar, createCalendar } from './meetings.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import { contactDays, RHYTHMS, type Rhythm, workday } from './rhythm.ts';
import type { DemoData, PersonInput } from './types.ts';

export type Interactions = Pick<
  DemoData,
  | 'messageThreads'
  | 'messages'
  | 'messageParticipants'
  | 'calendarEvents'
  | 'calendarEventParticipants'
  | 'messageChannelMessageAssociations'
  | 'calendarChannelEventAssociations'
>;

/** E-mails and meetings between members and the people of every company, in the company's rhythm. */
export function createInteractions(
  context: DemoContext,
  plans: readonly CompanyPlan[],
  peopleOf: ReadonlyMap<string, readonly PersonInput[]>,
  life: Life,
): Interactions {
  const mailbox = createMailbox(context);
  const calendar = createCalendar(context);
  for (const plan of plans) {
    const rhythm = RHYTHMS[plan.archetype];
    const people = peopleOf.get(plan.id) ?? [];
    if (!rhythm || people.length === 0) continue;
    addContacts(context, { plan, rhythm, people }, mailbox, calendar);
  }
  addLifeTraffic(context, life, mailbox, calendar);
  return { ...mailbox.records, ...calendar.records };
}

type Account = { plan: CompanyPlan; rhythm: Rhythm; people: readonly PersonInput[] };

function addContacts(
  context: DemoContext,
  { plan, rhythm, people }: Account,
  mailbox: Mailbox,
  calendar: Calendar,
): void {
  const random = context.random(`contacts:${plan.id}`);
  const contacts = people.slice(0, random.int(...rhythm.contacts));
  const conversation = mailbox.open(plan, random);
  for (const day of contactDays(context, rhythm, random)) {
    const memberId = random.chance(0.8) ? plan.ownerId : plan.secondId;
    const main = mainContact(contacts, random);
    const others = contacts.filter((person) => person !== main);
    if (random.chance(rhythm.meetings)) {
      calendar.hold(plan, { day, memberId, guests: [main, ...others.slice(0, random.int(0, 2))] }, random);
    } else {
      const copied = others.length > 0 && random.chance(0.15) ? [random.pick(others)] : [];
      conversation.exchange({ day, memberId, person: main, copied });
    }
  }
  // An appointment in the future: it is on the calendar, and counts for nothing yet.
  if (rhythm.silent[1] < 14 && random.chance(0.4)) {
    const day = workday(context.today + random.int(4, 20));
    calendar.plan(plan, { day, memberId: plan.ownerId, guests: contacts.slice(0, 2) }, random);
  }
}

// The first contact is met twice as often as any other.
const mainContact = (contacts: readonly PersonInput[], random: Random): PersonInput =>
  random.weighted(contacts.map((person, i) => [person, i === 0 ? 2 : 1] as const));
