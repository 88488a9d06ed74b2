import { defaultPolicy } from '../../domain/policy/stored-policy.ts';
import { humanName } from '../../domain/setup/classes.ts';
import type { PolicyStore } from '../policy/ports.ts';
import { failureReason } from '../workspace-error.ts';
import type { PolicyDesk, SetupReader } from './ports.ts';

/** A class that was made: its policy, and how many companies are in it. */
export type MadeClass = { policyId: string; name: string; companies: number };

export type ClassesMade = {
  made: MadeClass[];
  /** Names of options that have a policy already; it and its companies stay as they are. */
  kept: string[];
  error?: string;
};

type ClassPorts = {
  policies: Pick<PolicyStore, 'all'>;
  setup: Pick<SetupReader, 'classFields'>;
  policyDesk: PolicyDesk;
};

const NOTHING: ClassesMade = { made: [], kept: [] };

/**
 * Makes a scoring policy of each option of a field that companies have, with the numbers of the default policy, and gives
 * it to the companies with that option that name no policy. What was made before something fails is told with the
 * failure, so that it can be taken back.
 *
 * @throws {WorkspaceError} when nothing was made yet; FORBIDDEN also for who could not take the policies back
 */
export async function makeClasses(ports: ClassPorts, field: string): Promise<ClassesMade> {
  const policies = await ports.policies.all();
  const template = defaultPolicy(policies);
  const found = (await ports.setup.classFields()).find((candidate) => candidate.field === field);
  if (!found || template.id === '')
    return { ...NOTHING, error: 'There is no such field, or no default policy to begin with.' };
  // Whoever may not take policies back is refused here, before there is anything to take back.
  await ports.policyDesk.dissolve([]);
  const taken = new Set(policies.map(({ name }) => name.trim().toLowerCase()));
  const made: MadeClass[] = [];
  const kept: string[] = [];
  for (const { option } of found.options) {
    const name = humanName(option);
    if (taken.has(name.toLowerCase())) {
      kept.push(name);
      continue;
    }
    try {
      const policyId = await ports.policyDesk.copy(template, name);
      const one: MadeClass = { policyId, name, companies: 0 };
      made.push(one);
      one.companies = await ports.policyDesk.assign(field, option, policyId);
    } catch (error) {
      if (made.length === 0) throw error;
      return { made, kept, error: failureReason(error) };
    }
  }
  return { made, kept };
}

/**
 * Takes classes back: their companies name no policy any more, and the policies go to the trash.
 *
 * @throws {WorkspaceError}
 */
export async function dissolveClasses(
  ports: { policies: Pick<PolicyStore, 'all'>; policyDesk: Pick<PolicyDesk, 'dissolve'> },
  policyIds: readonly string[],
): Promise<{ companies: number; error?: string }> {
  const stored = (await ports.policies.all()).filter(({ id }) => policyIds.includes(id));
  if (stored.some(({ isDefault }) => isDefault))
    return { companies: 0, error: 'The default policy serves every company without one and stays.' };
  return { companies: await ports.policyDesk.dissolve(stored.map(({ id }) => id)) };
}
