/** A plan on a page, as the app's route tells it. */
import * as z from 'zod/mini';
import type { Missing } from '../../domain/plan/completeness.ts';
import type { PlanPage } from '../../domain/plan/plan-page.ts';
import { NEED_HORIZONS } from '../../domain/plan/records.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { asked } from './programme.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());
const Money = z.object({ amount: number, currency: text });

const Objective = z.object({
  id: z.string(),
  name: z.string(),
  type: text,
  stage: number,
  tactic: text,
  target: number,
  current: number,
  dueOn: number,
  status: text,
});
const Plan = z.object({
  id: z.string(),
  name: z.string(),
  companyId: text,
  companyName: z.string(),
  owner: text,
  status: text,
  revision: number,
  previousRevisionId: text,
  startsOn: number,
  endsOn: number,
  goal: z.string(),
  valueProposition: z.string(),
  criticalSuccessFactors: z.string(),
  strategy: text,
  revenueTarget: Money,
  revenueActual: Money,
  attainment: number,
  completeness: number,
  health: text,
  healthReason: z.string(),
  objectives: z.array(Objective),
});
const ITEMS = [
  'GOAL',
  'VALUE_PROPOSITION',
  'CRITICAL_SUCCESS_FACTORS',
  'STRATEGY',
  'REVENUE_TARGET',
  'DATED_OBJECTIVE',
  'DECISION_MAKER',
  'MENTOR_OR_SUPPORTER',
  'OPEN_TASK',
] as const;
const Lack = z.union([
  z.object({ item: z.literal('NEED'), horizon: z.enum(NEED_HORIZONS) }),
  z.object({ item: z.enum(ITEMS) }),
]) satisfies z.ZodMiniType<Missing>;

const Page = z.object({
  plan: Plan,
  before: z.nullable(Plan),
  missing: z.nullable(z.array(Lack)),
  burnUp: z.nullable(
    z.object({
      currency: z.string(),
      target: number,
      points: z.array(z.object({ day: z.number(), earned: number, agreed: number, expected: number })),
    }),
  ),
  today: z.number(),
  hidden: z.array(z.object({ list: z.string(), fields: z.nullable(z.array(z.string())) })),
}) satisfies z.ZodMiniType<PlanPage>;

/** The page of a plan, in one request; null for a plan that is not there. */
export async function readPlanPage(
  client: WorkspaceClient,
  planId: string,
): Promise<Answer<PlanPage | null>> {
  const answer = await asked(client, 'plan-page', { planId }, z.object({ page: z.nullable(Page) }));
  return answer.ok ? { ok: true, data: answer.data.page } : answer;
}
