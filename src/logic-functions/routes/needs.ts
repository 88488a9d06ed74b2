import * as z from 'zod/mini';
import {
  type CoverOutcome,
  coverNeed,
  type IncubateOutcome,
  incubateNeed,
} from '../../flows/need-commands.ts';
import { guarded } from '../guarded.ts';
import { wireAsCaller } from './caller.ts';

const Request = z.object({ body: z.object({ needId: z.uuid() }) });

const ASK = 'Send {"needId": "the id of an account need"}.';

/** Makes an opportunity of a need. */
export const incubate = async (request: unknown, timeoutSeconds: number) => {
  const nothing: IncubateOutcome = { opportunityId: null, created: false };
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  return guarded(wireAsCaller(request, timeoutSeconds), nothing, (wiring) =>
    incubateNeed(wiring, parsed.data.body.needId),
  );
};

/** Marks a need as covered. */
export const cover = async (request: unknown, timeoutSeconds: number) => {
  const nothing: CoverOutcome = { needId: null, needState: null };
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  return guarded(wireAsCaller(request, timeoutSeconds), nothing, (wiring) =>
    coverNeed(wiring, parsed.data.body.needId),
  );
};
