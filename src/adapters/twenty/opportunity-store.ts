import * as z from 'zod/mini';
import { dealTaskKey } from '../../domain/opportunity/tasks.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { Deal, DealStore, DealTaskKey } from '../../flows/opportunity-ports.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import { ActorNode, personOf } from './actors.ts';
import type { Answer, TwentyClient } from './client.ts';
import { createMissing } from './create-missing.ts';
import { ACCOUNT_ROOTS } from './documents/accounts.ts';
import {
  DEAL_ROOTS,
  LIST_DEALS,
  READ_DEALS,
  READ_TASK_CONTEXT,
  UPDATE_DEALS,
  UPDATE_DEALS_AND_TIE_TASKS,
} from './documents/opportunities.ts';
import { CREATE_TASKS, TIE_TASKS } from './documents/paperwork.ts';
import { toWorkspaceError } from './errors.ts';
import { and, anyOf, knows } from './filters.ts';
import { MOST_RECORDS } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { money } from './nodes.ts';
import { updatesFor } from './opportunity-updates.ts';
import { type TargetRow, taskRow, taskTargetRows } from './paperwork.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';
import { inScope } from './scopes.ts';
import { taskContextQuery } from './task-context.ts';

const text = z.nullable(z.string());

const DealNode = z.object({
  id: z.string(),
  name: text,
  stage: text,
  amount: money,
  closeDate: text,
  companyId: text,
  ownerId: text,
  salesTrack: text,
  initiation: text,
  keyAccountStatus: text,
  closenessOutcome: text,
  insightGained: text,
  updatedAt: z.string(),
  updatedBy: ActorNode,
  company: z.nullable(z.object({ scoringPolicyId: text, accountOwnerId: text, keyAccountStatus: text })),
});

const IdNode = z.object({ id: z.string() });

const Updated = z.object({ updateOpportunities: z.array(IdNode) });

const toDeal = ({
  company,
  closeDate,
  name,
  updatedAt,
  updatedBy,
  ...node
}: z.infer<typeof DealNode>): Deal => ({
  ...node,
  name: name ?? '',
  closedOn: parseDay(closeDate),
  policyId: company?.scoringPolicyId ?? null,
  accountOwnerId: company?.accountOwnerId ?? null,
  changedBy: personOf(updatedBy),
  companyStatus: company?.keyAccountStatus ?? null,
  updatedAt: new Date(updatedAt),
});

/** Fields whose silent absence would change a decision are asked for by name. */
const NEEDED = knows([
  'stage',
  'closeDate',
  'ownerId',
  'salesTrack',
  'initiation',
  'keyAccountStatus',
  'closenessOutcome',
  'insightGained',
]);

/** Twenty does not say which root an error belongs to; the one that failed is null. */
const updatedIn = ({ data, errors }: Answer): string[] => {
  const [error] = errors;
  if (error && data.updateOpportunities === null) throw toWorkspaceError(error);
  const parsed = z.safeParse(Updated, data);
  if (!parsed.success)
    throw new WorkspaceError('ANSWER_MALFORMED', 'updated opportunities did not arrive as expected');
  return parsed.data.updateOpportunities.map(({ id }) => id);
};

const targetsOf = ({ kind, opportunityId }: DealTaskKey): Promise<TargetRow[]> =>
  taskTargetRows({
    key: dealTaskKey(kind, opportunityId),
    subjects: [{ object: 'opportunity', id: opportunityId }],
  });

/** Opportunities and the tasks on them, over Twenty's GraphQL. */
export const createDealStore = (client: TwentyClient): DealStore => ({
  async read(opportunityIds, companyIds) {
    const context = await taskContextQuery(client, opportunityIds, companyIds);
    const opportunities = and({ id: anyOf(opportunityIds) }, ...NEEDED);
    const answer = await client.query(READ_DEALS, { opportunities, policies: {}, ...context.filters });
    const deals = await readList(client, DEAL_ROOTS.opportunities, opportunities, DealNode, answer);
    const policies = await readList(client, ACCOUNT_ROOTS.scoringPolicies, {}, PolicyNode, answer);
    return {
      deals: deals.map(toDeal),
      policies: policies.map(toStoredPolicy),
      tasks: await context.parse(answer),
    };
  },

  async page(scope, cursor) {
    const after = cursor === null ? [] : [{ id: { gt: cursor } }];
    const opportunities = and(...after, ...inScope(scope, { mayHaveNoCompany: true }), ...NEEDED);
    const answer = await client.query(LIST_DEALS, { opportunities });
    const { nodes, hasMore } = readPage(DEAL_ROOTS.opportunities, DealNode, answer);
    return { deals: nodes.map(toDeal), hasMore };
  },

  async taskContext(opportunityIds, companyIds) {
    const context = await taskContextQuery(client, opportunityIds, companyIds);
    return context.parse(await client.query(READ_TASK_CONTEXT, context.filters));
  },

  async createTasks(tasks) {
    const rows = await Promise.all(
      tasks.map(({ kind, opportunityId, title, assigneeId }) =>
        taskRow({ key: dealTaskKey(kind, opportunityId), title, assigneeId, dueAt: null }),
      ),
    );
    await createMissing(rows, (chunk) => client.mutate(CREATE_TASKS, { tasks: chunk }));
  },

  async write(changes, keys) {
    const targets = (await Promise.all(keys.map(targetsOf))).flat();
    const tie = (chunk: readonly TargetRow[]) => client.mutate(TIE_TASKS, { targets: chunk });
    const [first, ...further] = updatesFor(changes);
    if (!first) {
      await createMissing(targets, tie);
      return [];
    }
    const written: string[] = [];
    if (targets.length === 0) written.push(...updatedIn(await client.mutate(UPDATE_DEALS, first)));
    else {
      const [beside = [], ...later] = chunksOf(targets, MOST_RECORDS);
      const answer = await client.mutate(UPDATE_DEALS_AND_TIE_TASKS, { ...first, targets: beside });
      written.push(...updatedIn(answer));
      // An error beside is most likely a duplicate; tying again one at a time tells.
      const isTied = answer.data.createTaskTargets !== null;
      await createMissing(isTied ? later.flat() : targets, tie);
    }
    for (const update of further) written.push(...updatedIn(await client.mutate(UPDATE_DEALS, update)));
    return written;
  },
});
