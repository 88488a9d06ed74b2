import { DEFAULT_POLICY, type PolicyProblem, type ScoringPolicy } from '../policy.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { byId } from '../shared/order.ts';

/** A policy as stored: usable, or with what is wrong. */
export type StoredPolicy = {
  id: string;
  name: string;
  isDefault: boolean;
  /** When the record was last changed. */
  changedAt: Date;
  /** Whether the app created it, as the default of a workspace that had none. */
  isMadeByApp: boolean;
  /** Whether the last change was the app's and no person's. */
  isChangedByApp: boolean;
  policy: ScoringPolicy;
  problems: PolicyProblem[];
  /** Deals created or closed before this day get no task; null where the policy doesn't say. */
  tasksSince: DayNumber | null;
  /** The text that stands on the record now. */
  storedProblem: string | null;
  /** What of the workspace can't be read, as a tick found it: nothing is judged until it is put right. */
  workspaceProblem: string | null;
};

const BUILT_IN: StoredPolicy = {
  id: '',
  name: DEFAULT_POLICY.name,
  isDefault: true,
  changedAt: new Date(0),
  isMadeByApp: true,
  isChangedByApp: true,
  policy: DEFAULT_POLICY,
  problems: [],
  tasksSince: null,
  storedProblem: null,
  workspaceProblem: null,
};

// What a person marked goes before what the app marked because nothing was.
const decisiveFirst = (a: StoredPolicy, b: StoredPolicy): number =>
  Number(a.isChangedByApp) - Number(b.isChangedByApp) ||
  b.changedAt.getTime() - a.changedAt.getTime() ||
  byId(a, b);

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

/** From which day on deals of a policy get tasks: its own, else the default policy's; null for all days. */
export const tasksSince = (policyId: string | null, policies: readonly StoredPolicy[]): DayNumber | null =>
  policyOf(policyId, policies).tasksSince ?? defaultPolicy(policies).tasksSince;
