import * as z from 'zod/mini';
import { runName } from '../../domain/record-names.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { RecentRun, RunStore, ScoreRun } from '../../flows/ports.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import type { TwentyClient } from './client.ts';
import { CREATE_RUN, LIST_RUNS, UPDATE_RUN } from './documents/runs-and-policies.ts';
import { and, at, type Filter } from './filters.ts';

const instant = z.pipe(
  z.nullable(z.string()),
  z.transform((value): Date | null => (value === null ? null : new Date(value))),
);
const count = z.pipe(
  z.nullable(z.number()),
  z.transform((value): number => value ?? 0),
);
const text = z.pipe(
  z.nullable(z.string()),
  z.transform((value): string | null => (value === '' ? null : value)),
);
const failures = z.array(z.object({ companyId: z.nullable(z.string()), reason: z.string() }));

/** The modes of passes over many companies. */
const PASSES = ['SWEEP', 'BACKFILL', 'POLICY', 'MANUAL'] as const;

const RunNode = z.object({
  id: z.string(),
  mode: z.enum(PASSES),
  state: z.enum(['WAITING', 'RUNNING', 'FINISHED', 'FAILED']),
  policyId: text,
  cursor: text,
  processed: count,
  total: count,
  changed: count,
  failed: count,
  requests: count,
  failureReasons: z.pipe(
    z.unknown(),
    z.transform((value): z.infer<typeof failures> => {
      const parsed = z.safeParse(failures, value);
      return parsed.success ? parsed.data : [];
    }),
  ),
  startedAt: instant,
  finishedAt: instant,
  leasedUntil: instant,
  updatedAt: instant,
});

const ListAnswer = z.object({ scoreRuns: z.object({ edges: z.array(z.object({ node: RunNode })) }) });
const CreateAnswer = z.object({ createScoreRun: RunNode });
const UpdateAnswer = z.object({ updateScoreRuns: z.array(z.object({ id: z.string() })) });

const parse = <Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> => {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) throw new WorkspaceError('ANSWER_MALFORMED', 'a score run did not arrive as expected');
  return parsed.data;
};

const toInput = (run: Omit<ScoreRun, 'id'>, language: Language): Record<string, unknown> => ({
  name: runName(run.mode, run.startedAt, language),
  mode: run.mode,
  state: run.state,
  policyId: run.policyId ?? '',
  cursor: run.cursor ?? '',
  processed: run.processed,
  total: run.total,
  changed: run.changed,
  failed: run.failed,
  requests: run.requests,
  failureReasons: run.failureReasons,
  startedAt: run.startedAt?.toISOString() ?? null,
  finishedAt: run.finishedAt?.toISOString() ?? null,
  leasedUntil: run.leasedUntil?.toISOString() ?? null,
});

/** Score runs as records of the workspace. */
export const createRunStore = (client: TwentyClient, language: Language): RunStore => {
  const list = async (filter: Filter, first: number): Promise<RecentRun[]> =>
    parse(ListAnswer, await client.query(LIST_RUNS, { filter, first })).scoreRuns.edges.map(
      ({ node }) => node,
    );

  const update = async (filter: Filter, data: Record<string, unknown>): Promise<boolean> =>
    parse(UpdateAnswer, (await client.mutate(UPDATE_RUN, { filter, data })).data).updateScoreRuns.length > 0;

  return {
    async overview() {
      // A run that applies recommendations is no pass over companies: nobody else goes on with it.
      const recent = await list({ mode: { in: [...PASSES] } }, 50);
      const started = recent
        .filter(({ mode }) => mode === 'SWEEP' || mode === 'BACKFILL')
        .flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt.getTime()]));
      return {
        open: recent.filter(({ state }) => state === 'WAITING' || state === 'RUNNING').reverse(),
        recent,
        lastFullStart: started.length === 0 ? null : new Date(Math.max(...started)),
      };
    },
    async create(run) {
      return parse(CreateAnswer, (await client.mutate(CREATE_RUN, { data: toInput(run, language) })).data)
        .createScoreRun;
    },
    async lease(run, now, until) {
      const isFree = { or: [{ leasedUntil: { is: 'NULL' } }, { leasedUntil: { lt: now.toISOString() } }] };
      const isOpen = { state: { in: ['WAITING', 'RUNNING'] } };
      return update(and({ id: { eq: run.id } }, isOpen, isFree), {
        state: 'RUNNING',
        leasedUntil: until.toISOString(),
      });
    },
    async save(run, heldUntil) {
      return update(and({ id: { eq: run.id } }, at('leasedUntil', heldUntil)), toInput(run, language));
    },
    async note(id, reasons) {
      await update({ id: { eq: id } }, { failureReasons: reasons });
    },
    async find(id) {
      return (await list({ id: { eq: id } }, 1))[0] ?? null;
    },
  };
};
