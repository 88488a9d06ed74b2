import * as z from 'zod/mini';
import { formatDay } from '../../../domain/shared/calendar.ts';
import type { PlanDesk } from '../../../flows/plan/plan-desk-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { createMissing } from '../account/create-missing.ts';
import type { TwentyClient } from '../client.ts';
import { filteredUpdateOf } from '../documents/filtered-updates.ts';
import { NEED_UPDATE } from '../documents/needs.ts';
import { CREATE_NOTES } from '../documents/paperwork.ts';
import { BASIS_ROOTS, CREATE_OBJECTIVES, CREATE_PLANS, READ_PLAN_ACCOUNT } from '../documents/plan-desk.ts';
import { TIE_NOTES } from '../documents/ties.ts';
import { ALIVE, and, anyOf, type Filter, knows } from '../filters.ts';
import { readList } from '../lists.ts';
import { uuidOf } from '../uuid-of.ts';
import { readBasis } from './plan-basis.ts';
import { AccountHeadNode } from './plan-desk-nodes.ts';
import { objectiveRow, planRow } from './plan-desk-rows.ts';
import { readRevisable, revisionIdOf } from './plan-revisions.ts';

const UPDATE_PLANS = filteredUpdateOf('EspPlan', 'EspPlans');

const Ids = z.array(z.object({ id: z.string() }));

const isDuplicate = (error: unknown): boolean =>
  error instanceof WorkspaceError && error.code === 'DUPLICATE';

/** What a person's commands on plans read and write, over Twenty's GraphQL. */
export function createPlanDesk(client: TwentyClient): PlanDesk {
  const updateNeeds = async (filter: Filter, planId: string): Promise<number> => {
    const answer = await client.query(NEED_UPDATE.document, { filter, data: { espPlanId: planId } });
    return z.parse(Ids, answer[NEED_UPDATE.root]).length;
  };

  return {
    async account(keyAccountId) {
      const keyAccounts = and(
        { id: { eq: keyAccountId } },
        ...knows(['status', 'regionalOwnerId', 'directorId']),
      );
      const answer = await client.query(READ_PLAN_ACCOUNT, { keyAccounts });
      const [head] = await readList(client, BASIS_ROOTS.keyAccounts, keyAccounts, AccountHeadNode, answer);
      if (!head) return null;
      const { id, company, ...account } = head;
      return {
        ...account,
        keyAccountId: id,
        company:
          company === null || company.deletedAt !== null
            ? null
            : {
                id: company.id,
                name: company.name ?? '',
                accountOwnerId: company.accountOwnerId,
                closenessScore: company.closenessScore,
                trend: company.closenessTrend,
                state: company.relationshipState,
              },
      };
    },

    basis: (companyId, readAt) => readBasis(client, companyId, readAt),
    revisable: (planId) => readRevisable(client, planId),
    revisionIdFor: revisionIdOf,
    planIdFor: (keyAccountId, period, retired) =>
      uuidOf(
        `key-accounts plan ${keyAccountId} ${formatDay(period.first)} ${formatDay(period.last)} ${retired}`,
      ),

    async createPlan(plan, carried) {
      try {
        await client.mutate(CREATE_PLANS, { data: [planRow(plan, carried)] });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    async createObjectives(planId, objectives) {
      const rows = await Promise.all(
        objectives.map(async (objective) =>
          objectiveRow(
            await uuidOf(`key-accounts plan objective ${planId} ${objective.key}`),
            planId,
            objective,
          ),
        ),
      );
      await createMissing(rows, (data) => client.mutate(CREATE_OBJECTIVES, { data }));
    },

    async createNote(planId, { title, markdown }, personIds) {
      const noteId = await uuidOf(`key-accounts plan note ${planId}`);
      const note = { id: noteId, title, bodyV2: { markdown } };
      await createMissing([note], (data) => client.mutate(CREATE_NOTES, { notes: data }));
      const ties = [{ targetEspPlanId: planId }, ...personIds.map((targetPersonId) => ({ targetPersonId }))];
      const rows = await Promise.all(
        ties.map(async (tie) => ({
          id: await uuidOf(`key-accounts plan note ${planId} ${Object.values(tie).join()}`),
          noteId,
          ...tie,
        })),
      );
      await createMissing(rows, (data) => client.mutate(TIE_NOTES, { targets: data }));
    },

    async linkNeeds(planId, needIds, from) {
      if (needIds.length === 0) return 0;
      const unclaimed = { or: [{ espPlanId: { is: 'NULL' } }, { espPlanId: anyOf(from) }] };
      return updateNeeds(and({ id: anyOf(needIds) }, ALIVE, unclaimed), planId);
    },

    async moveNeeds(fromPlanId, toPlanId) {
      const kept = { or: [{ needState: { is: 'NULL' } }, { needState: { neq: 'DROPPED' } }] };
      await updateNeeds(and({ espPlanId: { eq: fromPlanId } }, ALIVE, kept), toPlanId);
    },

    async close(planId) {
      // Not by its status: Twenty 2.21 tells nobody of an update that leaves its own filter.
      await client.query(UPDATE_PLANS.document, {
        filter: and({ id: { eq: planId } }, ALIVE),
        data: { status: 'CLOSED' },
      });
    },
  };
}
