import * as z from 'zod/mini';
import type { DealTaskKey, TaskContext } from '../../flows/opportunity-ports.ts';
import type { TwentyClient } from './client.ts';
import { DEAL_ROOTS } from './documents/opportunities.ts';
import { and, anyOf, EVER, type Filter } from './filters.ts';
import { readList } from './lists.ts';
import { taskIdsOf } from './task-ids.ts';

const text = z.nullable(z.string());
const CoverageNode = z.object({ companyId: text, directorId: text, regionalOwnerId: text });
const IdNode = z.object({ id: z.string() });

/** These records, in the trash or not. */
const everMade = (ids: readonly string[]): Filter => and({ id: anyOf(ids) }, EVER);

const KINDS = ['INITIATION', 'LEARNING'] as const;

type ContextFilters = Record<'keyAccounts' | 'tasks' | 'taskTargets', Filter>;

const keyOf = ({ kind, opportunityId }: DealTaskKey): string => `${kind} ${opportunityId}`;

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
    await Promise.all(keys.map(async (key) => [keyOf(key), await taskIdsOf(key)] as const)),
  );
  const ids = [...known.values()];
  const filters = {
    keyAccounts: { companyId: anyOf(companyIds) },
    tasks: everMade(ids.map(({ task }) => task)),
    taskTargets: everMade(ids.map(({ target }) => target)),
  };
  return {
    filters,
    async parse(answer) {
      const list = <Schema extends z.ZodMiniType>(name: keyof ContextFilters, schema: Schema) =>
        readList(client, DEAL_ROOTS[name], filters[name], schema, answer);
      const tasks = new Set((await list('tasks', IdNode)).map(({ id }) => id));
      const targets = new Set((await list('taskTargets', IdNode)).map(({ id }) => id));
      return {
        coverage: (await list('keyAccounts', CoverageNode)).flatMap(
          ({ companyId, directorId, regionalOwnerId }) =>
            companyId === null ? [] : [{ companyId, director: directorId, regionalOwner: regionalOwnerId }],
        ),
        coveredCompanyIds: companyIds,
        hasTask: (key) => tasks.has(known.get(keyOf(key))?.task ?? ''),
        hasTarget: (key) => targets.has(known.get(keyOf(key))?.target ?? ''),
      };
    },
  };
};
