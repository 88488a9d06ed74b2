import { DEFAULT_POLICY } from '../domain/policy.ts';
import type { StoredPolicy } from './ports.ts';

const BUILT_IN: StoredPolicy = {
  id: '',
  name: DEFAULT_POLICY.name,
  isDefault: true,
  policy: DEFAULT_POLICY,
  problems: [],
  storedProblem: null,
};

/** The default policy: the one marked so (the first by id when several are), else the built-in one. */
export const defaultPolicy = (policies: readonly StoredPolicy[]): StoredPolicy =>
  policies.filter(({ isDefault }) => isDefault).sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? BUILT_IN;

/** The policy that scores a company: its own when that exists, else the default. */
export const policyOf = (policyId: string | null, policies: readonly StoredPolicy[]): StoredPolicy =>
  policies.find(({ id }) => id === policyId) ?? defaultPolicy(policies);
