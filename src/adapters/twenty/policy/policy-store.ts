import type { StoredPolicy } from '../../../domain/policy/stored-policy.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import type { PolicyStore } from '../../../flows/policy/ports.ts';
import { createMissing } from '../account/create-missing.ts';
import type { TwentyClient } from '../client.ts';
import {
  CREATE_POLICY,
  LIST_POLICIES,
  MARK_POLICIES,
  SET_POLICY_PROBLEM,
  UNMARK_POLICIES,
} from '../documents/policies.ts';
import { POLICY_ROOT } from '../documents/policy-root.ts';
import { ALIVE, and, EVER, type Filter } from '../filters.ts';
import { readList } from '../lists.ts';
import { uuidOf } from '../uuid-of.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';

/** The policy, as long as nobody changed it since it was read. A server may keep finer instants than it tells. */
const unchanged = ({ id, changedAt }: Pick<StoredPolicy, 'id' | 'changedAt'>): Filter =>
  and({ id: { eq: id } }, { updatedAt: { lt: new Date(changedAt.getTime() + 1).toISOString() } });

/** Scoring policies over Twenty's GraphQL. */
export const createPolicyStore = (client: TwentyClient): PolicyStore => ({
  async all() {
    const answer = await client.query(LIST_POLICIES, { policies: {} });
    const nodes = await readList(client, POLICY_ROOT, {}, PolicyNode(), answer);
    return nodes.map(toStoredPolicy);
  },
  async createDefault(name, tasksSince) {
    const answer = await client.query(LIST_POLICIES, { policies: EVER });
    const ever = await readList(client, POLICY_ROOT, EVER, PolicyNode(), answer);
    const known = ever.map(({ id }) => id).sort();
    // Two processes that miss a default at the same time mean the same record.
    const id = await uuidOf(`key-accounts default policy beside ${known.join(' ')}`);
    await createMissing([{ id, name, isDefault: true, tasksSince: formatDay(tasksSince) }], ([data]) =>
      client.mutate(CREATE_POLICY, { data }),
    );
  },
  async setProblem(id, text) {
    await client.mutate(SET_POLICY_PROBLEM, { id, data: { policyProblem: text ?? '' } });
  },
  async setWorkspaceProblem(text) {
    const data = { workspaceProblem: text ?? '' };
    await client.mutate(MARK_POLICIES, { filter: ALIVE, data });
  },
  async mark(policy) {
    await client.mutate(MARK_POLICIES, { filter: and(unchanged(policy), ALIVE), data: { isDefault: true } });
  },
  async unmark(policies) {
    const filter = and({ or: policies.map(unchanged) }, ALIVE);
    await client.mutate(UNMARK_POLICIES, { filter, data: { isDefault: false } });
  },
});
