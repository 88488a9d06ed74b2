/** From records as they arrive to those that the rules know. */
import type { StoredContract, StoredDeal, StoredNeed } from '../../../domain/account/business-records.ts';
import type { StoredCredit, StoredRequest } from '../../../domain/account/programme-records.ts';
import type { StoredRival } from '../../../domain/assessment/records.ts';
import { BESIDE, type DealNode } from './found.ts';
import type { NodeOf } from './shapes.ts';
import { without } from './without.ts';

const isOpenTask = ({ task }: DealNode['taskTargets'][number]): boolean =>
  task !== null && task.deletedAt === null && task.status !== 'DONE';

export const toDeal = (node: DealNode, initiationTask: StoredDeal['initiationTask']): StoredDeal => ({
  ...without(node, ...BESIDE),
  initiationTask,
  hasOpenTask: node.taskTargets.some(isOpenTask),
});

/** A rival keeps its name when the competitor is thrown away. */
export const toStoredRival = ({ competitor, ...node }: NodeOf<'dealCompetitor'>): StoredRival => ({
  ...node,
  competitorName: competitor === null || competitor.deletedAt !== null ? null : competitor.name,
});

/** The company of the deal that a contract was signed for; null for one that is in the trash. */
export const companyOfDeal = ({ opportunity }: Pick<NodeOf<'contract'>, 'opportunity'>): string | null =>
  opportunity === null || opportunity.deletedAt !== null ? null : opportunity.companyId;

export const toContract = ({ opportunity, ...node }: NodeOf<'contract'>): StoredContract => ({
  ...node,
  opportunityCompanyId: companyOfDeal({ opportunity }),
  opportunityTerm:
    opportunity === null || opportunity.deletedAt !== null
      ? null
      : { stage: opportunity.stage, months: opportunity.termMonths },
});

// An opportunity in the trash does not exist for any rule, so it does not stand for the need either.
export const toNeed = ({ opportunity, ...node }: NodeOf<'accountNeed'>): StoredNeed => ({
  ...node,
  opportunity:
    opportunity === null || opportunity.deletedAt !== null ? null : without(opportunity, 'deletedAt'),
});

type CreditNode = NodeOf<'salesCredit'>;

/** The credit of a contract or deal that was thrown away stands without one. */
export function toCredit(credit: CreditNode): StoredCredit {
  const { contract, contractId, opportunity, opportunityId, ...node } = credit;
  const isLiving = (source: CreditNode['contract']) => source !== null && source.deletedAt === null;
  return {
    ...node,
    contractId: isLiving(contract) ? contractId : null,
    contractCompanyId: (isLiving(contract) && contract?.companyId) || null,
    opportunityId: isLiving(opportunity) ? opportunityId : null,
    opportunityCompanyId: (isLiving(opportunity) && opportunity?.companyId) || null,
  };
}

/** The companies that a request may be about: its own, that of its opportunity, that of its plan. */
export const companiesOfRequest = ({ company, opportunity, espPlan }: NodeOf<'supportRequest'>) =>
  [company, opportunity?.company, espPlan?.company].filter((one) => one !== null && one !== undefined);

export function toRequest(node: NodeOf<'supportRequest'>): StoredRequest {
  const { espPlan: _, opportunity, ...values } = node;
  return {
    ...values,
    company: companiesOfRequest(node)[0] ?? null,
    opportunity: opportunity && without(opportunity, 'id', 'deletedAt', 'company'),
  };
}
