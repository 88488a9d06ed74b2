import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { formerDefaults } from '../../domain/policy/stored-policy.ts';
import { defaultPolicyName } from '../../domain/record-names.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { byId } from '../../domain/shared/order.ts';
import type { Clock } from '../ports.ts';
import type { PolicyStore } from './ports.ts';

const oldestFirst = (a: StoredPolicy, b: StoredPolicy): number =>
  a.changedAt.getTime() - b.changedAt.getTime() || byId(a, b);

/**
 * Sees to it that exactly one policy is marked as default, from the policies as they are now. Of several the one that
 * a person changed last keeps the mark. Where none has it, the policy that the app once made for that takes it, and is
 * made when there is none: no policy of people's becomes everybody's without their saying so.
 *
 * @returns the policies after it, and whether another one is the default than before
 * @throws {WorkspaceError}
 */
export async function keepOneDefault({
  policies,
  clock,
  settings,
}: {
  policies: PolicyStore;
  clock: Clock;
  settings: { language: Language; timeZone: string };
}): Promise<{ policies: StoredPolicy[]; isNew: boolean }> {
  const stored = await policies.all();
  const former = formerDefaults(stored);
  if (former.length > 0) await policies.unmark(former);
  if (stored.some(({ isDefault }) => isDefault)) return { policies: stored, isNew: false };
  const [own] = stored.filter(({ isMadeByApp }) => isMadeByApp).sort(oldestFirst);
  if (own) await policies.mark(own);
  // What a workspace holds when the app comes is history: nobody is given tasks about it.
  else
    await policies.createDefault(
      defaultPolicyName(settings.language),
      localDay(clock.now(), settings.timeZone),
    );
  return { policies: await policies.all(), isNew: true };
}
