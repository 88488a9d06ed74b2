/** A policy's class, as the workshop asks for it. */
import * as z from 'zod/mini';
import { POLICY_NUMBERS, type PolicyNumber } from '../../domain/policy-fields.ts';
import { ACCOUNT_STATUSES } from '../../domain/selection/recommend.ts';
import type { Workshop } from '../../flows/selection/workshop.ts';
import type { WorkspaceClient } from './client.ts';
import { type Answer, failureOfRefusal } from './failures.ts';
import { asked } from './programme.ts';

const Member = z.object({
  companyId: z.string(),
  name: z.string(),
  importance: z.nullable(z.number()),
  revenuePoints: z.number(),
  status: z.nullable(z.enum(ACCOUNT_STATUSES)),
  amounts: z.nullable(
    z.object({
      revenue: z.number(),
      potential: z.number(),
      referencePoints: z.number(),
      canDo: z.number(),
      won: z.number(),
      closed: z.number(),
    }),
  ),
});

const WorkshopForm = z.object({
  workshop: z.nullable(
    z.object({
      policy: z.object({
        id: z.string(),
        name: z.string(),
        numbers: z.record(z.enum(POLICY_NUMBERS as [PolicyNumber, ...PolicyNumber[]]), z.number()),
      }),
      members: z.array(Member),
    }),
  ),
  refusal: z.optional(z.nullable(z.string())),
});

/** The policy with its companies and what their scores were made of. */
export async function readWorkshop(
  client: WorkspaceClient,
  policyId: string,
): Promise<Answer<Workshop | null>> {
  const answer = await asked(client, 'workshop', { policyId }, WorkshopForm);
  if (!answer.ok) return answer;
  const { workshop, refusal } = answer.data;
  return workshop === null && refusal
    ? { ok: false, failure: failureOfRefusal(refusal) }
    : { ok: true, data: workshop };
}
