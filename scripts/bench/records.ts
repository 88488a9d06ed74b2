/** Records of the kinds that accounts are made of, with the values that matter. */
import { randomUUID } from 'node:crypto';
import type { BenchRecord, Stage, Values } from './stage.ts';

export const money = (amount: number, currencyCode = 'USD') => ({
  amountMicros: amount * 1_000_000,
  currencyCode,
});

/** One kind of record, and those of it. */
export type Kind = { readonly object: string; readonly records: readonly BenchRecord[] };

export const withId = (values: Values): BenchRecord => ({ id: randomUUID(), ...values });

/** So many records, each made by its number. */
export const many = (count: number, make: (index: number) => Values): BenchRecord[] =>
  Array.from({ length: count }, (_, index) => withId(make(index)));

export const policy = (): BenchRecord => withId({ name: 'Standard', isDefault: true });

export const company = (name: string, scoringPolicyId: string, values: Values = {}): BenchRecord =>
  withId({ name, scoringPolicyId, referenceValue: 'RATING_3', deliveryFit: 'RATING_3', ...values });

export const person = (companyId: string, lastName: string, values: Values = {}): BenchRecord =>
  withId({ name: { firstName: 'Kim', lastName }, companyId, ...values });

export const opportunity = (companyId: string, name: string, values: Values = {}): BenchRecord =>
  withId({ name, companyId, stage: 'PROPOSAL', amount: money(60_000), ...values });

export const contract = (stage: Stage, companyId: string, name: string, values: Values = {}): BenchRecord =>
  withId({
    name,
    companyId,
    status: 'ACTIVE',
    amount: money(90_000),
    signedOn: stage.day(-120),
    startsOn: stage.day(-110),
    endsOn: stage.day(255),
    ...values,
  });

const CHANNEL = randomUUID();

/** An e-mail between a person and a member, as a mailbox makes it. */
export function mail(
  stage: Stage,
  personId: string,
  { daysAgo, isFromThem }: { readonly daysAgo: number; readonly isFromThem: boolean },
): Kind[] {
  const message = withId({
    headerMessageId: randomUUID(),
    subject: 'Rollout',
    receivedAt: stage.at(-daysAgo),
  });
  const roles = isFromThem ? (['FROM', 'TO'] as const) : (['TO', 'FROM'] as const);
  return [
    { object: 'message', records: [message] },
    {
      object: 'messageParticipant',
      records: [
        withId({ messageId: message.id, personId, role: roles[0], handle: 'kim@customer.example' }),
        withId({
          messageId: message.id,
          workspaceMemberId: stage.memberIds[0],
          role: roles[1],
          handle: 'us@seller.example',
        }),
      ],
    },
    {
      object: 'messageChannelMessageAssociation',
      records: [
        withId({
          messageId: message.id,
          messageChannelId: CHANNEL,
          direction: isFromThem ? 'INCOMING' : 'OUTGOING',
        }),
      ],
    },
  ];
}

/** A meeting of some people with a member, as a calendar makes it. */
export function meeting(stage: Stage, personIds: readonly string[], daysAgo: number): Kind[] {
  const event = withId({
    title: 'Review',
    startsAt: stage.at(-daysAgo),
    endsAt: stage.at(-daysAgo),
    iCalUid: randomUUID(),
  });
  const seat = (values: Values): BenchRecord =>
    withId({ calendarEventId: event.id, responseStatus: 'ACCEPTED', ...values });
  return [
    { object: 'calendarEvent', records: [event] },
    {
      object: 'calendarEventParticipant',
      records: [
        ...personIds.map((personId) => seat({ personId, handle: 'kim@customer.example' })),
        seat({ workspaceMemberId: stage.memberIds[0], handle: 'us@seller.example', isOrganizer: true }),
      ],
    },
    {
      object: 'calendarChannelEventAssociation',
      records: [withId({ calendarEventId: event.id, calendarChannelId: CHANNEL })],
    },
  ];
}

/** Kinds with all records of each together, in the order in which they first come. */
export function gathered(kinds: readonly Kind[]): Kind[] {
  const byObject = new Map<string, BenchRecord[]>();
  for (const { object, records } of kinds)
    byObject.set(object, [...(byObject.get(object) ?? []), ...records]);
  return [...byObject].map(([object, records]) => ({ object, records }));
}

/** Stores records in the given order without a word to the app. */
export const given = (stage: Stage, kinds: readonly Kind[]): Promise<void> =>
  stage.workspace.withoutEvents(async () => {
    for (const { object, records } of gathered(kinds)) await stage.create(object, records);
  });
