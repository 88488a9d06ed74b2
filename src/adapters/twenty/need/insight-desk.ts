import * as z from 'zod/mini';
import { toMicros } from '../../../domain/shared/money.ts';
import type { InsightDesk } from '../../../flows/need/insight-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import {
  CREATE_NEED,
  FOUND_NEEDS,
  INSIGHT_DEAL,
  READ_FOUND_NEEDS,
  READ_INSIGHT,
} from '../documents/insights.ts';
import { and, EVER, knows } from '../filters.ts';
import { readList, readPage } from '../lists.ts';
import { uuidOf } from '../uuid-of.ts';
import { given } from './need-values.ts';

const text = z.nullable(z.string());

const DealNode = z.object({
  id: z.string(),
  insightGained: text,
  ownerId: text,
  companyId: text,
  company: z.nullable(z.object({ id: z.string(), accountOwnerId: text })),
});

const FoundNode = z.object({ id: z.string(), need: text, deletedAt: text });

/** What making needs of what deals taught reads and writes, over Twenty's GraphQL. */
export const createInsightDesk = (client: TwentyClient): InsightDesk => ({
  async find(opportunityId) {
    const filters = {
      deal: and({ id: { eq: opportunityId } }, ...knows(['insightGained'])),
      needs: and({ insightFromId: { eq: opportunityId } }, EVER),
    };
    const answer = await client.query(READ_INSIGHT, filters);
    const [deal] = readPage(INSIGHT_DEAL, DealNode, answer).nodes;
    if (!deal) return null;
    const needs = await readList(client, FOUND_NEEDS, filters.needs, FoundNode, answer);
    return {
      deal: {
        id: deal.id,
        insight: deal.insightGained ?? '',
        // A company in the trash comes as none.
        companyId: deal.company === null ? null : deal.companyId,
        ownerId: deal.ownerId,
        accountOwnerId: deal.company?.accountOwnerId ?? null,
      },
      needs: needs.map(({ id, need, deletedAt }) => ({
        id,
        need: need ?? '',
        isInTrash: deletedAt !== null,
      })),
    };
  },

  needIdFor: (opportunityId, insight) => uuidOf(`key-accounts need of insight ${opportunityId} ${insight}`),

  async create({ id, need, companyId, opportunityId, horizon, value, ownerId }) {
    try {
      await client.mutate(CREATE_NEED, {
        need: {
          id,
          need,
          companyId,
          insightFromId: opportunityId,
          needState: 'OPEN',
          ...given('horizon', horizon),
          ...given('estimatedValue', value === null ? null : toMicros(value)),
          ...given('ownerId', ownerId),
        },
      });
      return true;
    } catch (error) {
      if (error instanceof WorkspaceError && error.code === 'DUPLICATE') return false;
      throw error;
    }
  },

  async isInTrash(needId) {
    const needs = and({ id: { eq: needId } }, EVER);
    const { nodes } = readPage(FOUND_NEEDS, FoundNode, await client.query(READ_FOUND_NEEDS, { needs }));
    return nodes[0] === undefined ? null : nodes[0].deletedAt !== null;
  },
});
