/** Ties tasks and notes again that a merge has untied: Twenty moves plain relations only, and ties hang on any object. */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { Arrival } from '../../../flows/account/ports.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf, rootOf } from '../documents/roots.ts';
import { TIE_NOTES, TIE_TASKS } from '../documents/ties.ts';
import { and, anyOf, type Filter } from '../filters.ts';
import { readList } from '../lists.ts';
import { uuidOf } from '../uuid-of.ts';
import { createMissing } from './create-missing.ts';

const TIES = {
  taskTargets: rootOf('TaskTarget', 'tasks', 1000, 'id taskId targetKeyAccountId targetCompanyId'),
  noteTargets: rootOf('NoteTarget', 'notes', 1000, 'id noteId targetKeyAccountId targetCompanyId'),
};

export const READ_TIES = queryOf('ReadTies', Object.values(TIES));

const TieNode = lazily(() => {
  const text = z.nullable(z.string());
  return z.object({
    id: z.string(),
    taskId: z.optional(text),
    noteId: z.optional(text),
    targetKeyAccountId: text,
    targetCompanyId: text,
  });
});
type TieNode = z.infer<ReturnType<typeof TieNode>>;

const paperOf = ({ taskId, noteId }: TieNode): string | null => taskId ?? noteId ?? null;

const BY_APP: Filter = { createdBy: { source: { in: ['APPLICATION'] } } };

async function readTies(
  client: TwentyClient,
  tasks: Filter,
  notes: Filter,
): Promise<{ tasks: TieNode[]; notes: TieNode[] }> {
  const answer = await client.query(READ_TIES, { tasks, notes });
  return {
    tasks: await readList(client, TIES.taskTargets, tasks, TieNode(), answer),
    notes: await readList(client, TIES.noteTargets, notes, TieNode(), answer),
  };
}

const papersOf = (ties: readonly TieNode[]): string[] => ties.flatMap((tie) => paperOf(tie) ?? []);

/** Rows that tie papers of key accounts to the companies of those, but for what is tied there already. */
function missingTies(
  column: 'taskId' | 'noteId',
  ties: readonly TieNode[],
  there: readonly TieNode[],
  companyOf: ReadonlyMap<string, string>,
): Promise<{ id: string }[]> {
  const known = new Set(there.map((tie) => `${paperOf(tie)} ${tie.targetCompanyId}`));
  const wanted = new Map(
    ties.flatMap((tie): [string, { paper: string; companyId: string }][] => {
      const paper = paperOf(tie);
      const companyId = companyOf.get(tie.targetKeyAccountId ?? '');
      if (paper === null || companyId === undefined || known.has(`${paper} ${companyId}`)) return [];
      return [[`${paper} ${companyId}`, { paper, companyId }]];
    }),
  );
  return Promise.all(
    [...wanted.values()].map(async ({ paper, companyId }) => ({
      id: await uuidOf(`key-accounts tie again ${paper} ${companyId}`),
      [column]: paper,
      targetCompanyId: companyId,
    })),
  );
}

/** Ties the app's own tasks and notes of key accounts to the companies that those came to. */
export async function retie(client: TwentyClient, arrivals: readonly Arrival[]): Promise<void> {
  const companyOf = new Map(arrivals.map(({ keyAccountId, companyId }) => [keyAccountId, companyId]));
  const ofAccounts = { targetKeyAccountId: anyOf([...companyOf.keys()]) };
  const ties = await readTies(client, and(ofAccounts, { task: BY_APP }), and(ofAccounts, { note: BY_APP }));
  if (ties.tasks.length + ties.notes.length === 0) return;
  const toCompanies = { targetCompanyId: anyOf([...companyOf.values()]) };
  const there = await readTies(
    client,
    and(toCompanies, { taskId: anyOf(papersOf(ties.tasks)) }),
    and(toCompanies, { noteId: anyOf(papersOf(ties.notes)) }),
  );
  const tasks = await missingTies('taskId', ties.tasks, there.tasks, companyOf);
  const notes = await missingTies('noteId', ties.notes, there.notes, companyOf);
  await createMissing(tasks, (targets) => client.mutate(TIE_TASKS, { targets }));
  await createMissing(notes, (targets) => client.mutate(TIE_NOTES, { targets }));
}
