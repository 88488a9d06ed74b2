/** Records of plans as Twenty takes them. */
import type { RichText } from '../../../domain/plan/rich-text.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import type { Carried, NewObjective, NewPlan } from '../../../flows/plan/plan-desk-ports.ts';

const given = (name: string, value: string | null): Record<string, string> =>
  value === null || value === '' ? {} : { [name]: value };

function textOf(name: string, text: RichText | null): Record<string, object> {
  const forms = {
    ...given('markdown', text?.markdown ?? null),
    ...given('blocknote', text?.blocknote ?? null),
  };
  return Object.keys(forms).length === 0 ? {} : { [name]: forms };
}

const carriedRow = (carried: Carried) => ({
  ...textOf('goal', carried.texts.goal),
  ...textOf('valueProposition', carried.texts.valueProposition),
  ...textOf('criticalSuccessFactors', carried.texts.criticalSuccessFactors),
  ...given('relationshipLevelNow', carried.relationshipLevelNow),
  ...given('relationshipLevelTarget', carried.relationshipLevelTarget),
  revision: carried.revision,
  previousRevisionId: carried.previousRevisionId,
  revisionCause: carried.cause,
  revisionReviewOn: carried.reviewedOn === null ? null : formatDay(carried.reviewedOn),
});

/** A draft; what is not known is left to the defaults of the object. */
export const planRow = (plan: NewPlan, carried?: Carried) => ({
  id: plan.id,
  name: plan.name,
  status: 'DRAFT',
  companyId: plan.companyId,
  ...given('keyAccountId', plan.keyAccountId),
  periodStartsOn: formatDay(plan.period.first),
  periodEndsOn: formatDay(plan.period.last),
  ...given('ownerId', plan.ownerId),
  ...given('directorId', plan.directorId),
  ...given('strategyType', plan.strategyType),
  ...(plan.revenueTarget === null || plan.revenueTarget.amount === null
    ? {}
    : {
        revenueTarget: {
          amountMicros: Math.round(plan.revenueTarget.amount * 1e6),
          currencyCode: plan.revenueTarget.currency,
        },
      }),
  ...(carried === undefined ? {} : carriedRow(carried)),
});

export const objectiveRow = (id: string, planId: string, objective: NewObjective) => ({
  id,
  espPlanId: planId,
  name: objective.name,
  ...given('objectiveType', objective.type),
  stage: objective.stage,
  tactic: objective.tactic,
  target: objective.target,
  ...(objective.current === undefined ? {} : { current: objective.current }),
  dueOn: objective.dueOn === null ? null : formatDay(objective.dueOn),
  status: objective.status,
});
