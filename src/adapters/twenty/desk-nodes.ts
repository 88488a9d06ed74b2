/** Parts of records that the desk and the ranking read, apart from those of an account. */
import * as z from 'zod/mini';
import { ACCOUNT_STATUSES, RECOMMENDED_STATUSES } from '../../domain/selection/recommend.ts';
import { lazily } from '../../domain/shared/lazily.ts';
import type { Contact, Interaction } from '../../domain/shared/records.ts';
import { day, option } from './nodes.ts';

export const accountStatus = lazily(() => option(ACCOUNT_STATUSES));
export const recommendedStatus = lazily(() => option(RECOMMENDED_STATUSES));

export const PersonNode = lazily(() =>
  z.object({
    id: z.string(),
    companyId: z.nullable(z.string()),
    buyingRole: option(['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER']),
    supportLevel: option(['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY']),
    influence: option(['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE']),
    coverage: option(['IN_DEPTH', 'MULTIPLE_CONTACTS', 'BRIEF_CONTACT', 'NO_CONTACT']),
    relationshipCheckedOn: day(),
    lastContactOn: day(),
    closeness: z.nullable(z.number()),
  }),
);

export type PersonNode = z.infer<ReturnType<typeof PersonNode>>;

export const toContact = (node: PersonNode, interactions: readonly Interaction[]): Contact => ({
  id: node.id,
  buyingRole: node.buyingRole,
  supportLevel: node.supportLevel,
  influence: node.influence,
  coverage: node.coverage,
  relationshipCheckedOn: node.relationshipCheckedOn,
  lastContactOn: node.lastContactOn,
  reportsToId: null,
  interactions,
  uncounted: [],
});
