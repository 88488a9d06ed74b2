import * as z from 'zod/mini';
import { tellWorkshop, type WorkshopAnswer } from '../../flows/selection/workshop.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const Body = z.object({ policyId: z.nullable(z.optional(z.uuid())) });

const NOTHING: WorkshopAnswer = { workshop: null, refusal: null };

/** Tells a policy's class with what its scores were made of, as far as whoever asks may see it. */
export async function askWorkshop(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success)
    return { ...NOTHING, refusal: 'Send {"policyId": id, or null for the default}.', requests: 0 };
  return guarded(wireAsCaller(asked), NOTHING, (caller) => tellWorkshop(caller, body.data.policyId ?? null));
}
