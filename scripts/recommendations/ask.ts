import * as z from 'zod';
import { askApp, type Workspace } from '../support/ask-app.ts';
import { refusalInWords } from '../support/in-words.ts';

const Change = z.object({
  keyAccountId: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.string(),
  reason: z.string(),
  /** On a change that is not certain, as this has no exchange rate. */
  amountsWithoutRate: z.string().optional(),
});
const Stay = z.object({ keyAccountId: z.string(), reason: z.string() });
const Troubles = { error: z.string().optional(), failure: z.string().optional() };

const Left = z.object({
  keyAccountId: z.string(),
  name: z.string(),
  from: z.string(),
  recommended: z.string(),
  reason: z.string(),
});

const Preview = z.object({
  changes: z.array(Change),
  // An older version of the app in the workspace tells of none.
  forReview: z.array(Left).optional(),
  unchanged: z.number(),
  ...Troubles,
});
const Applied = z.object({
  runId: z.string().nullable(),
  applied: z.array(Change),
  skipped: z.array(Stay),
  ...Troubles,
});
const Undone = z.object({
  restored: z.array(z.object({ keyAccountId: z.string(), from: z.string(), to: z.string() })),
  kept: z.array(Stay),
  ...Troubles,
});

export type Change = z.infer<typeof Change>;
export type Preview = z.infer<typeof Preview>;
export type Applied = z.infer<typeof Applied>;
export type Undone = z.infer<typeof Undone>;

export type Recommendations = {
  preview(): Promise<Preview>;
  /** Applies the given ones; more than the route takes by their ids: all. */
  apply(keyAccountIds: readonly string[]): Promise<Applied>;
  undo(runId: string): Promise<Undone>;
};

/** The most accounts that the route takes by their ids. */
const MOST_NAMED = 1000;

/**
 * The app's commands on recommendations in a workspace.
 * @throws {Error} each, when there is no answer or nothing was done; the message says why
 */
export const askRecommendations = (workspace: Workspace, send: typeof fetch = fetch): Recommendations => ({
  async preview() {
    const answer = await askApp(workspace, 'recommendations', {}, Preview, send);
    const trouble = answer.error ?? answer.failure;
    if (trouble !== undefined) throw new Error(refusalInWords(trouble));
    return answer;
  },
  async apply(keyAccountIds) {
    const body = keyAccountIds.length > MOST_NAMED ? {} : { keyAccountIds };
    const answer = await askApp(workspace, 'apply-recommendations', body, Applied, send);
    const trouble = answer.error ?? answer.failure;
    if (trouble !== undefined && answer.runId === null) throw new Error(refusalInWords(trouble));
    return answer;
  },
  async undo(runId) {
    const answer = await askApp(workspace, 'undo-recommendations', { runId }, Undone, send);
    const trouble = answer.error ?? answer.failure;
    if (trouble !== undefined && answer.restored.length === 0) throw new Error(refusalInWords(trouble));
    return answer;
  },
});
