import * as z from 'zod/mini';
import type { Language } from '../../../domain/shared/language.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { RunStore } from '../../../flows/run/ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { and, at, type Filter } from '../filters.ts';
import { overviewOf, PASSES, RUN_SELECTION, RunNode, toRunInput } from './run-node.ts';

/** Runs that are not over, and the latest; the last ones that were written come first. */
const RECENT = 60;

const LIST_RUNS = `query ListRuns($filter: ScoreRunFilterInput, $first: Int) {
  scoreRuns(first: $first, filter: $filter, orderBy: [{ updatedAt: DescNullsLast }]) {
    edges { node { ${RUN_SELECTION} } } }
}`;

const CREATE_RUN = `mutation CreateRun($data: ScoreRunCreateInput!) {
  createScoreRun(data: $data) { ${RUN_SELECTION} }
}`;

const UPDATE_RUN = `mutation UpdateRun($filter: ScoreRunFilterInput!, $data: ScoreRunUpdateInput!) {
  updateScoreRuns(filter: $filter, data: $data) { id }
}`;

export const RUN_DOCUMENTS = { LIST_RUNS, CREATE_RUN, UPDATE_RUN };

const ListAnswer = lazily(() =>
  z.object({ scoreRuns: z.object({ edges: z.array(z.object({ node: z.unknown() })) }) }),
);
const CreateAnswer = lazily(() => z.object({ createScoreRun: RunNode() }));
const UpdateAnswer = lazily(() => z.object({ updateScoreRuns: z.array(z.object({ id: z.string() })) }));

const parse = <Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> => {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) throw new WorkspaceError('ANSWER_MALFORMED', 'a score run did not arrive as expected');
  return parsed.data;
};

/** Score runs as records of the workspace. */
export const createRunStore = (client: TwentyClient, language: Language): RunStore => {
  const list = async (filter: Filter, first: number): Promise<unknown[]> =>
    parse(ListAnswer(), await client.query(LIST_RUNS, { filter, first })).scoreRuns.edges.map(
      ({ node }) => node,
    );

  const update = async (filter: Filter, data: Record<string, unknown>): Promise<boolean> =>
    parse(UpdateAnswer(), (await client.mutate(UPDATE_RUN, { filter, data })).data).updateScoreRuns.length >
    0;

  return {
    // A run that applies recommendations is no pass over companies: nobody else goes on with it.
    overview: async () => overviewOf(await list({ mode: { in: [...PASSES] } }, RECENT)),
    async create(run) {
      return parse(
        CreateAnswer(),
        (await client.mutate(CREATE_RUN, { data: toRunInput(run, language) })).data,
      ).createScoreRun;
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
      return update(and({ id: { eq: run.id } }, at('leasedUntil', heldUntil)), toRunInput(run, language));
    },
    async find(id) {
      const [node] = await list({ id: { eq: id } }, 1);
      return node === undefined ? null : parse(RunNode(), node);
    },
  };
};
