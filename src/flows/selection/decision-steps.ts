import type { RecordedDecision } from '../../domain/selection/decision-record.ts';
import { followCommand } from '../account/follow-command.ts';
import type { RecomputePorts } from '../account/ports.ts';
import type { RequestCounter, RunFailure } from '../run/ports.ts';
import { WorkspaceError, type WorkspaceErrorCode } from '../workspace-error.ts';
import type { DecisionRun, DecisionRuns, DecisionStore } from './decision-ports.ts';

/** `statuses` acts as whoever gave the command; everything else as the app itself. */
export type DecisionPorts = RecomputePorts & {
  statuses: DecisionStore;
  decisionRuns: DecisionRuns;
  requests: RequestCounter;
};

const KEPT_REASONS = 10;

/** Lets everything follow statuses that changed; what fails is noted on the run, and the feed makes up for it. */
export async function followDecisions(
  ports: DecisionPorts,
  run: DecisionRun,
  decisions: readonly Pick<RecordedDecision, 'companyId'>[],
  until: Date,
): Promise<void> {
  const companyIds = decisions.map(({ companyId }) => companyId);
  const failures = await followCommand(ports, { companyIds }, until);
  if (failures.length === 0) return;
  await ports.decisionRuns.save({
    ...run,
    failureReasons: [...run.failureReasons, ...failures].slice(0, KEPT_REASONS),
  });
}

/** The first decisions that were refused, as the run's failures. */
export const failuresOf = (decisions: readonly RecordedDecision[]): RunFailure[] =>
  decisions
    .flatMap(({ companyId, result, resultReason }): RunFailure[] =>
      result === 'REFUSED' ? [{ companyId, reason: resultReason ?? result }] : [],
    )
    .slice(0, KEPT_REASONS);

/** Errors that say that nothing was written, and that trying again as the same caller would not help. */
const REFUSALS: readonly WorkspaceErrorCode[] = ['FORBIDDEN', 'UNAUTHENTICATED', 'REFUSED', 'FIELD_MISSING'];

export const isRefusal = (error: unknown): error is WorkspaceError =>
  error instanceof WorkspaceError && REFUSALS.includes(error.code);

/** A refusal in words for whoever gave the command. */
export const refusalOf = ({ code, message }: WorkspaceError): string =>
  code === 'FORBIDDEN'
    ? `FORBIDDEN: your role may not change the status of key accounts (${message}).`
    : `${code}: ${message}`;
