import * as z from 'zod';
import { ALL_DEMO_IDS } from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { SeedError } from './errors.ts';
import { inRange } from './queries.ts';

const Found = z.object({
  companies: z.object({ edges: z.array(z.object({ node: z.object({ name: z.string().nullish() }) })) }),
  people: z.object({
    edges: z.array(
      z.object({ node: z.object({ emails: z.object({ primaryEmail: z.string().nullish() }).nullish() }) }),
    ),
  }),
});

const unlessDemo = { not: inRange('id', ALL_DEMO_IDS) };

/**
 * Throws a SeedError when another company has the domain of a demo company, or another person an address of the demo:
 * both are unique, and loading would overwrite that record instead of creating its own.
 */
export async function refuseClashes(client: GraphqlClient, { companies, people }: DemoData): Promise<void> {
  const domains = companies.flatMap(({ domainName }) => domainName?.primaryLinkUrl ?? []);
  const addresses = people.flatMap(({ emails }) => emails?.primaryEmail ?? []);
  const found = Found.parse(
    await client.execute(
      `query Clashes($companies: CompanyFilterInput!, $people: PersonFilterInput!) {
        companies(first: 5, filter: $companies) { edges { node { name } } }
        people(first: 5, filter: $people) { edges { node { emails { primaryEmail } } } }
      }`,
      {
        companies: { and: [{ domainName: { primaryLinkUrl: { in: domains } } }, unlessDemo] },
        people: { and: [{ emails: { primaryEmail: { in: addresses } } }, unlessDemo] },
      },
    ),
  );
  const names = [
    ...found.companies.edges.map(({ node }) => node.name ?? ''),
    ...found.people.edges.map(({ node }) => node.emails?.primaryEmail ?? ''),
  ];
  if (names.length === 0) return;
  throw new SeedError(
    `These records have a domain or an address of the demo: ${names.join(', ')}.`,
    'They were probably made from demo records, by a workflow or by hand. Delete them for good, then run this command again.',
  );
}
