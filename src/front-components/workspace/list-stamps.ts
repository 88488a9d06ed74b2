/** The light requests by which a picture of many records sees that one of them changed. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Stamp } from './live.ts';

const newest = (list: string, filter: string): string =>
  `${list}(filter: { ${filter} }, first: 1, orderBy: [{ updatedAt: DescNullsLast }]) {
    totalCount edges { node { id updatedAt } } }`;

const OF_COMPANY = 'companyId: { eq: $id }';
const OF_DEAL = 'opportunityId: { eq: $id }';

/** By picture: what it draws, of a company or a deal. */
export const LIST_STAMPS = {
  people: `query PeopleStamp($id: UUID!) { ${newest('people', OF_COMPANY)} }`,
  needs: `query NeedsStamp($id: UUID!) { ${newest('accountNeeds', OF_COMPANY)} }`,
  allNeeds: `query AllNeedsStamp { ${newest('accountNeeds', 'id: { is: NOT_NULL }')} }`,
  history: `query HistoryStamp($id: UUID!) {
  ${newest('companies', 'id: { eq: $id }')}
  ${newest('keyAccounts', OF_COMPANY)}
  ${newest('contracts', OF_COMPANY)}
  ${newest('opportunities', OF_COMPANY)}
}`,
  deal: `query DealStamp($id: UUID!) {
  ${newest('opportunities', 'id: { eq: $id }')}
  ${newest('dealAssessments', OF_DEAL)}
  ${newest('dealCompetitors', OF_DEAL)}
  ${newest('decisionCriteria', OF_DEAL)}
  ${newest('dealMilestones', OF_DEAL)}
}`,
} as const;

/** Null for a list that is hidden from the reader, who sees no change of it either. */
const Marks = z.object({
  data: z.record(
    z.string(),
    z.nullable(
      z.object({
        totalCount: z.number(),
        edges: z.array(z.object({ node: z.object({ id: z.string(), updatedAt: z.nullable(z.string()) }) })),
      }),
    ),
  ),
});

/** The stamp of what a picture draws: of each list how many there are, and which was changed last. Null when it can't be told. */
export async function listStamp(
  client: WorkspaceClient,
  of: keyof typeof LIST_STAMPS,
  id: string | null,
): Promise<Stamp | null> {
  const asked = await client.graphqlInParts(LIST_STAMPS[of], id === null ? {} : { id });
  const answer = parsed(asked, Marks);
  if (!answer.ok) return null;
  const marks = Object.entries(answer.data.data).map(([list, rows]) =>
    [list, rows?.totalCount, rows?.edges[0]?.node.id, rows?.edges[0]?.node.updatedAt].join(' '),
  );
  return { record: marks.join(', '), counted: null, isByHand: false };
}
