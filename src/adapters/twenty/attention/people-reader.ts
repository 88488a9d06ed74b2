import * as z from 'zod/mini';
import type { PeopleReader } from '../../../flows/attention/attention-ports.ts';
import type { TwentyClient } from '../client.ts';
import { PEOPLE_ROOT, READ_COMPANY_STANDING, READ_PEOPLE, STANDING_ROOTS } from '../documents/people.ts';
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

/** People and their interactions with us, over Twenty's GraphQL. */
export const createPeopleReader = (
  client: TwentyClient,
  { timeZone }: { timeZone: string },
): PeopleReader => ({
  async read(companyIds, readAt) {
    const { people, emails, meetings } = accountFilters(companyIds, [], readAt);
    const filters = { people: and(people, ...knows(['relationshipOwnerId'])), emails, meetings };
    const answer = await client.query(READ_PEOPLE, filters);
    const nodes = await readList(client, PEOPLE_ROOT, filters.people, NamedPersonNode, answer);
    const traffic = await trafficIn(client, filters, answer, { now: readAt, timeZone });
    return nodes.flatMap((node) =>
      node.companyId === null
        ? []
        : [
            {
              contact: toContact(node, traffic.get(node.id)?.interactions ?? []),
              companyId: node.companyId,
              name: fullName(node.name),
              jobTitle: orNull(node.jobTitle),
              owner: orNull(fullName(node.relationshipOwner?.name ?? null)),
            },
          ],
    );
  },

  async account(companyId) {
    const filters = {
      companies: { id: { eq: companyId } },
      keyAccounts: and({ companyId: { eq: companyId } }, ...knows(['status'])),
    };
    const answer = await client.query(READ_COMPANY_STANDING, filters);
    const { companies, keyAccounts } = STANDING_ROOTS;
    if ((await readList(client, companies, filters.companies, IdNode, answer)).length === 0) return null;
    const [account] = await readList(client, keyAccounts, filters.keyAccounts, StatusNode, answer);
    return { isInProgramme: account !== undefined, status: account?.status ?? null };
  },
});
