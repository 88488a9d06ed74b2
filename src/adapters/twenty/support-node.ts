/** A support request as it arrives, and its way into the rules' form. */
import * as z from 'zod/mini';
import { parseDay } from '../../domain/shared/calendar.ts';
import type { SupportRequest } from '../../flows/support-ports.ts';
import { money, OpportunityNode } from './nodes.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());
const day = z.pipe(
  text,
  z.transform((value: string | null) => parseDay(value)),
);

const CompanyNode = z.nullable(z.object({ id: z.string(), importanceScore: number, scoringPolicyId: text }));

export const SupportNode = z.object({
  id: z.string(),
  name: text,
  companyId: text,
  opportunityId: text,
  supportState: text,
  neededBy: day,
  deliveredOn: day,
  remindedOn: day,
  priority: number,
  priorityReason: text,
  outcome: text,
  closenessOutcome: text,
  supporterId: text,
  requestedById: text,
  updatedAt: z.string(),
  company: CompanyNode,
  opportunity: z.nullable(
    z.object({
      stage: text,
      closenessOutcome: OpportunityNode.shape.closenessOutcome,
      amount: money,
      company: CompanyNode,
    }),
  ),
  espPlan: z.nullable(z.object({ company: CompanyNode })),
});

export const toSupportRequest = (node: z.infer<typeof SupportNode>): SupportRequest => {
  const company = node.company ?? node.opportunity?.company ?? node.espPlan?.company ?? null;
  return {
    id: node.id,
    name: node.name ?? '',
    state: node.supportState,
    company: company === null ? null : { id: company.id, importance: company.importanceScore },
    namesCompany: node.companyId !== null,
    policyId: company?.scoringPolicyId ?? null,
    opportunityId: node.opportunityId,
    opportunity: node.opportunity,
    neededBy: node.neededBy,
    deliveredOn: node.deliveredOn,
    remindedOn: node.remindedOn,
    priority: node.priority,
    priorityReason: node.priorityReason,
    outcome: node.outcome,
    closenessOutcome: node.closenessOutcome,
    supporterId: node.supporterId,
    requestedById: node.requestedById,
    updatedAt: new Date(node.updatedAt),
  };
};
