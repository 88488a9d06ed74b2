/** Which runs decided on statuses lately: what every account is judged by, and no more of the runs than that. */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { DecisionRuns } from '../../../flows/selection/decision-ports.ts';
import type { TwentyClient } from '../client.ts';
import { and, knows } from '../filters.ts';
import { edgesOf } from '../lists.ts';
import { readableOr } from '../readable-or.ts';
import { Decisions, parseRuns } from './decision-nodes.ts';

/** The last runs that applied recommendations or were taken back. */
export const LIST_DECISION_RUNS = `query ListDecisionRuns($filter: ScoreRunFilterInput!) {
  scoreRuns(first: 10, filter: $filter, orderBy: [{ startedAt: DescNullsLast }]) { edges { node {
    id decisions leasedUntil undoneAt } } }
}`;

// A run that can't be read explains nothing, and stops nobody.
const Listed = lazily(() =>
  z.object({
    scoreRuns: edgesOf(
      z.object({
        id: z.string(),
        decisions: readableOr(Decisions(), []),
        leasedUntil: z.nullable(z.string()),
        undoneAt: z.nullable(z.string()),
      }),
    ),
  }),
);

export const createRecentDecisions = (client: TwentyClient): Pick<DecisionRuns, 'touchedSince'> => ({
  async touchedSince(instant) {
    const filter = and(
      { mode: { in: ['DECISIONS'] } },
      { updatedAt: { gte: instant.toISOString() } },
      ...knows(['decisions', 'undoneAt', 'leasedUntil']),
    );
    const { edges } = parseRuns(Listed(), await client.query(LIST_DECISION_RUNS, { filter })).scoreRuns;
    return edges.map(({ node: { id, decisions, leasedUntil, undoneAt } }) => ({
      id,
      decisions,
      isTakenBack: leasedUntil !== null || undoneAt !== null,
    }));
  },
});
