/** What the panel asks the app's own routes for. A refusal in words is a failure here. */
import * as z from 'zod/mini';
import type { NeedDraft } from '../../domain/need/insight.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { Language } from '../../domain/shared/language.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { type Answer, failureOfRefusal } from './failures.ts';
import {
  AppliedAnswer,
  BriefAnswer,
  CombinedAnswer,
  CoveredAnswer,
  IncubatedAnswer,
  MadeNeedAnswer,
  type Monitor,
  PlanMadeAnswer,
  RecommendationsAnswer,
  RestatedAnswer,
  ReviewAnswer,
  ReviewFormAnswer,
  RevisionAnswer,
  type RevisionCause,
  StakeholdersAnswer,
  UndoneAnswer,
} from './programme-answers.ts';

/** Through what a command is given; who gives it the token says. */
export type Caller = { client: WorkspaceClient };

type Body = Readonly<Record<string, unknown>>;

const Refusal = z.object({
  failure: z.optional(z.nullable(z.string())),
  error: z.optional(z.nullable(z.string())),
});

function accepted<Schema extends z.ZodMiniType>(
  answer: Answer<unknown>,
  schema: Schema,
): Answer<z.output<Schema>> {
  const refusal = parsed(answer, Refusal);
  if (!refusal.ok) return refusal;
  const words = refusal.data.failure ?? refusal.data.error;
  return words ? { ok: false, failure: failureOfRefusal(words) } : parsed(answer, schema);
}

const sent = (client: WorkspaceClient, action: string, body: Body) =>
  client.route('POST', `/key-accounts/${action}`, body);

/** The answer to a question; a refusal in words is a failure. */
export const asked = async <Schema extends z.ZodMiniType>(
  client: WorkspaceClient,
  action: string,
  body: Body,
  schema: Schema,
) => accepted(await sent(client, action, body), schema);

/**
 * The answer to a command. One that did something is an answer even if it names a failure: that is about what follows
 * from it, and doing it again would not be right.
 *
 * @param isDone whether an answer of this form says that something was done
 */
export async function commanded<Schema extends z.ZodMiniType>(
  { client }: Caller,
  action: string,
  body: Body,
  schema: Schema,
  isDone: (data: z.output<Schema>) => boolean = () => true,
) {
  const answer = await sent(client, action, body);
  const whole = parsed(answer, schema);
  return whole.ok && isDone(whole.data) ? whole : accepted(answer, schema);
}

export const readStakeholders = (client: WorkspaceClient, companyId: string) =>
  asked(client, 'stakeholders', { companyId }, StakeholdersAnswer);

export const readBrief = (client: WorkspaceClient, companyId: string, locale: Language) =>
  asked(client, 'brief', { companyId, locale }, BriefAnswer);

/** The account as a review needs it; null for one that is not there (any more). */
export async function readReviewForm(client: WorkspaceClient, keyAccountId: string) {
  const answer = await asked(client, 'review-form', { keyAccountId }, ReviewFormAnswer);
  return answer.ok ? ({ ok: true, data: answer.data.account } as const) : answer;
}

export const readRecommendations = (client: WorkspaceClient) =>
  asked(client, 'recommendations', {}, RecommendationsAnswer);

/** A completed review: of importance with the status decided on; an empty remark is none. */
export type ReviewInput = { monitor: Monitor; status: AccountStatus | null; remark: string };

export function completeReview(caller: Caller, keyAccountId: string, input: ReviewInput) {
  const remark = input.remark.trim();
  const body = {
    keyAccountId,
    monitor: input.monitor,
    ...(input.status === null ? {} : { status: input.status }),
    ...(remark === '' ? {} : { remark }),
  };
  return commanded(caller, 'review', body, ReviewAnswer);
}

export const applyRecommendations = (caller: Caller, keyAccountIds: readonly string[]) =>
  commanded(caller, 'apply-recommendations', { keyAccountIds }, AppliedAnswer, ({ runId }) => runId !== null);

export const undoRecommendations = (caller: Caller, runId: string) =>
  commanded(
    caller,
    'undo-recommendations',
    { runId },
    UndoneAnswer,
    ({ restored, kept }) => restored.length + kept.length > 0,
  );

export const incubate = (caller: Caller, needId: string) =>
  commanded(caller, 'incubate', { needId }, IncubatedAnswer);

export const makeNeed = (caller: Caller, opportunityId: string, draft: NeedDraft) =>
  commanded(caller, 'make-need', { opportunityId, ...draft }, MadeNeedAnswer);

export const coverNeed = (caller: Caller, needId: string) =>
  commanded(caller, 'cover', { needId }, CoveredAnswer);

export const planFromTemplate = (caller: Caller, keyAccountId: string) =>
  commanded(caller, 'plan-template', { keyAccountId }, PlanMadeAnswer);

export const revisePlan = (caller: Caller, planId: string, cause: RevisionCause) =>
  commanded(caller, 'new-revision', { planId, cause }, RevisionAnswer);

export const combineKeyAccount = (caller: Caller, keyAccountId: string) =>
  commanded(caller, 'combine', { keyAccountId }, CombinedAnswer);

export const restateCredits = (caller: Caller, keyAccountId: string) =>
  commanded(caller, 'restate-credits', { keyAccountId }, RestatedAnswer, ({ changed }) => changed !== 0);
