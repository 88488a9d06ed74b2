import * as z from 'zod/mini';
import { SELECTING_NUMBERS } from '../../domain/policy-fields.ts';
import { type WhatIfOutcome, whatIf } from '../../flows/selection/what-if.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

const Body = z.object({
  policyId: z.nullable(z.optional(z.string().check(z.minLength(1)))),
  changes: z
    .partialRecord(z.enum(SELECTING_NUMBERS), z.number())
    .check(z.refine((changes) => Object.keys(changes).length > 0)),
});

const Request = z.object({ body: z.unknown() });

const NOTHING: WhatIfOutcome = { result: null, refusal: null };

/** Says who would be recommended under a changed scoring policy, without changing anything. */
export const askWhatIf = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(Body, z.parse(Request, request).body);
  if (!body.success) {
    const refusal = `Send {"policyId": "id or name, or left out for the default", "changes": {"keyShare": 25}} with numbers of: ${SELECTING_NUMBERS.join(', ')}.`;
    return { ...NOTHING, refusal, requests: 0 };
  }
  const { policyId, changes } = body.data;
  return guarded(wire(timeoutSeconds), NOTHING, (wiring) =>
    whatIf(wiring, { policy: policyId ?? null, changes }),
  );
};
