/**
 * Mails and meetings that were known and turn out to be in one of our mailboxes or calendars. Nothing of their people
 * changes by that, so what ties them to a mailbox is looked at, too, and the people are asked for then.
 */
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { ChangedTie } from '../../../flows/feed/ports.ts';
import { from, id, link, toOne } from '../account/fields.ts';
import { shape } from '../account/shape.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf, type Root } from '../documents/roots.ts';
import { anyOf } from '../filters.ts';
import { parseAs, readList } from '../lists.ts';
import { HELD, type HeldObject, LISTS, ofCompany } from './documents.ts';

/** A tie that is no older than this against its mail came with it, and so do the people, who are looked at themselves. */
const LATE_AFTER_MS = 60_000;

/** Mails or meetings that one request asks about. */
const SUBJECTS_PER_REQUEST = 200;

/** What ties a mail to a mailbox, or a meeting to a calendar, made or changed after it. */
export type LateTie = { object: HeldObject; id: string; updatedAt: Date; subjectId: string };

const partyOf = (subject: string) =>
  shape(() => ({ id: id(), subjectId: from(subject, link()), person: toOne(ofCompany) }));

const PARTIES = {
  messageChannelMessageAssociation: partyOf('messageId'),
  calendarChannelEventAssociation: partyOf('calendarEventId'),
} as const;

const rootOf = (field: string, filterType: string, selection: string) =>
  ({ field, variable: 'people', filterType, first: 1000, selection }) satisfies Root;

const ROOTS: Readonly<Record<HeldObject, Root & { subject: string }>> = {
  messageChannelMessageAssociation: {
    ...rootOf(
      'messageParticipants',
      'MessageParticipantFilterInput',
      PARTIES.messageChannelMessageAssociation.selection,
    ),
    subject: 'messageId',
  },
  calendarChannelEventAssociation: {
    ...rootOf(
      'calendarEventParticipants',
      'CalendarEventParticipantFilterInput',
      PARTIES.calendarChannelEventAssociation.selection,
    ),
    subject: 'calendarEventId',
  },
};

const queryFor = (object: HeldObject): string => queryOf('ReadPeopleOfTraffic', [ROOTS[object]]);

export const LATE_TRAFFIC_DOCUMENTS = {
  READ_PEOPLE_OF_MAILS: queryFor('messageChannelMessageAssociation'),
  READ_PEOPLE_OF_MEETINGS: queryFor('calendarChannelEventAssociation'),
} as const;

/** The tie of a node that was looked at; null for one that came with its mail or meeting. */
export function lateTieOf(object: HeldObject, node: unknown): LateTie | null {
  const { id: tieId, updatedAt, subject } = parseAs(HELD[object].node, node, LISTS[object][0]);
  return subject === null || updatedAt.getTime() <= subject.createdAt.getTime() + LATE_AFTER_MS
    ? null
    : { object, id: tieId, updatedAt, subjectId: subject.id };
}

async function companiesBySubject(client: TwentyClient, object: HeldObject, subjectIds: readonly string[]) {
  const { subject, ...root } = ROOTS[object];
  const found = new Map<string, Map<string, ChangedTie['companies'][number]>>();
  for (const ids of chunksOf([...new Set(subjectIds)], SUBJECTS_PER_REQUEST)) {
    const people = { [subject]: anyOf(ids) };
    const answer = await client.query(queryFor(object), { people });
    for (const { subjectId, person } of await readList(client, root, people, PARTIES[object].node, answer)) {
      if (subjectId === null || !person?.company) continue;
      const companies = found.get(subjectId) ?? new Map();
      found.set(subjectId, companies.set(person.company.id, person.company));
    }
  }
  return found;
}

/** What late ties change: the mails and meetings of the people of some company. No request when there is none. */
export async function changesByLateTies(
  client: TwentyClient,
  ties: readonly LateTie[],
): Promise<ChangedTie[]> {
  const rows: ChangedTie[] = [];
  for (const object of Object.keys(ROOTS) as HeldObject[]) {
    const ofObject = ties.filter((tie) => tie.object === object);
    const found = await companiesBySubject(
      client,
      object,
      ofObject.map(({ subjectId }) => subjectId),
    );
    for (const tie of ofObject) {
      const companies = [...(found.get(tie.subjectId)?.values() ?? [])];
      if (companies.length > 0)
        rows.push({ kind: 'TRAFFIC', id: tie.id, updatedAt: tie.updatedAt, isGone: false, companies });
    }
  }
  return rows;
}
