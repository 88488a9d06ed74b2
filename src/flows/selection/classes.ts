/** In which order policies rank their classes. */
import { policyOf, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { byId } from '../../domain/shared/order.ts';
import type { PolicyClass } from './ports.ts';

/** The companies that a policy ranks. */
export const classOf = (policy: StoredPolicy, policies: readonly StoredPolicy[]): PolicyClass => ({
  id: policy.id,
  isDefault: policyOf(null, policies).id === policy.id,
  otherIds: policies.flatMap(({ id }) => (id === policy.id ? [] : id)),
});

/** Whether a policy ranks its class; one that can't be used leaves its class as it is. */
export const isUsable = ({ problems }: StoredPolicy): boolean => problems.length === 0;

/** The next policy that ranks its class. */
export const nextPolicy = (policies: readonly StoredPolicy[], after: string): StoredPolicy | null =>
  policies.filter((policy) => policy.id > after && isUsable(policy)).sort(byId)[0] ?? null;
