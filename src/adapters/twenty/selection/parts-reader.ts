import * as z from 'zod/mini';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { PartsReader, ScoreParts } from '../../../flows/selection/what-if-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { READ_TIED } from '../documents/ranking.ts';
import { anyOf } from '../filters.ts';

const COMPANIES_PER_REQUEST = 200;

const Answer = z.object({
  companies: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), scoreExplanation: z.unknown() }) })),
  }),
});

const Explanation = z.object({
  importance: z.object({
    parts: z.object({
      revenue: z.object({ points: z.number(), amount: z.number() }),
      potential: z.object({ value: z.number() }),
      reference: z.object({ points: z.number() }),
      winnability: z.object({ canDo: z.number(), won: z.number(), closed: z.number() }),
    }),
  }),
});

function toParts(explanation: z.infer<typeof Explanation>): ScoreParts {
  const { revenue, potential, reference, winnability } = explanation.importance.parts;
  return {
    revenuePoints: revenue.points,
    amounts: {
      revenue: revenue.amount,
      potential: potential.value,
      referencePoints: reference.points,
      canDo: winnability.canDo,
      won: winnability.won,
      closed: winnability.closed,
    },
  };
}

/** Reads what stored scores were made of, over Twenty's GraphQL. */
export const createPartsReader = (client: TwentyClient): PartsReader => ({
  async read(companyIds) {
    const parts = new Map<string, ScoreParts>();
    for (const ids of chunksOf(companyIds, COMPANIES_PER_REQUEST)) {
      const variables = { filter: { id: anyOf(ids) }, first: ids.length };
      const parsed = z.safeParse(Answer, await client.query(READ_TIED, variables));
      if (!parsed.success)
        throw new WorkspaceError('ANSWER_MALFORMED', 'the explanations of scores did not arrive as expected');
      for (const { node } of parsed.data.companies.edges) {
        const explanation = z.safeParse(Explanation, node.scoreExplanation);
        if (explanation.success) parts.set(node.id, toParts(explanation.data));
      }
    }
    return parts;
  },
});
