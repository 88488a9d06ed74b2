import type * as z from 'zod/mini';
import type { AccountReader, AccountReading } from '../../flows/ports.ts';
import { accountFilters } from './account-filters.ts';
import type { TwentyClient } from './client.ts';
import { ACCOUNT_ROOTS, READ_ACCOUNTS } from './documents/accounts.ts';
import { interactionsIn } from './interactions-reader.ts';
import { readList } from './lists.ts';
import {
  CompanyNode,
  ContractNode,
  KeyAccountNode,
  MonthNode,
  NeedNode,
  OpportunityNode,
  PersonNode,
} from './nodes.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';
import { toSnapshots } from './snapshots.ts';

/** Reads companies and everything their scores are made of over Twenty's GraphQL. */
export const createAccountReader = (client: TwentyClient): AccountReader => ({
  async read(companyIds, opportunityIds, readAt): Promise<AccountReading> {
    const filters = accountFilters(companyIds, opportunityIds, readAt);
    const answer = await client.query(READ_ACCOUNTS, filters);
    const list = <Name extends keyof typeof ACCOUNT_ROOTS, Schema extends z.ZodMiniType>(
      name: Name,
      schema: Schema,
    ) => readList(client, ACCOUNT_ROOTS[name], filters[ACCOUNT_ROOTS[name].variable], schema, answer);

    const nodes = {
      companies: await list('companies', CompanyNode),
      opportunities: await list('opportunities', OpportunityNode),
      contracts: await list('contracts', ContractNode),
      needs: await list('accountNeeds', NeedNode),
      people: await list('people', PersonNode),
      keyAccounts: await list('keyAccounts', KeyAccountNode),
      months: await list('closenessScores', MonthNode),
      interactions: await interactionsIn(client, filters, answer),
    };
    const linked = [
      ...nodes.opportunities
        .filter(({ id }) => opportunityIds.includes(id))
        .map(({ companyId }) => companyId),
      ...nodes.contracts.map(({ opportunity }) => opportunity?.companyId ?? null),
    ];
    return {
      snapshots: toSnapshots(nodes, readAt),
      policies: (await list('scoringPolicies', PolicyNode)).map(toStoredPolicy),
      linkedCompanyIds: [
        ...new Set(linked.filter((id): id is string => id !== null && !companyIds.includes(id))),
      ],
    };
  },
});
