import * as z from 'zod/mini';
import {
  type Carried,
  type CoverOutcome,
  coverNeed,
  type IncubateOutcome,
  incubateNeed,
} from '../../flows/need/need-commands.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';
import { followed } from './follow.ts';

const Body = z.object({ needId: z.uuid() });

const ASK = 'Send {"needId": "the id of an account need"}.';

/** Answers what a command on a need came to, once the need's account follows what it changed. */
const followedOn = <Outcome extends object>(
  needId: string,
  { answer, isChanged, ...counted }: Carried<Outcome> & { requests: number; failure?: string },
  timeoutSeconds: number,
) =>
  followed(
    { ...answer, ...counted },
    isChanged ? { companyIds: [], records: { accountNeed: [needId] } } : null,
    timeoutSeconds,
  );

/** Makes an opportunity of a need. */
export const incubate = async (asked: Asked) => {
  const nothing: IncubateOutcome = { opportunityId: null, created: false };
  const parsed = z.safeParse(Body, asked.body);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  const { needId } = parsed.data;
  const carried = await guarded(wireAsCaller(asked), { answer: nothing, isChanged: false }, (wiring) =>
    incubateNeed(wiring, needId),
  );
  return followedOn(needId, carried, asked.timeoutSeconds);
};

/** Marks a need as covered. */
export const cover = async (asked: Asked) => {
  const nothing: CoverOutcome = { needId: null, needState: null };
  const parsed = z.safeParse(Body, asked.body);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  const { needId } = parsed.data;
  const carried = await guarded(wireAsCaller(asked), { answer: nothing, isChanged: false }, (wiring) =>
    coverNeed(wiring, needId),
  );
  return followedOn(needId, carried, asked.timeoutSeconds);
};
