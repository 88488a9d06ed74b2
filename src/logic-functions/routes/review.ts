import * as z from 'zod/mini';
import { MONITORS } from '../../domain/review/monitors.ts';
import type { ReviewAccount } from '../../domain/review/review-account.ts';
import { ACCOUNT_STATUSES } from '../../domain/selection/recommend.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { followCommand } from '../../flows/account/follow-command.ts';
import { type Completed, type Completion, completeReview } from '../../flows/review/complete-review.ts';
import { type ReviewForm, reviewForm } from '../../flows/review/review-form.ts';
import { signReview } from '../../flows/review/sign-review.ts';
import { guarded } from '../guarded.ts';
import { type Wiring, wire } from '../wiring.ts';
import { type Asked, type Caller, wireAsCaller } from './caller.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_CHARACTERS = 5000;

const Body = z.object({
  keyAccountId: z.uuid(),
  monitor: z.enum(MONITORS),
  status: z.nullable(z.optional(z.enum(ACCOUNT_STATUSES))),
  remark: z.nullable(z.optional(z.string().check(z.maxLength(MOST_CHARACTERS)))),
  on: z.nullable(z.optional(z.string().check(z.refine((text) => DAY.test(text) && parseDay(text) !== null)))),
});

/** Recomputes an account as the app; why that failed, if so. */
async function recomputeOf(
  app: Wiring,
  { id, companyId }: Pick<ReviewAccount, 'id' | 'companyId'>,
): Promise<{ failure?: string }> {
  const asked =
    companyId === null ? { companyIds: [], records: { keyAccount: [id] } } : { companyIds: [companyId] };
  const [failed] = await followCommand(app, asked, app.runOptions.until);
  return failed ? { failure: failed.reason } : {};
}

/** What follows from a review that was completed, done as the app; its event would do the same, but for the name. */
const follow = (completed: Completed, { member }: Caller, timeoutSeconds: number) =>
  guarded(wire(timeoutSeconds), {} as { failure?: string }, async (app) => {
    const followed = await recomputeOf(app, completed.after);
    await signReview(app, completed, member);
    return followed;
  });

/** Completes a review as whoever asks for it, and does what follows from it as the app. */
export async function review(asked: Asked) {
  const { caller: who, timeoutSeconds } = asked;
  const body = z.safeParse(Body, asked.body);
  if (!body.success) {
    const error = `Send {"keyAccountId": id, "monitor": one of ${MONITORS.join(', ')}} and, as needed, "status": KEY, WATCH, CANDIDATE or FORMER, "remark": text, "on": "YYYY-MM-DD".`;
    return { review: null, error, requests: 0 };
  }
  const { keyAccountId, monitor, status, remark, on } = body.data;
  const app = wire(timeoutSeconds);
  const record = async (account: ReviewAccount): Promise<void> => {
    await recomputeOf(app, account);
  };
  const completed = await guarded(wireAsCaller(asked), { review: null } as Completion, (caller) =>
    completeReview(
      { ...caller, record },
      {
        keyAccountId,
        monitor,
        status: status ?? null,
        remark: remark ?? null,
        on: parseDay(on ?? null),
      },
    ),
  );
  const requests = completed.requests + app.requests.count();
  if (completed.review === null) return { ...completed, requests };
  const followed = await follow(completed, who, timeoutSeconds);
  return {
    review: completed.review,
    requests: requests + followed.requests,
    ...(followed.failure === undefined ? {} : { failure: followed.failure }),
  };
}

const FormBody = z.object({ keyAccountId: z.uuid() });

type FormAnswer = { account: ReviewForm | null; error?: string };

const NO_FORM: FormAnswer = { account: null };

/** Shows what a review is decided by: the recommendation, the scores and the state of each monitor. */
export async function showReviewForm(asked: Asked) {
  const body = z.safeParse(FormBody, asked.body);
  if (!body.success) return { ...NO_FORM, error: 'Send {"keyAccountId": id}.', requests: 0 };
  return guarded(wireAsCaller(asked), NO_FORM, async (caller): Promise<FormAnswer> => {
    const account = await reviewForm(caller, body.data.keyAccountId);
    return account === null ? { account, error: 'There is no key account with this id.' } : { account };
  });
}
