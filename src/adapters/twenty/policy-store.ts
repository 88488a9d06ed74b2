import type { PolicyStore } from '../../flows/ports.ts';
import type { TwentyClient } from './client.ts';
import { ACCOUNT_ROOTS } from './documents/accounts.ts';
import { CREATE_POLICY, LIST_POLICIES, SET_POLICY_PROBLEM } from './documents/runs-and-policies.ts';
import { readList } from './lists.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';

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
});
