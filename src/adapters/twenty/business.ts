import type * as z from 'zod/mini';
import type { CompanySnapshot } from '../../flows/ports.ts';
import type { ContractNode, OpportunityNode } from './nodes.ts';
import { toSnapshots } from './snapshots.ts';

const NO_MONEY = { amount: null, currency: null };

/** Sorts contracts and opportunities to their companies, exactly as the scores do. */
export const businessOf = (
  companies: readonly { id: string; closenessScore: number | null }[],
  contracts: z.output<typeof ContractNode>[],
  opportunities: z.output<typeof OpportunityNode>[],
  readAt: Date,
): ReadonlyMap<string, CompanySnapshot['records']> => {
  const snapshots = toSnapshots(
    {
      companies: companies.map(({ id, closenessScore }) => ({
        id,
        closenessScore,
        name: '',
        scoringPolicyId: null,
        referenceValue: null,
        deliveryFit: null,
        potentialAnnualValue: NO_MONEY,
        importanceScore: null,
        closenessTrend: null,
        relationshipState: null,
        scoreExplanation: null,
      })),
      contracts,
      opportunities,
      people: [],
      needs: [],
      keyAccounts: [],
      months: [],
      interactions: new Map(),
    },
    readAt,
  );
  return new Map(snapshots.map(({ records }) => [records.company.id, records]));
};
