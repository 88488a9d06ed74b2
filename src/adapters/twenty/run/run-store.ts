import * as z from 'zod/mini';
import type { Language } from '../../../domain/shared/language.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { RunStore, ScoreRun } from '../../../flows/run/ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { and, at, type Filter } from '../filters.ts';
import { newUuid, uuidOf } from '../uuid-of.ts';
import { FULL_PASSES, overviewOf, PASSES, RUN_SELECTION, RunNode, toRunInput } from './run-node.ts';

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

const malformed = (): WorkspaceError =>
  new WorkspaceError('ANSWER_MALFORMED', 'a score run did not arrive as expected');

function parse<Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) throw malformed();
  return parsed.data;
}

/** Score runs as records of the workspace. */
export function createRunStore(client: TwentyClient, language: Language): RunStore {
  const list = async (filter: Filter, first: number): Promise<unknown[]> =>
    parse(ListAnswer(), await client.query(LIST_RUNS, { filter, first })).scoreRuns.edges.map(
      ({ node }) => node,
    );

  const update = async (filter: Filter, data: Record<string, unknown>): Promise<boolean> =>
    parse(UpdateAnswer(), (await client.mutate(UPDATE_RUN, { filter, data })).data).updateScoreRuns.length >
    0;

  /** Makes a run under an id, or finds it where an earlier try made it; null when it can't be read. */
  const createAs = async (id: string, run: Omit<ScoreRun, 'id'>): Promise<ScoreRun | null> => {
    try {
      const { data } = await client.mutate(CREATE_RUN, { data: { id, ...toRunInput(run, language) } });
      return parse(CreateAnswer(), data).createScoreRun;
    } catch (error) {
      if (!(error instanceof WorkspaceError) || error.code !== 'DUPLICATE') throw error;
      const [node] = await list({ id: { eq: id } }, 1);
      const found = z.safeParse(RunNode(), node);
      return found.success ? found.data : null;
    }
  };

  return {
    // A run that applies recommendations is no pass over companies: nobody else goes on with it.
    async overview() {
      const latest = await list({ mode: { in: [...PASSES] } }, RECENT);
      const seen = overviewOf(latest);
      if (latest.length < RECENT || seen.lastFullStart !== null) return seen;
      // So many runs of people were written since that they hide when the last full pass was.
      const { lastFullStart, coveredTo } = overviewOf(await list({ mode: { in: [...FULL_PASSES] } }, 1));
      return { ...seen, lastFullStart, coveredTo };
    },
    async create(run, once) {
      const named =
        once === undefined ? null : await createAs(await uuidOf(`key-accounts run: ${once}`), run);
      // One of that name may lie in the trash, or be one that nobody can read.
      const made = named ?? (await createAs(newUuid(), run));
      if (made === null) throw malformed();
      return made;
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
}
