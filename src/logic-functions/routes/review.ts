import * as z from 'zod/mini';
import { MONITORS } from '../../domain/review/monitors.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { type Completion, completeReview } from '../../flows/complete-review.ts';
import { type ReviewForm, reviewForm } from '../../flows/review-form.ts';
import type { ReviewAccount } from '../../flows/review-ports.ts';
import { signReview } from '../../flows/sign-review.ts';
import { forScope, runSteps } from '../../flows/steps.ts';
import { stepsFollowing } from '../../flows/triggers.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';
import { wireAsCaller } from './caller.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_CHARACTERS = 5000;

const Body = z.object({
  keyAccountId: z.uuid(),
  monitor: z.enum(MONITORS),
  status: z.nullable(z.optional(z.enum(['KEY', 'WATCH', 'CANDIDATE', 'FORMER']))),
  remark: z.nullable(z.optional(z.string().check(z.maxLength(MOST_CHARACTERS)))),
  on: z.nullable(z.optional(z.string().check(z.refine((text) => DAY.test(text) && parseDay(text) !== null)))),
  memberId: z.nullable(z.optional(z.uuid())),
});

const Request = z.object({ body: z.unknown() });

const STEPS = stepsFollowing(
  'keyAccount',
  'status',
  'importanceReviewedOn',
  'needsReviewedOn',
  'closenessReviewedOn',
);

/** What follows from a review that was completed, done as the app; its event would do the same. */
const follow = (reviewed: ReviewAccount, memberId: string | null, timeoutSeconds: number) =>
  guarded(wire(timeoutSeconds), {} as { failure?: string }, async (app) => {
    const who = memberId === null ? null : await app.members.nameOf(memberId);
    if (who !== null) await signReview(app, reviewed, who);
    const { companyId } = reviewed;
    if (companyId === null) return {};
    const scope = { kind: 'COMPANIES', companyIds: [companyId] } as const;
    const outcomes = await runSteps(app, forScope(STEPS, scope), app.sweepOptions.until);
    const failed = outcomes.find(({ failure }) => failure !== undefined);
    return failed ? { failure: `${failed.step}: ${failed.failure}` } : {};
  });

/** Completes a review as whoever asks for it, and does what follows from it as the app. */
export const review = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(Body, z.parse(Request, request).body);
  if (!body.success) {
    const error = `Send {"keyAccountId": id, "monitor": one of ${MONITORS.join(', ')}} and, as needed, "status": KEY, WATCH, CANDIDATE or FORMER, "remark": text, "on": "YYYY-MM-DD".`;
    return { review: null, error, requests: 0 };
  }
  const { keyAccountId, monitor, status, remark, on, memberId } = body.data;
  const completed = await guarded(
    wireAsCaller(request, timeoutSeconds),
    { review: null } as Completion,
    (caller) =>
      completeReview(caller, {
        keyAccountId,
        monitor,
        status: status ?? null,
        remark: remark ?? null,
        on: parseDay(on ?? null),
      }),
  );
  if (completed.review === null) return completed;
  const followed = await follow(completed.after, memberId ?? null, timeoutSeconds);
  return {
    review: completed.review,
    requests: completed.requests + followed.requests,
    ...(followed.failure === undefined ? {} : { failure: followed.failure }),
  };
};

const FormBody = z.object({ keyAccountId: z.uuid() });

type FormAnswer = { account: ReviewForm | null; error?: string };

const NO_FORM: FormAnswer = { account: null };

/** Shows what a review is decided by: the recommendation, the scores and the state of each monitor. */
export const showReviewForm = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(FormBody, z.parse(Request, request).body);
  if (!body.success) return { ...NO_FORM, error: 'Send {"keyAccountId": id}.', requests: 0 };
  const { policies, requests } = wire(timeoutSeconds);
  const answer = await guarded(
    wireAsCaller(request, timeoutSeconds),
    NO_FORM,
    async (caller): Promise<FormAnswer> => {
      const account = await reviewForm({ ...caller, policies }, body.data.keyAccountId);
      return account === null ? { account, error: 'There is no key account with this id.' } : { account };
    },
  );
  return { ...answer, requests: answer.requests + requests.count() };
};
