import * as z from 'zod/mini';
import type { Traffic } from '../../../domain/closeness/interactions.ts';
import type { PeopleReader } from '../../../flows/attention/attention-ports.ts';
import { queryAllowed } from '../as-allowed.ts';
import type { TwentyClient } from '../client.ts';
import { STAKEHOLDER_ROOTS } from '../documents/people.ts';
import { and, knows } from '../filters.ts';
import { readList } from '../lists.ts';
import { FullName, fullName } from '../names.ts';
import { accountStatus, PersonNode, toContact } from '../nodes.ts';
import { accountFilters } from './account-filters.ts';
import { trafficIn } from './interactions-reader.ts';

const text = z.nullable(z.string());

const NamedPersonNode = z.extend(PersonNode(), {
  name: FullName,
  jobTitle: text,
  relationshipOwner: z.nullable(z.object({ name: FullName })),
});

const IdNode = z.object({ id: z.string() });
const StatusNode = z.object({ status: accountStatus() });

const orNull = (value: string | null | undefined): string | null => (value ? value : null);

/** The people of a company and their interactions with us, over Twenty's GraphQL, as far as whoever asks may see. */
export const createPeopleReader = (
  client: TwentyClient,
  { timeZone }: { timeZone: string },
): PeopleReader => ({
  async read(companyId, readAt) {
    const { people, emails, meetings } = accountFilters([companyId], [], readAt);
    const filters = {
      companies: { id: { eq: companyId } },
      keyAccounts: and({ companyId: { eq: companyId } }, ...knows(['status'])),
      people: and(people, ...knows(['relationshipOwnerId'])),
      emails,
      meetings,
    };
    const { roots, answer, hidden } = await queryAllowed(
      client,
      'ReadStakeholders',
      STAKEHOLDER_ROOTS,
      filters,
    );
    const list = async <Schema extends z.ZodMiniType>(
      name: 'companies' | 'keyAccounts' | 'people',
      schema: Schema,
    ) => {
      const root = roots[name];
      return root ? readList(client, root, filters[name], schema, answer) : [];
    };
    if ((await list('companies', IdNode)).length === 0) return null;
    const [account] = await list('keyAccounts', StatusNode);
    const seesTraffic = roots.messageParticipants && roots.calendarEventParticipants;
    const traffic = seesTraffic
      ? await trafficIn(client, filters, answer, { now: readAt, timeZone })
      : new Map<string, Traffic>();
    return {
      isInProgramme: account !== undefined,
      status: account?.status ?? null,
      people: (await list('people', NamedPersonNode)).map((node) => ({
        contact: toContact(node, traffic.get(node.id)?.interactions ?? []),
        name: fullName(node.name),
        jobTitle: orNull(node.jobTitle),
        owner: orNull(fullName(node.relationshipOwner?.name ?? null)),
      })),
      hidden,
    };
  },
});
