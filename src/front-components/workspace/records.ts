/** The records that pages of the panel are about. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import {
  INSIGHTS_QUERY,
  KEY_ACCOUNT_OF_COMPANY_QUERY,
  NEED_QUERY,
  PLAN_QUERY,
  POLICY_QUERY,
  RUN_QUERY,
} from './documents.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { money } from './money.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

const Plan = z.object({
  id: z.string(),
  name: text,
  status: text,
  revision: number,
  periodStartsOn: text,
  periodEndsOn: text,
  health: text,
  healthReason: text,
  attainment: number,
  completeness: number,
  missingItems: text,
  planProblem: text,
  revenueTarget: money,
  revenueActual: money,
});

const Need = z.object({
  id: z.string(),
  need: text,
  needState: text,
  horizon: text,
  expectedOn: text,
  capability: text,
  resourceGap: text,
  opportunityId: text,
  estimatedValue: money,
  company: z.nullable(z.object({ name: text })),
});

const Run = z.object({
  id: z.string(),
  name: text,
  mode: text,
  state: text,
  startedAt: text,
  finishedAt: text,
  undoneAt: text,
  failed: z.optional(number),
  failureReasons: z.optional(z.unknown()),
  decisions: z.unknown(),
});

const InsightDeal = z.object({
  id: z.string(),
  name: text,
  insightGained: text,
  closedOn: text,
  companyId: text,
  salesTrack: z.optional(text),
  amount: money,
  insightNeeds: listOf(z.object({ id: z.string(), need: text, needState: text })),
});

/** Whose insights: one deal's, whatever it taught, or those of a company's deals that taught something. */
export type InsightScope = { dealId: string } | { companyId: string };

export type InsightDeal = z.infer<typeof InsightDeal>;
const Policy = z.object({
  id: z.string(),
  name: text,
  isDefault: z.nullable(z.boolean()),
  policyProblem: text,
});

export type Plan = z.infer<typeof Plan>;
export type Policy = z.infer<typeof Policy>;
export type Need = z.infer<typeof Need>;
export type Run = z.infer<typeof Run>;

export async function firstOf<Schema extends z.ZodMiniType>(
  asked: Promise<Answer<unknown>>,
  list: string,
  schema: Schema,
): Promise<Answer<z.output<Schema> | null>> {
  const answer = parsed(await asked, z.object({ data: z.object({ [list]: listOf(schema) }) }));
  return answer.ok ? { ok: true, data: answer.data.data[list]?.[0] ?? null } : answer;
}

/** Each answers null for a record that is not there (any more). */
export const readPlan = (client: WorkspaceClient, id: string) =>
  firstOf(client.graphql(PLAN_QUERY, { id }), 'espPlans', Plan);

export const readNeed = (client: WorkspaceClient, id: string) =>
  firstOf(client.graphql(NEED_QUERY, { id }), 'accountNeeds', Need);

export const readRun = (client: WorkspaceClient, id: string) =>
  firstOf(client.graphql(RUN_QUERY, { id }), 'scoreRuns', Run);

export const readPolicy = (client: WorkspaceClient, id: string) =>
  firstOf(client.graphql(POLICY_QUERY, { id }), 'scoringPolicies', Policy);

const Insights = z.object({ data: z.object({ opportunities: listOf(InsightDeal) }) });

/** What deals taught; an empty text is no insight. */
export async function readInsights(
  client: WorkspaceClient,
  scope: InsightScope,
): Promise<Answer<readonly InsightDeal[] | null>> {
  const ofDeal = 'dealId' in scope;
  const filter = ofDeal
    ? { id: { eq: scope.dealId } }
    : { and: [{ companyId: { eq: scope.companyId } }, { insightGained: { ilike: '%_%' } }] };
  const answer = parsed(await client.graphql(INSIGHTS_QUERY, { filter }), Insights);
  if (!answer.ok) return answer;
  const deals = answer.data.data.opportunities;
  return {
    ok: true,
    data: ofDeal ? deals : deals.filter(({ insightGained }) => (insightGained ?? '').trim() !== ''),
  };
}

/** The key account of a company; null for a company that is not in the programme. */
export const readKeyAccountOf = (client: WorkspaceClient, companyId: string) =>
  firstOf(
    client.graphql(KEY_ACCOUNT_OF_COMPANY_QUERY, { companyId }),
    'keyAccounts',
    z.object({ id: z.string() }),
  );
