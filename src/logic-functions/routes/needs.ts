import * as z from 'zod/mini';
import { NEED_HORIZONS } from '../../domain/plan/records.ts';
import { makeNeed, type NeedMade } from '../../flows/need/make-need.ts';
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

const InsightBody = z.object({
  opportunityId: z.uuid(),
  need: z.optional(z.nullable(z.string())),
  horizon: z.optional(z.nullable(z.enum(NEED_HORIZONS))),
  value: z.optional(
    z.nullable(
      z.object({
        amount: z.number().check(z.nonnegative()),
        currency: z.optional(z.nullable(z.string().check(z.regex(/^[A-Z]{3}$/)))),
      }),
    ),
  ),
});

const ASK_INSIGHT = `Send {"opportunityId": "id", "need": "text", "horizon": "${NEED_HORIZONS.join(', ')}", "value": {"amount": 500000, "currency": "EUR"}}; all but the id may be left out.`;

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
export async function incubate(asked: Asked) {
  const nothing: IncubateOutcome = { opportunityId: null, created: false };
  const parsed = z.safeParse(Body, asked.body);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  const { needId } = parsed.data;
  const carried = await guarded(wireAsCaller(asked), { answer: nothing, isChanged: false }, (wiring) =>
    incubateNeed(wiring, needId),
  );
  return followedOn(needId, carried, asked.timeoutSeconds);
}

/** Marks a need as covered. */
export async function cover(asked: Asked) {
  const nothing: CoverOutcome = { needId: null, needState: null };
  const parsed = z.safeParse(Body, asked.body);
  if (!parsed.success) return { ...nothing, error: ASK, requests: 0 };
  const { needId } = parsed.data;
  const carried = await guarded(wireAsCaller(asked), { answer: nothing, isChanged: false }, (wiring) =>
    coverNeed(wiring, needId),
  );
  return followedOn(needId, carried, asked.timeoutSeconds);
}

/** Makes a need of what a deal taught. */
export async function makeNeedOfInsight(asked: Asked) {
  const nothing: NeedMade = { needId: null, created: false };
  const parsed = z.safeParse(InsightBody, asked.body);
  if (!parsed.success) return { ...nothing, error: ASK_INSIGHT, requests: 0 };
  const { opportunityId, need, horizon, value } = parsed.data;
  const made = await guarded(wireAsCaller(asked), nothing, (wiring) =>
    makeNeed(wiring, opportunityId, {
      need: need ?? '',
      horizon: horizon ?? null,
      value: value ? { amount: value.amount, currency: value.currency ?? null } : null,
    }),
  );
  return followed(
    made,
    made.created && made.needId !== null ? { companyIds: [], records: { accountNeed: [made.needId] } } : null,
    asked.timeoutSeconds,
  );
}
