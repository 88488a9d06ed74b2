import { DEFAULT_POLICY } from '../domain/policy.ts';
import type { StoredPolicy } from './ports.ts';

const BUILT_IN: StoredPolicy = {
  id: '',
  name: DEFAULT_POLICY.name,
  isDefault: true,
  changedAt: new Date(0),
  isMadeByApp: true,
  isChangedByApp: true,
  policy: DEFAULT_POLICY,
  problems: [],
  storedProblem: null,
};

// What a person marked goes before what the app marked because nothing was.
const decisiveFirst = (a: StoredPolicy, b: StoredPolicy): number =>
  Number(a.isChangedByApp) - Number(b.isChangedByApp) ||
  b.changedAt.getTime() - a.changedAt.getTime() ||
  (a.id < b.id ? -1 : 1);

const marked = (policies: readonly StoredPolicy[]): StoredPolicy[] =>
  policies.filter(({ isDefault }) => isDefault).sort(decisiveFirst);

/** The default policy: the one marked so (the one changed last while several are), else the built-in one. */
export const defaultPolicy = (policies: readonly StoredPolicy[]): StoredPolicy =>
  marked(policies)[0] ?? BUILT_IN;

/** Policies that are marked as default beside the one that is. */
export const formerDefaults = (policies: readonly StoredPolicy[]): StoredPolicy[] =>
  marked(policies).slice(1);

/** The policy that scores a company: its own when that exists, else the default. */
export const policyOf = (policyId: string | null, policies: readonly StoredPolicy[]): StoredPolicy =>
  policies.find(({ id }) => id === policyId) ?? defaultPolicy(policies);
