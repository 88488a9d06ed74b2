import * as z from 'zod/mini';
import { SELECTING_NUMBERS } from '../../domain/policy-numbers.ts';
import { type WhatIfOutcome, whatIf } from '../../flows/selection/what-if.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const Body = z.object({
  policyId: z.nullable(z.optional(z.string().check(z.minLength(1)))),
  changes: z
    .partialRecord(z.enum(SELECTING_NUMBERS), z.number())
    .check(z.refine((changes) => Object.keys(changes).length > 0)),
});

const NOTHING: WhatIfOutcome = { result: null, refusal: null };

/**
 * Says who would be recommended under a changed scoring policy, without changing anything: among the companies that
 * whoever asks may see.
 */
export async function askWhatIf(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) {
    const refusal = `Send {"policyId": "id or name, or left out for the default", "changes": {"keyShare": 25}} with numbers of: ${SELECTING_NUMBERS.join(', ')}.`;
    return { ...NOTHING, refusal, requests: 0 };
  }
  const { policyId, changes } = body.data;
  return guarded(wireAsCaller(asked), NOTHING, (wiring) =>
    whatIf(wiring, { policy: policyId ?? null, changes }),
  );
}
