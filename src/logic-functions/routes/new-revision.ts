import * as z from 'zod/mini';
import { type RevisionOutcome, revisePlan } from '../../flows/plan/plan-revision.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';
import { accountOfPlans, followed } from './follow.ts';

const Body = z.object({
  planId: z.uuid(),
  cause: z.optional(z.nullable(z.enum(['IMPORTANCE', 'NEEDS', 'CLOSENESS', 'OTHER']))),
});

const NOTHING: RevisionOutcome = { planId: null, revision: null };

/** Closes a plan and opens its next revision, as the person who asks. */
export async function newRevision(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) {
    const error =
      'Send {"planId": "id", "cause": "IMPORTANCE, NEEDS, CLOSENESS or OTHER"}; the cause may be left out.';
    return { ...NOTHING, error, requests: 0 };
  }
  const { planId, cause } = body.data;
  const answer = await guarded(wireAsCaller(asked), NOTHING, (wiring) =>
    revisePlan(wiring, planId, cause ?? null),
  );
  const plans = answer.planId === null ? [] : [planId, answer.planId];
  return followed(answer, plans.length === 0 ? null : accountOfPlans(plans), asked.timeoutSeconds);
}
