import { planName } from '../../domain/plan/period.ts';
import { periodOf } from '../../domain/plan/progress.ts';
import { isPending } from '../../domain/plan/records.ts';
import { periodOfRevision, type RevisionCause, revisionCause } from '../../domain/plan/revision.ts';
import { revisionName } from '../../domain/plan/texts.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { secondProblem } from '../merge/second.ts';
import type { RevisablePlan } from './plan-desk-ports.ts';
import type { PlanDeskPorts } from './plan-template.ts';

export type RevisionOutcome = { planId: string | null; revision: number | null; error?: string };

const refused = (error: string): RevisionOutcome => ({ planId: null, revision: null, error });

function refusal(plan: RevisablePlan | null): string | null {
  if (plan === null || plan.isDeleted) return 'There is no such plan.';
  if (plan.companyId === null) return 'The plan has no company to plan for.';
  if (plan.next?.isDeleted)
    return 'The next revision of this plan is in the trash: restore it, or destroy it.';
  if (plan.status !== 'CLOSED' && plan.status !== 'ACTIVE' && plan.status !== 'IN_REVIEW')
    return 'The plan is still a draft: change it instead of revising it.';
  return null;
}

/**
 * Closes a plan and opens its next revision as a draft: texts, strategy, target and what is open of the objectives
 * are copied, the needs move on, and the review that caused it is noted. The old plan is closed last, so that a
 * process that stops in between leaves work that the next click does. Two clicks make one revision, and a plan that
 * was revised answers its revision.
 *
 * @throws {WorkspaceError}
 */
export async function revisePlan(
  ports: PlanDeskPorts,
  planId: string,
  named: RevisionCause | null,
): Promise<RevisionOutcome> {
  const { desk, clock } = ports;
  const plan = await desk.revisable(planId);
  const error = refusal(plan);
  if (error !== null || plan === null || plan.companyId === null) return refused(error ?? '');
  if (plan.status === 'CLOSED' && plan.next !== null)
    return { planId: plan.next.id, revision: plan.next.revision };
  const second = await secondProblem(ports, plan);
  if (second !== null) return refused(second);

  const id = plan.next?.id ?? (await desk.revisionIdFor(planId));
  const revision = plan.next?.revision ?? plan.revision + 1;
  const period = periodOfRevision(plan, localDay(clock.now(), ports.settings.timeZone));
  const before = periodOf(plan);
  const isSamePeriod = before !== null && before.first === period.first && before.last === period.last;
  const name = isSamePeriod ? plan.name : planName(plan.companyName, period);
  if (plan.next === null) {
    const { cause, reviewedOn } = revisionCause(named, plan.reviews);
    await desk.createPlan(
      {
        id,
        name: revisionName(name, revision, ports.settings.language),
        companyId: plan.companyId,
        keyAccountId: plan.keyAccountId,
        period,
        ownerId: plan.ownerId,
        directorId: plan.directorId,
        strategyType: plan.strategyType,
        revenueTarget: plan.revenueTarget,
      },
      {
        texts: plan.texts,
        relationshipLevelNow: plan.relationshipLevelNow,
        relationshipLevelTarget: plan.relationshipLevelTarget,
        revision,
        previousRevisionId: planId,
        cause,
        reviewedOn,
      },
    );
  }
  await desk.createObjectives(id, plan.objectives.filter(isPending));
  await desk.moveNeeds(planId, id);
  if (plan.status !== 'CLOSED') await desk.close(planId);
  return { planId: id, revision };
}
