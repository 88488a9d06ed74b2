import * as z from 'zod/mini';
import { groupBy } from '../../domain/shared/grouping.ts';
import type { CompanyLinks } from '../../flows/company-links.ts';
import type { TwentyClient } from './client.ts';
import { LINK_ROOTS, READ_COMPANY_LINKS } from './documents/company-links.ts';
import { and, anyOf, EVER } from './filters.ts';
import { readList } from './lists.ts';

const text = z.nullable(z.string());
const OfCompany = z.nullable(z.object({ companyId: text }));

const LinkNode = z.object({ id: z.string(), companyId: text });

const TargetNode = z.object({
  taskId: text,
  targetCompanyId: text,
  targetOpportunity: OfCompany,
  targetPerson: OfCompany,
  targetEspPlan: OfCompany,
  targetKeyAccount: OfCompany,
});

const companiesOfTarget = (node: z.infer<typeof TargetNode>): string[] =>
  [
    node.targetCompanyId,
    node.targetOpportunity?.companyId,
    node.targetPerson?.companyId,
    node.targetEspPlan?.companyId,
    node.targetKeyAccount?.companyId,
  ].filter((id): id is string => typeof id === 'string');

const byId = (nodes: readonly z.infer<typeof LinkNode>[]): ReadonlyMap<string, string> =>
  new Map(nodes.flatMap(({ id, companyId }) => (companyId === null ? [] : [[id, companyId] as const])));

/** Companies of records, over Twenty's GraphQL. */
export const createCompanyLinks = (client: TwentyClient): CompanyLinks => ({
  async companiesOf({ planIds, opportunityIds, taskIds }) {
    if (planIds.length + opportunityIds.length + taskIds.length === 0)
      return { byPlan: new Map(), byOpportunity: new Map(), byTask: new Map() };
    const filters = {
      plans: and({ id: anyOf(planIds) }, EVER),
      opportunities: and({ id: anyOf(opportunityIds) }, EVER),
      taskTargets: and({ taskId: anyOf(taskIds) }, EVER),
    };
    const answer = await client.query(READ_COMPANY_LINKS, filters);
    const plans = await readList(client, LINK_ROOTS.espPlans, filters.plans, LinkNode, answer);
    const deals = await readList(client, LINK_ROOTS.opportunities, filters.opportunities, LinkNode, answer);
    const targets = await readList(client, LINK_ROOTS.taskTargets, filters.taskTargets, TargetNode, answer);
    const byTask = new Map(
      [...groupBy(targets, ({ taskId }) => taskId)].map(([taskId, nodes]) => [
        taskId,
        [...new Set(nodes.flatMap(companiesOfTarget))],
      ]),
    );
    return { byPlan: byId(plans), byOpportunity: byId(deals), byTask };
  },
});
