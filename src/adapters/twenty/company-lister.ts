import * as z from 'zod/mini';
import type { CompanyLister } from '../../flows/ports.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import type { TwentyClient } from './client.ts';
import { LIST_COMPANIES } from './documents/runs-and-policies.ts';
import { and, type Filter } from './filters.ts';

const Answer = z.object({
  companies: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ node: z.object({ id: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

const inClass = ({ id, isDefault }: { id: string; isDefault: boolean }): Filter => ({
  or: [{ scoringPolicyId: { eq: id } }, ...(isDefault ? [{ scoringPolicyId: { is: 'NULL' } }] : [])],
});

/** Lists the ids of living companies in ascending order. */
export const createCompanyLister = (client: TwentyClient): CompanyLister => ({
  async page(cursor, size, policy) {
    const filter = and(
      { id: cursor === null ? { is: 'NOT_NULL' } : { gt: cursor } },
      ...(policy === null ? [] : [inClass(policy)]),
    );
    const parsed = z.safeParse(Answer, await client.query(LIST_COMPANIES, { filter, first: size }));
    if (!parsed.success)
      throw new WorkspaceError('ANSWER_MALFORMED', 'the list of companies did not arrive as expected');
    const { totalCount, edges, pageInfo } = parsed.data.companies;
    return { ids: edges.map(({ node }) => node.id), total: totalCount, hasMore: pageInfo.hasNextPage };
  },
});
