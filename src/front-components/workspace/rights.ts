/** What whoever has the page open may do, so that only that is offered. */
import * as z from 'zod/mini';
import type { WorkspaceClient } from './client.ts';
import { RIGHTS_QUERY } from './documents.ts';

export type Rights = {
  /** On key accounts: statuses, and with them credits and the seats; what a director may and a rep may not. */
  decide: boolean;
  /** Plans. */
  plan: boolean;
  /** Needs. */
  need: boolean;
  /** Opportunities. */
  sell: boolean;
  /** Requests for support. */
  help: boolean;
  /** Contracts. */
  agree: boolean;
};

/** Which root of the document stands for which right. */
const ROOTS = {
  decide: 'updateKeyAccounts',
  plan: 'updateEspPlans',
  need: 'updateAccountNeeds',
  sell: 'updateOpportunities',
  help: 'updateSupportRequests',
  agree: 'updateContracts',
} as const satisfies Record<keyof Rights, string>;

/** As long as nothing is known everything is offered: the workspace has the last word on each command anyway. */
export const ALL_RIGHTS: Rights = {
  decide: true,
  plan: true,
  need: true,
  sell: true,
  help: true,
  agree: true,
};

const Probed = z.object({
  data: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  errors: z._default(
    z.array(z.object({ extensions: z.optional(z.object({ code: z.optional(z.string()) })) })),
    [],
  ),
});

/**
 * What the workspace lets the reader do, found out with one request that changes nothing: updates of no record at all,
 * which Twenty refuses to whoever may not make them before it looks for any. What can't be found out counts as allowed.
 */
export async function readRights(client: WorkspaceClient): Promise<Rights> {
  const answer = await client.graphqlInParts(RIGHTS_QUERY, {
    // A valid id, as Twenty refuses any other, that no record has.
    none: '00000000-0000-4000-8000-000000000000',
  });
  const probed = z.safeParse(Probed, answer.ok ? answer.data : null);
  if (!probed.success || probed.data.errors.some(({ extensions }) => extensions?.code !== 'FORBIDDEN')) {
    return ALL_RIGHTS;
  }
  const data = probed.data.data ?? {};
  const may = (right: keyof Rights): boolean => Array.isArray(data[ROOTS[right]]);
  return {
    decide: may('decide'),
    plan: may('plan'),
    need: may('need'),
    sell: may('sell'),
    help: may('help'),
    agree: may('agree'),
  };
}
