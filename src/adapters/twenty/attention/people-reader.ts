import * as z from 'zod/mini';
import { tiesByContact, trafficByContact } from '../../../domain/closeness/interactions.ts';
import type { Contact, Interaction } from '../../../domain/shared/records.ts';
import type { PeopleReader, Person } from '../../../flows/attention/attention-ports.ts';
import { queryAllowed } from '../as-allowed.ts';
import type { TwentyClient } from '../client.ts';
import { accountStatus, PersonNode, toContact } from '../desk-nodes.ts';
import { RELATIONSHIP_ROOTS, STAKEHOLDER_ROOTS } from '../documents/people.ts';
import type { Root } from '../documents/roots.ts';
import { and, type Filter, knows } from '../filters.ts';
import { readList } from '../lists.ts';
import { FullName, fullName } from '../names.ts';
import { accountFilters } from './account-filters.ts';
import { eventsIn } from './interactions-reader.ts';

const text = z.nullable(z.string());

const NamedPersonNode = z.extend(PersonNode(), {
  name: FullName(),
  jobTitle: text,
  relationshipOwner: z.nullable(z.object({ name: FullName() })),
});
const ReportingPersonNode = z.extend(NamedPersonNode, { reportsToId: text });
const MemberNode = z.object({ id: z.string(), name: FullName() });
const IdNode = z.object({ id: z.string() });
const StatusNode = z.object({ status: accountStatus() });

const orNull = (value: string | null | undefined): string | null => (value ? value : null);

function toPerson(
  node: z.infer<typeof NamedPersonNode>,
  interactions: readonly Interaction[],
  reportsToId: string | null = null,
): Person {
  const contact: Contact = { ...toContact(node, interactions), reportsToId };
  return {
    contact,
    name: fullName(node.name),
    jobTitle: orNull(node.jobTitle),
    owner: orNull(fullName(node.relationshipOwner?.name ?? null)),
  };
}

/** The people of a company and their interactions with us, over Twenty's GraphQL, as far as whoever asks may see. */
export function createPeopleReader(client: TwentyClient, { timeZone }: { timeZone: string }): PeopleReader {
  /** Asks for lists of a company, and for what happened there. */
  const ask = async <Name extends string>(
    name: string,
    wanted: Readonly<Record<Name, Root>>,
    filters: Readonly<Record<string, Filter>> & { emails: Filter; meetings: Filter },
  ) => {
    const { roots, answer, hidden } = await queryAllowed(client, name, wanted, filters);
    const found: Readonly<Record<string, Root | undefined>> = roots;
    const list = async <Schema extends z.ZodMiniType>(field: Name, schema: Schema) => {
      const root = found[field];
      return root ? readList(client, root, filters[root.variable] ?? {}, schema, answer) : [];
    };
    const events = async () =>
      found.messageParticipants && found.calendarEventParticipants
        ? eventsIn(client, filters, answer)
        : { emails: [], meetings: [] };
    return { list, events, hidden };
  };
  const filtersOf = (companyId: string, readAt: Date) => {
    const { people, emails, meetings } = accountFilters([companyId], [], readAt);
    return { companies: { id: { eq: companyId } }, people, emails, meetings };
  };
  return {
    async read(companyId, readAt) {
      const filters = filtersOf(companyId, readAt);
      const { list, events, hidden } = await ask('ReadStakeholders', STAKEHOLDER_ROOTS, {
        ...filters,
        keyAccounts: and({ companyId: { eq: companyId } }, ...knows(['status'])),
        people: and(filters.people, ...knows(['relationshipOwnerId'])),
      });
      if ((await list('companies', IdNode)).length === 0) return null;
      const [account] = await list('keyAccounts', StatusNode);
      const { emails, meetings } = await events();
      const traffic = trafficByContact(emails, meetings, { now: readAt, timeZone });
      return {
        isInProgramme: account !== undefined,
        status: account?.status ?? null,
        people: (await list('people', NamedPersonNode)).map((node) =>
          toPerson(node, traffic.get(node.id)?.interactions ?? []),
        ),
        hidden,
      };
    },
    async readRelationships(companyId, readAt) {
      const filters = filtersOf(companyId, readAt);
      const { list, events, hidden } = await ask('ReadRelationships', RELATIONSHIP_ROOTS, {
        ...filters,
        people: and(filters.people, ...knows(['relationshipOwnerId', 'reportsToId'])),
        members: {},
      });
      if ((await list('companies', IdNode)).length === 0) return null;
      const { emails, meetings } = await events();
      const moment = { now: readAt, timeZone };
      const traffic = trafficByContact(emails, meetings, moment);
      const ties = tiesByContact(emails, meetings, moment);
      const people = (await list('people', ReportingPersonNode)).map((node) => ({
        ...toPerson(node, traffic.get(node.id)?.interactions ?? [], orNull(node.reportsToId)),
        ties: ties.get(node.id) ?? [],
      }));
      const tied = new Set(people.flatMap((person) => person.ties.map(({ memberId }) => memberId)));
      const members = (await list('workspaceMembers', MemberNode))
        .filter(({ id }) => tied.has(id))
        .map(({ id, name }) => ({ id, name: fullName(name) }));
      return { people, members, hidden };
    },
  };
}
