import * as z from 'zod/mini';
import { type Combination, combineKeyAccounts } from '../../flows/merge/combine.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';
import { wireAsCaller } from './caller.ts';
import { followed } from './follow.ts';

const Request = z.object({ body: z.object({ keyAccountId: z.uuid() }) });

const NOTHING: Combination = { keyAccountId: null, companyId: null, combined: [] };

/** Combines a second key account with the one that leads its company, as whoever asks for it. */
export const combine = async (request: unknown, timeoutSeconds: number) => {
  const parsed = z.safeParse(Request, request);
  if (!parsed.success)
    return { ...NOTHING, error: 'Send {"keyAccountId": "the id of a key account"}.', requests: 0 };
  const app = wire(timeoutSeconds);
  const answer = await guarded(wireAsCaller(request, timeoutSeconds), NOTHING, (caller) =>
    combineKeyAccounts({ ...caller, credits: app.combining }, parsed.data.body.keyAccountId),
  );
  const requests = answer.requests + app.requests.count();
  return followed(
    { ...answer, requests },
    answer.companyId === null ? null : { companyIds: [answer.companyId] },
    timeoutSeconds,
  );
};
