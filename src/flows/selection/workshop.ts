import { defaultPolicy } from '../../domain/policy/stored-policy.ts';
import { numbersByName, type PolicyNumber } from '../../domain/policy-fields.ts';
import type { Measured } from '../../domain/selection/under-policy.ts';
import { readMembers } from './what-if.ts';
import type { WhatIfPorts } from './what-if-ports.ts';

export type WorkshopMember = Measured & { name: string };

/** A policy with its companies, and all that is needed to recommend them under other numbers. */
export type Workshop = {
  policy: { id: string; name: string; numbers: Readonly<Record<PolicyNumber, number>> };
  members: WorkshopMember[];
};

export type WorkshopAnswer = { workshop: Workshop | null; refusal: string | null };

/** More companies than a page can be sent, and gone over while a hand moves. */
const MOST_COMPANIES = 20_000;

/**
 * A policy's class as far as whoever asks may see it. Nothing is written.
 *
 * @param policyId null for the default policy
 * @throws {WorkspaceError}
 */
export async function tellWorkshop(ports: WhatIfPorts, policyId: string | null): Promise<WorkshopAnswer> {
  const policies = await ports.policies.all();
  const stored = policyId === null ? defaultPolicy(policies) : policies.find(({ id }) => id === policyId);
  if (!stored) return { workshop: null, refusal: 'This scoring policy is not there any more.' };
  const { members, contenders, parts } = await readMembers(ports, stored, policies);
  if (members.length > MOST_COMPANIES) {
    const refusal = `This class has ${members.length} companies, more than ${MOST_COMPANIES}: ask npm run what-if.`;
    return { workshop: null, refusal };
  }
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    workshop: {
      policy: { id: stored.id, name: stored.name, numbers: numbersByName(stored.policy) },
      members: contenders.map((contender) => ({
        ...contender,
        name: names.get(contender.companyId) ?? '',
        amounts: parts.get(contender.companyId)?.amounts ?? null,
      })),
    },
    refusal: null,
  };
}
