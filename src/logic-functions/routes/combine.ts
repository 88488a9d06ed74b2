import * as z from 'zod/mini';
import { type Combination, combineKeyAccounts } from '../../flows/merge/combine.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';
import { type Asked, wireAsCaller } from './caller.ts';
import { followed } from './follow.ts';

const Body = z.object({ keyAccountId: z.uuid() });

const NOTHING: Combination = { keyAccountId: null, companyId: null, combined: [] };

/** Combines a second key account with the one that leads its company, as whoever asks for it. */
export async function combine(asked: Asked) {
  const parsed = z.safeParse(Body, asked.body);
  if (!parsed.success)
    return { ...NOTHING, error: 'Send {"keyAccountId": "the id of a key account"}.', requests: 0 };
  const app = wire(asked.timeoutSeconds);
  const answer = await guarded(wireAsCaller(asked), NOTHING, (caller) =>
    combineKeyAccounts({ ...caller, credits: app.combining }, parsed.data.keyAccountId),
  );
  const requests = answer.requests + app.requests.count();
  return followed(
    { ...answer, requests },
    answer.companyId === null ? null : { companyIds: [answer.companyId] },
    asked.timeoutSeconds,
  );
}
