import * as z from 'zod/mini';
import { runName } from '../../../domain/record-names.ts';
import { tally } from '../../../domain/selection/decision-record.ts';
import { ACCOUNT_STATUSES } from '../../../domain/selection/recommend.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { DecisionRun, DecisionRuns } from '../../../flows/selection/decision-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import {
  CREATE_DECISION_RUN,
  LIST_DECISION_RUNS,
  READ_DECISION_RUN,
  SAVE_DECISION_RUN,
} from '../documents/decisions.ts';
import { and, type Filter, knows, markedBefore } from '../filters.ts';

const text = z.nullable(z.string());
const Status = z.enum(ACCOUNT_STATUSES);

const Decision = z.object({
  keyAccountId: z.string(),
  companyId: z.string(),
  name: z.string(),
  from: Status,
  to: Status,
  kind: z.enum(['PROMOTION', 'WATCH', 'EXIT']),
  reason: z.string(),
  reviewedOnBefore: text,
  reviewedOn: z.string(),
  /** Runs from before the days were kept have none. */
  daysBefore: z.catch(z.nullable(z.object({ statusSince: text, keySince: text })), null),
  result: z.enum(['PENDING', 'APPLIED', 'CHANGED_MEANWHILE', 'REFUSED']),
  resultReason: text,
  undo: z.nullable(z.object({ result: z.enum(['RESTORED', 'KEPT', 'REFUSED']), reason: text })),
});

const Failure = z.object({ companyId: text, reason: z.string() });

/** A list as it is kept in a field of any form; a field that was never written is an empty list. */
const listOf = <Schema extends z.ZodMiniType>(item: Schema) =>
  z.pipe(
    z.nullable(z.array(item)),
    z.transform((list) => list ?? []),
  );

const instant = z.pipe(
  text,
  z.transform((value): Date | null => (value === null ? null : new Date(value))),
);

const RunNode = z.object({
  id: z.string(),
  mode: text,
  state: z.enum(['WAITING', 'RUNNING', 'FINISHED', 'FAILED']),
  decisions: listOf(Decision),
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
const Listed = z.object({
  scoreRuns: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          // A run that can't be read explains nothing, and stops nobody.
          decisions: z.catch(listOf(Decision), []),
          leasedUntil: text,
          undoneAt: text,
        }),
      }),
    ),
  }),
});
const Created = z.object({ createScoreRun: z.object({ id: z.string() }) });
const Saved = z.object({ updateScoreRuns: z.array(z.object({ id: z.string() })) });

const parse = <Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> => {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success)
    throw new WorkspaceError('ANSWER_MALFORMED', 'a run of decisions did not arrive as expected');
  return parsed.data;
};

const toInput = (run: Omit<DecisionRun, 'id' | 'mode'>): Record<string, unknown> => ({
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
export const createDecisionRuns = (client: TwentyClient, language: Language): DecisionRuns => {
  const update = async (filter: Filter, data: Record<string, unknown>): Promise<boolean> =>
    parse(Saved, await client.query(SAVE_DECISION_RUN, { filter, data })).updateScoreRuns.length > 0;

  return {
    async create(run) {
      const data = {
        ...toInput(run),
        name: runName('DECISIONS', run.startedAt, language),
        mode: 'DECISIONS',
        startedAt: run.startedAt?.toISOString() ?? null,
      };
      return parse(Created, await client.query(CREATE_DECISION_RUN, { data })).createScoreRun.id;
    },
    async find(id) {
      const filter = and({ id: { eq: id } }, ...knows(['decisions', 'undoneAt', 'leasedUntil']));
      const { edges } = parse(Found, await client.query(READ_DECISION_RUN, { filter })).scoreRuns;
      return edges[0]?.node ?? null;
    },
    async touchedSince(instant) {
      const filter = and(
        { mode: { in: ['DECISIONS'] } },
        { updatedAt: { gte: instant.toISOString() } },
        ...knows(['decisions', 'undoneAt', 'leasedUntil']),
      );
      const { edges } = parse(Listed, await client.query(LIST_DECISION_RUNS, { filter })).scoreRuns;
      return edges.map(({ node: { id, decisions, leasedUntil, undoneAt } }) => ({
        id,
        decisions,
        isTakenBack: leasedUntil !== null || undoneAt !== null,
      }));
    },
    async save(run) {
      await update({ id: { eq: run.id } }, toInput(run));
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
};
