import { generateDemo } from '../../demo/data/generate.ts';
import type { Archetype, CompanyProfile, DemoData } from '../../demo/data/types.ts';

export const TODAY = '2026-11-23';
export const MEMBERS = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
];

/** Rules hold for any seed; these stand for all. */
export const SEEDS = [1, 2, 7, 42, 123456];

export type Demo = { data: DemoData; profiles: CompanyProfile[] };

const made = new Map<number, Demo>();

/** The demo of a seed on TODAY, made once. */
export function demoOf(seed: number): Demo {
  const demo = made.get(seed) ?? generateDemo({ seed, today: TODAY, memberIds: MEMBERS });
  made.set(seed, demo);
  return demo;
}

export const dayNumber = (iso: string): number => Math.floor(Date.parse(iso) / 86_400_000);
export const TODAY_NUMBER = dayNumber(TODAY);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** What a company's contacts look like: days with a past contact, people met, and the share of meetings. */
export type Contacts = { days: number[]; people: Set<string>; meetings: number; mails: number };

/** Contacts per company, without cancelled meetings, declined invitations and everything in the future. */
export function contactsOf({ data }: Demo): Map<string, Contacts> {
  const companyOf = new Map(data.people.map((person) => [person.id, person.companyId]));
  const result = new Map<
    string,
    { days: Set<number>; people: Set<string>; meetings: Set<string>; mails: Set<string> }
  >();
  const add = (
    personId: string | undefined,
    at: string | undefined,
    kind: 'meetings' | 'mails',
    id: string,
  ): void => {
    const companyId = personId === undefined ? undefined : companyOf.get(personId);
    if (!personId || !companyId || !at || dayNumber(at) > TODAY_NUMBER) return;
    const entry = result.get(companyId) ?? {
      days: new Set(),
      people: new Set(),
      meetings: new Set(),
      mails: new Set(),
    };
    entry.days.add(dayNumber(at));
    entry.people.add(personId);
    entry[kind].add(id);
    result.set(companyId, entry);
  };
  const sentAt = new Map(data.messages.map((message) => [message.id, message.receivedAt]));
  for (const { personId, messageId } of data.messageParticipants)
    add(personId, sentAt.get(messageId), 'mails', messageId);
  const heldAt = new Map(
    data.calendarEvents.filter((event) => !event.isCanceled).map((event) => [event.id, event.startsAt]),
  );
  for (const { personId, calendarEventId, responseStatus } of data.calendarEventParticipants) {
    if (responseStatus !== 'DECLINED')
      add(personId, heldAt.get(calendarEventId), 'meetings', calendarEventId);
  }
  return new Map(
    [...result].map(([companyId, { days, people, meetings, mails }]) => [
      companyId,
      { days: [...days].sort((a, b) => a - b), people, meetings: meetings.size, mails: mails.size },
    ]),
  );
}

export const companiesOf = ({ profiles }: Demo, archetype: Archetype): string[] =>
  profiles.filter((profile) => profile.archetype === archetype).map(({ companyId }) => companyId);
