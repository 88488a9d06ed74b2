import { DEFAULT_POLICY } from '../domain/policy.ts';
import type { PolicyStore } from './ports.ts';

/** Creates the default policy where no policy is marked as default. */
export const ensureDefaultPolicy = async ({ policies }: { policies: PolicyStore }): Promise<void> => {
  const stored = await policies.all();
  if (!stored.some(({ isDefault }) => isDefault)) await policies.createDefault(DEFAULT_POLICY.name);
};
