import * as z from 'zod/mini';
import {
  type CoverOutcome,
  coverNeed,
  type IncubateOutcome,
  incubateNeed,
} from '../../flows/need/need-commands.ts';
import { guarded } from '../guarded.ts';
import { wireAsCaller } from './caller.ts';
import { followed } from './follow.ts';

const Request = z.object({ body: z.object({ needId: z.uuid() }) });

const ASK = 'Send {"needId": "the id of an account need"}.';

/** The account of a need that a command was carried out on. */
const accountOf = (needId: string, isDone: boolean) =>
  isDone ? { companyIds: [], records: { accountNeed: [needId] } } : null;

/** Makes an opportunity of a need. */
export const incubate = async (request: unknown, timeoutSeconds: number) => {
  const nothing: IncubateOutcome = { opportunityId: null, created: false };
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  const { needId } = parsed.data.body;
  const answer = await guarded(wireAsCaller(request, timeoutSeconds), nothing, (wiring) =>
    incubateNeed(wiring, needId),
  );
  return followed(answer, accountOf(needId, answer.opportunityId !== null), timeoutSeconds);
};

/** Marks a need as covered. */
export const cover = async (request: unknown, timeoutSeconds: number) => {
  const nothing: CoverOutcome = { needId: null, needState: null };
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  const { needId } = parsed.data.body;
  const answer = await guarded(wireAsCaller(request, timeoutSeconds), nothing, (wiring) =>
    coverNeed(wiring, needId),
  );
  return followed(answer, accountOf(needId, answer.needId !== null), timeoutSeconds);
};
