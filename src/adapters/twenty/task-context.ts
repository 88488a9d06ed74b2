import * as z from 'zod/mini';
import { DECISIONS, decisionKey } from '../../domain/opportunity/decision.ts';
import { dealTaskKey } from '../../domain/opportunity/tasks.ts';
import type { DealTaskKey, TaskContext } from '../../flows/opportunity-ports.ts';
import type { TwentyClient } from './client.ts';
import { DEAL_ROOTS } from './documents/opportunities.ts';
import { and, anyOf, EVER, type Filter } from './filters.ts';
import { readList } from './lists.ts';
import { noteIdsOf, taskIdsOf } from './task-ids.ts';

const text = z.nullable(z.string());
const CoverageNode = z.object({ id: z.string(), companyId: text, directorId: text, regionalOwnerId: text });
const IdNode = z.object({ id: z.string() });
const TaskNode = z.object({ id: z.string(), status: text, deletedAt: text });

/** These records, in the trash or not. */
const everMade = (ids: readonly string[]): Filter => and({ id: anyOf(ids) }, EVER);

const KINDS = ['INITIATION', 'LEARNING'] as const;

type ContextFilters = Record<'keyAccounts' | 'tasks' | 'taskTargets' | 'noteTargets', Filter>;

const keyOf = ({ kind, opportunityId }: DealTaskKey): string => dealTaskKey(kind, opportunityId);

export type TaskContextQuery = {
  filters: ContextFilters;
  parse(answer: Record<string, unknown>): Promise<TaskContext>;
};

/** The tasks that opportunities may ever have had, and who covers companies: what to ask for, and how to read it. */
export const taskContextQuery = async (
  client: TwentyClient,
  opportunityIds: readonly string[],
  companyIds: readonly string[],
): Promise<TaskContextQuery> => {
  const keys = opportunityIds.flatMap((opportunityId) => KINDS.map((kind) => ({ kind, opportunityId })));
  const known = new Map(
    await Promise.all(keys.map(async (key) => [keyOf(key), await taskIdsOf(keyOf(key))] as const)),
  );
  const ids = [...known.values()];
  // A note that is tied to its deal was told; the note itself comes first.
  const told = new Map(
    await Promise.all(
      opportunityIds
        .flatMap((id) => DECISIONS.map((decision) => decisionKey(id, decision)))
        .map(async (key) => [key, (await noteIdsOf(key, 'opportunity')).target] as const),
    ),
  );
  const filters = {
    keyAccounts: { companyId: anyOf(companyIds) },
    tasks: everMade(ids.map(({ task }) => task)),
    taskTargets: everMade(ids.map(({ target }) => target)),
    noteTargets: everMade([...told.values()]),
  };
  return {
    filters,
    async parse(answer) {
      const list = <Schema extends z.ZodMiniType>(name: keyof ContextFilters, schema: Schema) =>
        readList(client, DEAL_ROOTS[name], filters[name], schema, answer);
      const tasks = new Map((await list('tasks', TaskNode)).map((task) => [task.id, task]));
      const noteTargets = new Set((await list('noteTargets', IdNode)).map(({ id }) => id));
      const targets = new Set((await list('taskTargets', IdNode)).map(({ id }) => id));
      return {
        coverage: (await list('keyAccounts', CoverageNode)).flatMap(
          ({ id, companyId, directorId, regionalOwnerId }) =>
            companyId === null
              ? []
              : [{ keyAccountId: id, companyId, director: directorId, regionalOwner: regionalOwnerId }],
        ),
        coveredCompanyIds: companyIds,
        hasTask: (key) => tasks.has(known.get(keyOf(key))?.task ?? ''),
        isTaskOpen: (key) => {
          const task = tasks.get(known.get(keyOf(key))?.task ?? '');
          return task !== undefined && task.deletedAt === null && task.status !== 'DONE';
        },
        isTold: (opportunityId, decision) =>
          noteTargets.has(told.get(decisionKey(opportunityId, decision)) ?? ''),
        hasTarget: (key) => targets.has(known.get(keyOf(key))?.target ?? ''),
      };
    },
  };
};
