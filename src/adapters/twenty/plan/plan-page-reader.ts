import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { Money } from '../../../domain/shared/money.ts';
import type { PlanPageReader } from '../../../flows/plan/tell-plan-page.ts';
import { queryAllowed } from '../as-allowed.ts';
import type { TwentyClient } from '../client.ts';
import { PLAN_PAGE_ROOTS } from '../documents/plan-page.ts';
import { readList } from '../lists.ts';
import { FullName, fullName } from '../names.ts';
import { day, money } from '../nodes.ts';

const text = z.optional(z.nullable(z.string()));
const number = z.optional(z.nullable(z.number()));
const richText = z.optional(z.nullable(z.object({ markdown: text })));

/** Money that may be hidden from whoever asks. */
const shownMoney = () =>
  z.pipe(
    z.nullable(money()),
    z.transform((value): Money => value ?? { amount: null, currency: null }),
  );

const PlanNode = lazily(() =>
  z.object({
    id: z.string(),
    name: text,
    status: text,
    revision: number,
    previousRevisionId: text,
    periodStartsOn: day(),
    periodEndsOn: day(),
    goal: richText,
    valueProposition: richText,
    criticalSuccessFactors: richText,
    strategyType: text,
    revenueTarget: shownMoney(),
    revenueActual: shownMoney(),
    attainment: number,
    completeness: number,
    health: text,
    healthReason: text,
    owner: z.optional(z.nullable(z.object({ name: FullName() }))),
    company: z.optional(z.nullable(z.object({ id: z.string(), name: text }))),
  }),
);
const ObjectiveNode = lazily(() =>
  z.object({
    id: z.string(),
    name: text,
    objectiveType: text,
    stage: number,
    tactic: text,
    target: number,
    current: number,
    dueOn: day(),
    status: text,
  }),
);

const plainOf = (rich: { markdown?: string | null | undefined } | null | undefined): string =>
  (rich?.markdown ?? '').trim();

/** Plans as their pages show them, over Twenty's GraphQL. */
export const createPlanPageReader = (client: TwentyClient): PlanPageReader => ({
  async read(planId) {
    const filters = { plans: { id: { eq: planId } }, objectives: { espPlanId: { eq: planId } } };
    const { roots, answer, hidden } = await queryAllowed(client, 'ReadPlanPage', PLAN_PAGE_ROOTS, filters);
    const [node] = roots.espPlans
      ? await readList(client, roots.espPlans, filters.plans, PlanNode(), answer)
      : [];
    if (node === undefined) return null;
    const objectives = roots.planObjectives
      ? await readList(client, roots.planObjectives, filters.objectives, ObjectiveNode(), answer)
      : [];
    return {
      hidden,
      plan: {
        id: node.id,
        name: node.name ?? '',
        companyId: node.company?.id ?? null,
        companyName: node.company?.name ?? '',
        owner: fullName(node.owner?.name ?? null) || null,
        status: node.status ?? null,
        revision: node.revision ?? null,
        previousRevisionId: node.previousRevisionId ?? null,
        startsOn: node.periodStartsOn,
        endsOn: node.periodEndsOn,
        goal: plainOf(node.goal),
        valueProposition: plainOf(node.valueProposition),
        criticalSuccessFactors: plainOf(node.criticalSuccessFactors),
        strategy: node.strategyType ?? null,
        revenueTarget: node.revenueTarget,
        revenueActual: node.revenueActual,
        attainment: node.attainment ?? null,
        completeness: node.completeness ?? null,
        health: node.health ?? null,
        healthReason: node.healthReason ?? '',
        objectives: objectives.map((objective) => ({
          id: objective.id,
          name: objective.name ?? '',
          type: objective.objectiveType ?? null,
          stage: objective.stage ?? null,
          tactic: objective.tactic ?? null,
          target: objective.target ?? null,
          current: objective.current ?? null,
          dueOn: objective.dueOn,
          status: objective.status ?? null,
        })),
      },
    };
  },
});
