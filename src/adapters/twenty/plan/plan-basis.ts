import type * as z from 'zod/mini';
import type { PlanBasis } from '../../../flows/plan/plan-desk-ports.ts';
import { shapes } from '../account/shapes.ts';
import { accountFilters } from '../attention/account-filters.ts';
import type { TwentyClient } from '../client.ts';
import { ACCOUNT_ROOTS } from '../documents/accounts.ts';
import { BASIS_ROOTS, READ_PLAN_BASIS } from '../documents/plan-desk.ts';
import { and, EVER, knows } from '../filters.ts';
import { readList } from '../lists.ts';
import { businessOf } from './business.ts';
import { EarlierPlanNode, KeyPersonNode, KnownNeedNode, ObjectiveOfPlanNode } from './plan-desk-nodes.ts';

/** All that a new plan of a company is filled from, in one request. */
export async function readBasis(client: TwentyClient, companyId: string, readAt: Date): Promise<PlanBasis> {
  const ofCompany = { companyId: { eq: companyId } };
  const { contracts, opportunities } = accountFilters([companyId], [], readAt);
  const filters = {
    contracts,
    opportunities,
    plans: and(ofCompany, EVER, ...knows(['status', 'periodStartsOn', 'periodEndsOn'])),
    objectives: and({ espPlan: ofCompany }, EVER),
    needs: and(ofCompany, ...knows(['horizon', 'needState', 'espPlanId'])),
    people: and(ofCompany, ...knows(['buyingRole', 'supportLevel', 'influence', 'closeness'])),
  };
  const answer = await client.query(READ_PLAN_BASIS, filters);
  const list = <
    Name extends 'espPlans' | 'planObjectives' | 'accountNeeds' | 'people',
    Schema extends z.ZodMiniType,
  >(
    name: Name,
    schema: Schema,
  ) => readList(client, BASIS_ROOTS[name], filters[BASIS_ROOTS[name].variable], schema, answer);

  const deals = await readList(
    client,
    ACCOUNT_ROOTS.opportunities,
    opportunities,
    shapes.opportunity.node,
    answer,
  );
  const agreed = await readList(client, ACCOUNT_ROOTS.contracts, contracts, shapes.contract.node, answer);
  const business = businessOf(companyId, agreed, deals);
  const withObjectives = new Set(
    (await list('planObjectives', ObjectiveOfPlanNode)).map(({ espPlanId }) => espPlanId),
  );
  return {
    business,
    plans: (await list('espPlans', EarlierPlanNode)).map((plan) => ({
      id: plan.id,
      status: plan.status,
      startsOn: plan.periodStartsOn,
      endsOn: plan.periodEndsOn,
      createdAt: Date.parse(plan.createdAt),
      isDeleted: plan.deletedAt !== null,
      hasObjectives: withObjectives.has(plan.id),
    })),
    needs: (await list('accountNeeds', KnownNeedNode)).map(({ needState, espPlanId, ...need }) => ({
      ...need,
      state: needState,
      planId: espPlanId,
    })),
    people: (await list('people', KeyPersonNode)).map(({ name, jobTitle, ...person }) => ({
      ...person,
      name: [name?.firstName, name?.lastName].filter(Boolean).join(' '),
      jobTitle: jobTitle ?? '',
    })),
  };
}
