import type { PolicyStore, StoredPolicy } from '../../flows/ports.ts';
import type { TwentyClient } from './client.ts';
import { ACCOUNT_ROOTS } from './documents/accounts.ts';
import {
  CREATE_POLICY,
  LIST_POLICIES,
  SET_POLICY_PROBLEM,
  UNMARK_POLICIES,
} from './documents/runs-and-policies.ts';
import { ALIVE, and, type Filter } from './filters.ts';
import { readList } from './lists.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';

/** The policy, as long as nobody changed it since it was read. A server may keep finer instants than it tells. */
const unchanged = ({ id, changedAt }: Pick<StoredPolicy, 'id' | 'changedAt'>): Filter =>
  and({ id: { eq: id } }, { updatedAt: { lt: new Date(changedAt.getTime() + 1).toISOString() } });

/** Scoring policies over Twenty's GraphQL. */
export const createPolicyStore = (client: TwentyClient): PolicyStore => ({
  async all() {
    const answer = await client.query(LIST_POLICIES, { policies: {} });
    const nodes = await readList(client, ACCOUNT_ROOTS.scoringPolicies, {}, PolicyNode, answer);
    return nodes.map(toStoredPolicy);
  },
  async createDefault(name) {
    await client.mutate(CREATE_POLICY, { data: { name, isDefault: true } });
  },
  async setProblem(id, text) {
    await client.mutate(SET_POLICY_PROBLEM, { id, data: { policyProblem: text ?? '' } });
  },
  async unmark(policies) {
    const filter = and({ or: policies.map(unchanged) }, ALIVE);
    await client.mutate(UNMARK_POLICIES, { filter, data: { isDefault: false } });
  },
});
