/** What ranking reads, as Twenty's GraphQL tells it. */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { RankedCompany } from '../../../flows/selection/ports.ts';
import { accountStatus } from '../desk-nodes.ts';
import { day } from '../nodes.ts';

const text = lazily(() => z.nullable(z.string()));
/** Twenty keeps no text as an empty one. */
const textOrNone = lazily(() =>
  z.pipe(
    text(),
    z.transform((value): string | null => value || null),
  ),
);
const number = lazily(() => z.nullable(z.number()));

export const CompanyNode = lazily(() =>
  z.object({
    id: z.string(),
    name: text(),
    importanceScore: number(),
    scoringPolicyId: text(),
    keyAccountStatus: text(),
    amountsWithoutRate: text(),
  }),
);

export const KeyAccountNode = lazily(() =>
  z.object({
    id: z.string(),
    companyId: text(),
    status: accountStatus(),
    keySince: day(),
    deletedAt: text(),
    recommendedStatus: text(),
    recommendationReason: text(),
    importanceRank: number(),
    rankedOutOf: number(),
    importancePlace: textOrNone(),
  }),
);

const PlaceNode = lazily(() =>
  z.object({
    id: z.string(),
    companyId: text(),
    status: accountStatus(),
    keySince: day(),
    recommendedStatus: text(),
    recommendationReason: text(),
    importanceRank: number(),
    rankedOutOf: number(),
    importancePlace: textOrNone(),
  }),
);

const listOf = <Node extends z.ZodMiniType>(node: Node) =>
  z.object({
    edges: z.array(z.object({ node })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  });

export const Stretch = lazily(() => {
  const keyAccounts = z.object({ edges: z.array(z.object({ node: PlaceNode() })) });
  return listOf(z.extend(CompanyNode(), { importanceScore: z.number(), keyAccounts }));
});

/** Key accounts with their companies. */
export const Living = lazily(() => listOf(z.extend(PlaceNode(), { company: z.nullable(CompanyNode()) })));

export const Total = lazily(() => z.object({ totalCount: z.number() }));

export const TiedAnswer = lazily(() =>
  z.object({
    companies: z.object({
      edges: z.array(z.object({ node: z.object({ id: z.string(), scoreExplanation: z.unknown() }) })),
    }),
  }),
);

export const RevenuePoints = lazily(() =>
  z.object({
    importance: z.object({ parts: z.object({ revenue: z.object({ points: z.number() }) }) }),
  }),
);

export const Outdated = lazily(() => z.object({ companies: Total(), keyAccounts: Total() }));

export const Updated = lazily(() => {
  const ids = z.nullable(z.array(z.object({ id: z.string() })));
  return z.object({ updateKeyAccounts: ids, createKeyAccounts: ids });
});

export const toCompany = (node: z.infer<ReturnType<typeof CompanyNode>>): RankedCompany => ({
  id: node.id,
  name: node.name ?? '',
  importance: node.importanceScore,
  policyId: node.scoringPolicyId,
  shownStatus: node.keyAccountStatus,
  amountsWithoutRate: node.amountsWithoutRate ?? '',
});

export const toPlace = (node: z.infer<ReturnType<typeof PlaceNode>>) => ({ ...node, isDeleted: false });

export const toRanking = ({ deletedAt, ...node }: z.infer<ReturnType<typeof KeyAccountNode>>) => ({
  ...node,
  isDeleted: deletedAt !== null,
});
