import { describe, expect, it } from 'vitest';
import { ARCHETYPES, type Archetype } from '../../demo/data/types.ts';
import { companiesOf, contactsOf, dayNumber, demoOf, median, SEEDS, TODAY_NUMBER } from './demo-data.ts';

describe.each(SEEDS)('relationships in the demo of seed %i', (seed) => {
  const demo = demoOf(seed);
  const contacts = contactsOf(demo);

  const contactsIn = (archetype: Archetype) =>
    companiesOf(demo, archetype).map((id) => {
      const found = contacts.get(id);
      if (!found) throw new Error(`${archetype} company ${id} has no contacts`);
      const gaps = found.days.slice(1).map((day, i) => day - (found.days[i] ?? day));
      return { ...found, gap: median(gaps), silence: TODAY_NUMBER - (found.days.at(-1) ?? 0) };
    });

  it('are of every kind, among the large companies too', () => {
    for (const archetype of ARCHETYPES)
      expect(companiesOf(demo, archetype).length, archetype).toBeGreaterThan(3);
    const large = new Set(demo.profiles.filter(({ isLarge }) => isLarge).map(({ archetype }) => archetype));
    for (const archetype of [
      'warm',
      'steady',
      'cooling',
      'dormant',
      'singleThreaded',
      'meetingHeavy',
    ] as const) {
      expect(large.has(archetype), archetype).toBe(true);
    }
  });

  it('are weekly where warm, and nowhere silent', () => {
    for (const { gap, silence, people } of contactsIn('warm')) {
      expect(gap).toBeGreaterThanOrEqual(6);
      expect(gap).toBeLessThanOrEqual(8);
      expect(silence).toBeLessThanOrEqual(21);
      expect(people.size).toBeGreaterThanOrEqual(3);
    }
  });

  it('are fortnightly where steady', () => {
    for (const { gap, silence } of contactsIn('steady')) {
      expect(gap).toBeGreaterThanOrEqual(12.5);
      expect(gap).toBeLessThanOrEqual(16);
      expect(silence).toBeLessThanOrEqual(42);
    }
  });

  it('were weekly and are silent for some five weeks where cooling', () => {
    for (const { gap, silence } of contactsIn('cooling')) {
      expect(gap).toBeGreaterThanOrEqual(6);
      expect(gap).toBeLessThanOrEqual(8);
      expect(silence).toBeGreaterThanOrEqual(33);
      expect(silence).toBeLessThan(8 * gap);
      expect(silence).toBeGreaterThan(3 * gap);
    }
  });

  it('are silent for half a year where dormant', () => {
    for (const { gap, silence, days } of contactsIn('dormant')) {
      expect(silence).toBeGreaterThanOrEqual(180);
      expect(silence).toBeGreaterThan(8 * gap);
      expect(days.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('run through one person where single-threaded', () => {
    for (const { people, silence } of contactsIn('singleThreaded')) {
      expect(people.size).toBe(1);
      expect(silence).toBeLessThanOrEqual(40);
    }
  });

  it('are mostly meetings where meeting-heavy, and mostly e-mails elsewhere', () => {
    for (const { meetings, mails } of contactsIn('meetingHeavy')) expect(meetings).toBeGreaterThan(mails);
    for (const { meetings, mails } of contactsIn('warm')) expect(mails).toBeGreaterThan(meetings);
  });

  it('do not exist where cold or empty', () => {
    for (const archetype of ['cold', 'empty'] as const) {
      for (const id of companiesOf(demo, archetype)) expect(contacts.has(id)).toBe(false);
    }
  });

  it('run both ways by e-mail, each mail with one sender and a member, or a mailbox of ours', () => {
    const senders = { member: 0, person: 0 };
    const byMessage = Map.groupBy(demo.data.messageParticipants, ({ messageId }) => messageId);
    expect(byMessage.size).toBe(demo.data.messages.length);
    const ours = new Set(demo.data.messageChannelMessageAssociations.map(({ messageId }) => messageId));
    for (const [messageId, participants] of byMessage) {
      const from = participants.filter(({ role }) => role === 'FROM');
      expect(from).toHaveLength(1);
      expect(ours.has(messageId) || participants.some(({ workspaceMemberId }) => workspaceMemberId)).toBe(
        true,
      );
      expect(participants.some(({ personId }) => personId)).toBe(true);
      senders[from[0]?.personId ? 'person' : 'member'] += 1;
    }
    expect(Math.min(senders.member, senders.person)).toBeGreaterThan(1_000);
  });

  it('meet with one organizer, now and then declined or cancelled', () => {
    const byEvent = Map.groupBy(
      demo.data.calendarEventParticipants,
      ({ calendarEventId }) => calendarEventId,
    );
    expect(byEvent.size).toBe(demo.data.calendarEvents.length);
    for (const participants of byEvent.values()) {
      expect(participants.filter(({ isOrganizer }) => isOrganizer)).toHaveLength(1);
    }
    expect(demo.data.calendarEvents.filter(({ isCanceled }) => isCanceled).length).toBeGreaterThan(15);
    const declined = demo.data.calendarEventParticipants.filter(
      ({ responseStatus }) => responseStatus === 'DECLINED',
    );
    expect(declined.length).toBeGreaterThan(40);
  });

  it('lie within a year back and, for some appointments, three weeks ahead', () => {
    const age = (iso: string): number => TODAY_NUMBER - dayNumber(iso);
    for (const { receivedAt } of demo.data.messages) {
      expect(age(receivedAt)).toBeGreaterThanOrEqual(1);
      expect(age(receivedAt)).toBeLessThanOrEqual(365);
    }
    const ages = demo.data.calendarEvents.map(({ startsAt }) => age(startsAt));
    expect(Math.max(...ages)).toBeLessThanOrEqual(365);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(-20);
    expect(ages.filter((days) => days < 0).length).toBeGreaterThan(5);
    for (const { startsAt, endsAt } of demo.data.calendarEvents) expect(startsAt < endsAt).toBe(true);
  });

  it('keep weekends free', () => {
    for (const { receivedAt } of demo.data.messages)
      expect([1, 2, 3, 4, 5]).toContain(new Date(receivedAt).getUTCDay());
  });

  it('were vouched for in the past only', () => {
    for (const { coverage, relationshipCheckedOn } of demo.data.people) {
      expect(coverage !== undefined).toBe(relationshipCheckedOn !== undefined);
      if (relationshipCheckedOn) expect(dayNumber(relationshipCheckedOn)).toBeLessThan(TODAY_NUMBER);
    }
  });
});
