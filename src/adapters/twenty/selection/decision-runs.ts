import * as z from 'zod/mini';
import { runName } from '../../../domain/record-names.ts';
import { tally } from '../../../domain/selection/decision-record.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { DecisionRun, DecisionRuns } from '../../../flows/selection/decision-ports.ts';
import type { TwentyClient } from '../client.ts';
import { CREATE_DECISION_RUN, READ_DECISION_RUN, SAVE_DECISION_RUN } from '../documents/decisions.ts';
import { and, type Filter, knows, markedBefore } from '../filters.ts';
import { Decisions, listOf, parseRuns } from './decision-nodes.ts';
import { createRecentDecisions } from './recent-decisions.ts';

const text = z.nullable(z.string());

const Failure = z.object({ companyId: text, reason: z.string() });

const instant = z.pipe(
  text,
  z.transform((value): Date | null => (value === null ? null : new Date(value))),
);

const RunNode = z.object({
  id: z.string(),
  mode: text,
  state: z.enum(['WAITING', 'RUNNING', 'FINISHED', 'FAILED']),
  decisions: Decisions(),
  requests: z.pipe(
    z.nullable(z.number()),
    z.transform((value): number => value ?? 0),
  ),
  failureReasons: listOf(Failure),
  startedAt: instant,
  finishedAt: instant,
  leasedUntil: instant,
  undoneAt: instant,
});

const Found = z.object({ scoreRuns: z.object({ edges: z.array(z.object({ node: RunNode })) }) });
const Created = z.object({ createScoreRun: z.object({ id: z.string() }) });
const Saved = z.object({ updateScoreRuns: z.array(z.object({ id: z.string() })) });

const nameOf = (
  { state, decisions, startedAt, undoneAt }: Omit<DecisionRun, 'id' | 'mode'>,
  language: Language,
): string =>
  runName('DECISIONS', startedAt, language, { state, ...tally(decisions), isUndone: undoneAt !== null });

const toInput = (run: Omit<DecisionRun, 'id' | 'mode'>, language: Language): Record<string, unknown> => ({
  name: nameOf(run, language),
  state: run.state,
  decisions: run.decisions,
  total: run.decisions.length,
  ...tally(run.decisions),
  requests: run.requests,
  failureReasons: run.failureReasons,
  finishedAt: run.finishedAt?.toISOString() ?? null,
  leasedUntil: run.leasedUntil?.toISOString() ?? null,
  undoneAt: run.undoneAt?.toISOString() ?? null,
});

/** Runs that apply recommendations, as score runs of a mode of their own. */
export function createDecisionRuns(client: TwentyClient, language: Language): DecisionRuns {
  const update = async (filter: Filter, data: Record<string, unknown>): Promise<boolean> =>
    parseRuns(Saved, await client.query(SAVE_DECISION_RUN, { filter, data })).updateScoreRuns.length > 0;

  return {
    ...createRecentDecisions(client),

    async create(run) {
      const data = {
        ...toInput(run, language),
        mode: 'DECISIONS',
        startedAt: run.startedAt?.toISOString() ?? null,
      };
      return parseRuns(Created, await client.query(CREATE_DECISION_RUN, { data })).createScoreRun.id;
    },
    async find(id) {
      const filter = and({ id: { eq: id } }, ...knows(['decisions', 'undoneAt', 'leasedUntil']));
      const { edges } = parseRuns(Found, await client.query(READ_DECISION_RUN, { filter })).scoreRuns;
      return edges[0]?.node ?? null;
    },
    async save(run) {
      await update({ id: { eq: run.id } }, toInput(run, language));
    },
    async claim(id, now, until) {
      return update(
        and(
          { id: { eq: id } },
          { mode: { in: ['DECISIONS'] } },
          { undoneAt: { is: 'NULL' } },
          markedBefore('leasedUntil', now),
        ),
        { leasedUntil: until.toISOString() },
      );
    },
  };
}
