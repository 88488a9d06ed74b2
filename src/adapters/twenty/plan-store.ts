import type * as z from 'zod/mini';
import { groupBy } from '../../domain/shared/grouping.ts';
import type { PlanSnapshot, PlanStore, PlanValues } from '../../flows/plan-ports.ts';
import { accountFilters } from './account-filters.ts';
import { businessOf } from './business.ts';
import type { TwentyClient } from './client.ts';
import { ACCOUNT_ROOTS } from './documents/accounts.ts';
import {
  LIST_PLANNED_COMPANIES,
  PLAN_ROOTS,
  PLANNED_ROOT,
  READ_PLANS,
  UPDATE_OBJECTIVES,
  UPDATE_PLANS,
} from './documents/plans.ts';
import { and, anyOf, type Filter, knows } from './filters.ts';
import { writeGuarded } from './guarded-updates.ts';
import { readList } from './lists.ts';
import { ContractNode, OpportunityNode } from './nodes.ts';
import {
  AccountOfCompanyNode,
  ObjectiveNode,
  OpenTaskNode,
  PlanCompanyNode,
  PlanNeedNode,
  PlanNode,
  PlannedNode,
  PlanPersonNode,
  toStoredPlan,
} from './plan-nodes.ts';
import { inScope } from './scopes.ts';

const RICH_TEXTS = ['goal', 'valueProposition', 'criticalSuccessFactors'] as const;

/** As `knows`, for texts of the editor. */
const knowsTexts = RICH_TEXTS.map((field) => ({
  or: [{ [field]: { markdown: { is: 'NULL' } } }, { [field]: { markdown: { is: 'NOT_NULL' } } }],
}));

const NOT_DONE: Filter = { or: [{ status: { is: 'NULL' } }, { status: { neq: 'DONE' } }] };

const filtersOf = (companyIds: readonly string[], readAt: Date) => {
  const ids = anyOf(companyIds);
  const { contracts, opportunities } = accountFilters(companyIds, [], readAt);
  return {
    contracts,
    opportunities,
    companies: and({ id: ids }, ...knows(['closenessScore'])),
    keyAccounts: { companyId: ids },
    plans: and(
      { companyId: ids },
      ...knows(['status', 'periodStartsOn', 'periodEndsOn', 'strategyType', 'keyAccountId', 'health']),
      ...knowsTexts,
    ),
    objectives: and(
      { espPlan: { companyId: ids } },
      ...knows(['objectiveType', 'dueOn', 'status', 'current']),
    ),
    needs: and({ companyId: ids }, ...knows(['horizon', 'needState'])),
    people: and({ companyId: ids }, ...knows(['buyingRole', 'supportLevel'])),
    taskTargets: and(
      {
        or: [
          { targetCompanyId: ids },
          { targetKeyAccount: { companyId: ids } },
          { targetEspPlan: { companyId: ids } },
        ],
      },
      { task: NOT_DONE },
    ),
  };
};

type Task = z.output<typeof OpenTaskNode>;

const isOpen = ({ task }: Task): boolean =>
  task !== null && task.deletedAt === null && task.status !== 'DONE';

const toRow = ({ revenueActual, ...values }: PlanValues, calculatedAt: Date) => ({
  ...values,
  ...(revenueActual === undefined
    ? {}
    : {
        revenueActual: {
          amountMicros: revenueActual.amount === null ? null : Math.round(revenueActual.amount * 1e6),
          currencyCode: revenueActual.currency,
        },
      }),
  calculatedAt: calculatedAt.toISOString(),
});

/** Account plans and what they are measured by, over Twenty's GraphQL. */
export const createPlanStore = (client: TwentyClient): PlanStore => ({
  async companiesWithPlans(scope) {
    const plans = and(...inScope(scope), { companyId: { is: 'NOT_NULL' } });
    const answer = await client.query(LIST_PLANNED_COMPANIES, { plans });
    const nodes = await readList(client, PLANNED_ROOT, plans, PlannedNode, answer);
    return [...new Set(nodes.flatMap(({ companyId }) => companyId ?? []))].sort();
  },

  async read(companyIds, readAt) {
    const filters = filtersOf(companyIds, readAt);
    const answer = await client.query(READ_PLANS, filters);
    const list = <Name extends keyof typeof PLAN_ROOTS, Schema extends z.ZodMiniType>(
      name: Name,
      schema: Schema,
    ) => readList(client, PLAN_ROOTS[name], filters[PLAN_ROOTS[name].variable], schema, answer);
    const ofCompany = ({ companyId }: { companyId: string | null }): string | null => companyId;

    const companies = await list('companies', PlanCompanyNode);
    const plans = groupBy(await list('espPlans', PlanNode), ofCompany);
    const objectives = groupBy(await list('planObjectives', ObjectiveNode), ({ espPlanId }) => espPlanId);
    const accounts = groupBy(await list('keyAccounts', AccountOfCompanyNode), ofCompany);
    const needs = groupBy(await list('accountNeeds', PlanNeedNode), ofCompany);
    const people = groupBy(await list('people', PlanPersonNode), ofCompany);
    const tasks = (await list('taskTargets', OpenTaskNode)).filter(isOpen);
    const { contracts, opportunities } = ACCOUNT_ROOTS;
    const business = businessOf(
      companies,
      await readList(client, contracts, filters.contracts, ContractNode, answer),
      await readList(client, opportunities, filters.opportunities, OpportunityNode, answer),
      readAt,
    );

    return companies.flatMap((company): PlanSnapshot[] => {
      const records = business.get(company.id);
      const own = plans.get(company.id) ?? [];
      if (!records || own.length === 0) return [];
      const keyAccountId = accounts.get(company.id)?.[0]?.id ?? null;
      const hasOpenTask = (plan: z.output<typeof PlanNode>): boolean =>
        tasks.some(
          ({ targetCompanyId, targetKeyAccountId, targetEspPlanId }) =>
            targetCompanyId === company.id ||
            targetEspPlanId === plan.id ||
            (targetKeyAccountId !== null && targetKeyAccountId === (plan.keyAccountId ?? keyAccountId)),
        );
      return [
        {
          companyId: company.id,
          companyName: company.name,
          keyAccountId,
          account: {
            contracts: records.contracts,
            contractsOfOthers: records.contractsOfOthers,
            opportunities: records.opportunities,
            needHorizons: (needs.get(company.id) ?? []).flatMap(({ horizon, needState }) =>
              horizon !== null && (needState === 'OPEN' || needState === 'COVERED') ? [horizon] : [],
            ),
            people: people.get(company.id) ?? [],
            closenessScore: company.closenessScore,
          },
          plans: own.map((node) => toStoredPlan(node, objectives.get(node.id) ?? [], hasOpenTask(node))),
        },
      ];
    });
  },

  async write(plans, objectives, calculatedAt) {
    const rows = plans.map(({ id, updatedAt, values }) => ({
      id,
      updatedAt,
      values: toRow(values, calculatedAt),
    }));
    const currents = objectives.map(({ id, updatedAt, current }) => ({ id, updatedAt, values: { current } }));
    return [
      ...(await writeGuarded(client, UPDATE_PLANS, rows)),
      ...(await writeGuarded(client, UPDATE_OBJECTIVES, currents)),
    ];
  },
});
