import type { RevisablePlan } from '../../../flows/plan/plan-desk-ports.ts';
import type { TwentyClient } from '../client.ts';
import { READ_REVISABLE, REVISION_ROOTS } from '../documents/plan-desk.ts';
import { and, EVER, knows } from '../filters.ts';
import { readList } from '../lists.ts';
import { uuidOf } from '../uuid-of.ts';
import { CopiedObjectiveNode, RevisablePlanNode } from './plan-desk-nodes.ts';

/** The id of the revision that the app makes of a plan. */
export const revisionIdOf = (planId: string): Promise<string> =>
  uuidOf(`key-accounts plan revision ${planId}`);

/** A plan with all that carries over into its next revision, in one request; null for one that never was. */
export async function readRevisable(client: TwentyClient, planId: string): Promise<RevisablePlan | null> {
  const nextId = await revisionIdOf(planId);
  const filters = {
    plans: and(
      { or: [{ id: { in: [planId, nextId] } }, { previousRevisionId: { eq: planId } }] },
      EVER,
      ...knows(['status', 'strategyType', 'relationshipLevelNow', 'relationshipLevelTarget']),
    ),
    objectives: and(
      { espPlanId: { eq: planId } },
      ...knows(['objectiveType', 'stage', 'tactic', 'target', 'current', 'dueOn', 'status']),
    ),
  };
  const answer = await client.query(READ_REVISABLE, filters);
  const plans = await readList(client, REVISION_ROOTS.espPlans, filters.plans, RevisablePlanNode, answer);
  const objectives = await readList(
    client,
    REVISION_ROOTS.planObjectives,
    filters.objectives,
    CopiedObjectiveNode,
    answer,
  );
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) return null;
  // The app's own revision first: should somebody have made another one by hand, that one is theirs.
  const next =
    plans.find(({ id }) => id === nextId) ??
    plans.find(({ id, deletedAt }) => id !== planId && deletedAt === null);
  return {
    id: plan.id,
    isDeleted: plan.deletedAt !== null,
    name: plan.name ?? '',
    status: plan.status,
    companyId: plan.companyId,
    companyName: plan.company?.name ?? '',
    keyAccountId: plan.keyAccountId,
    startsOn: plan.periodStartsOn,
    endsOn: plan.periodEndsOn,
    ownerId: plan.ownerId,
    directorId: plan.directorId,
    strategyType: plan.strategyType,
    revenueTarget: plan.revenueTarget,
    revision: plan.revision ?? 1,
    texts: {
      goal: plan.goal,
      valueProposition: plan.valueProposition,
      criticalSuccessFactors: plan.criticalSuccessFactors,
    },
    relationshipLevelNow: plan.relationshipLevelNow,
    relationshipLevelTarget: plan.relationshipLevelTarget,
    reviews: {
      IMPORTANCE: plan.keyAccount?.importanceReviewedOn ?? null,
      NEEDS: plan.keyAccount?.needsReviewedOn ?? null,
      CLOSENESS: plan.keyAccount?.closenessReviewedOn ?? null,
    },
    objectives: objectives.map(({ id, name, objectiveType, tactic, status, ...objective }) => ({
      ...objective,
      key: id,
      name: name ?? '',
      type: objectiveType,
      tactic: tactic ?? '',
      status: status ?? 'OPEN',
    })),
    next: next ? { id: next.id, revision: next.revision ?? 1, isDeleted: next.deletedAt !== null } : null,
  };
}
