import { type Commanded, followCommand } from '../../flows/account/follow-command.ts';
import type { RunFailure } from '../../flows/run/ports.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

/** Recomputes, as the app, the accounts of what a caller has just commanded; what fails is left to the feed. */
export const followAsApp = (asked: Commanded, timeoutSeconds: number) =>
  guarded(wire(timeoutSeconds), { failures: [] as RunFailure[] }, async (app) => ({
    failures: await followCommand(app, asked, app.runOptions.until),
  }));

/** The accounts of plans; scores are made of nothing that plans say. */
export const accountOfPlans = (planIds: readonly string[]): Commanded => ({
  companyIds: [],
  records: { espPlan: planIds },
  withTraffic: false,
});

/**
 * Adds to the answer of a command what came of its accounts.
 *
 * @param asked null when the command changed nothing
 */
export async function followed<Answer extends { requests: number }>(
  answer: Answer,
  asked: Commanded | null,
  timeoutSeconds: number,
): Promise<Answer> {
  if (asked === null) return answer;
  const { requests } = await followAsApp(asked, timeoutSeconds);
  return { ...answer, requests: answer.requests + requests };
}
