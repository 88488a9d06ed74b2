import { chunksOf } from '../../domain/shared/grouping.ts';
import { type AccountOutcome, goneOutcome, type Scores } from './outcome.ts';
import { ACCOUNTS_PER_PAGE } from './page.ts';
import type { RecomputePorts } from './ports.ts';
import { recompute } from './recompute.ts';

/** Scores as whoever asks may see them. */
export type VisibleScores = {
  /**
   * The companies that whoever asks may see, with their scores; a score that is hidden counts as none.
   *
   * @throws {WorkspaceError}
   */
  read(companyIds: readonly string[]): Promise<{
    scores: ReadonlyMap<string, Scores>;
    hidden: Readonly<Record<keyof Scores, boolean>>;
  }>;
};

const without = (scores: Scores, hidden: Readonly<Record<keyof Scores, boolean>>): Scores => ({
  importance: hidden.importance ? null : scores.importance,
  closeness: hidden.closeness ? null : scores.closeness,
});

/** What became of companies, and which scores whoever asked may not see. */
export type Rescored = { outcomes: AccountOutcome[]; hidden: (keyof Scores)[] };

/**
 * Recomputes companies for somebody: with the app's rights, and only those that this person may see. Told are the
 * scores that this person may see; a company that they may not counts as one that is not there. What a policy lacks
 * stands on the policy, for those who may see that.
 *
 * @throws {WorkspaceError}
 */
export async function rescoreFor(
  app: RecomputePorts,
  caller: VisibleScores,
  companyIds: readonly string[],
): Promise<Rescored> {
  const { scores, hidden } = await caller.read(companyIds);
  const found = new Map<string, AccountOutcome>();
  const seen = companyIds.filter((id) => scores.has(id));
  for (const ids of chunksOf(seen, ACCOUNTS_PER_PAGE))
    for (const outcome of await recompute(app, { companyIds: ids, confirm: true }))
      found.set(outcome.companyId, outcome);
  const outcomes = companyIds.map((id): AccountOutcome => {
    const { reason, before, after, ...outcome } = found.get(id) ?? goneOutcome(id);
    return {
      ...outcome,
      before: without(before, hidden),
      after: without(after, hidden),
      ...(reason === undefined || outcome.result === 'POLICY_REFUSED' ? {} : { reason }),
    };
  });
  const names = ['importance', 'closeness'] as const;
  return { outcomes, hidden: names.filter((name) => hidden[name]) };
}
