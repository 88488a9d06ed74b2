/** The records of a brief as they arrive, and their way into what a brief tells. */
import * as z from 'zod/mini';
import type {
  ContractFacts,
  DealFacts,
  InsightFacts,
  NeedFacts,
  PersonFacts,
  PlanFacts,
  Standing,
  SupportFacts,
} from '../../../domain/brief/facts.ts';
import { parseDay } from '../../../domain/shared/calendar.ts';
import { accountStatus } from '../desk-nodes.ts';
import { money } from '../nodes.ts';

const option = z.nullable(z.string());
const number = z.nullable(z.number());
const text = z.pipe(
  z.nullable(z.string()),
  z.transform((value) => value ?? ''),
);
const day = z.pipe(
  z.nullable(z.string()),
  z.transform((value) => parseDay(value)),
);
const options = z.pipe(
  z.nullable(z.array(z.string())),
  z.transform((values) => values ?? []),
);
const FullName = z.object({ firstName: z.nullable(z.string()), lastName: z.nullable(z.string()) });

const fullName = ({ firstName, lastName }: z.infer<typeof FullName>): string =>
  [firstName, lastName].filter(Boolean).join(' ');

const member = z.pipe(
  z.nullable(z.object({ name: FullName })),
  z.transform((value) => (value === null ? null : fullName(value.name))),
);

export const CompanyNode = z.object({
  id: z.string(),
  name: text,
  importanceScore: number,
  closenessScore: number,
  closenessTrend: option,
  relationshipState: option,
});

export const KeyAccountNode = z.object({
  id: z.string(),
  status: accountStatus(),
  keySince: day,
  statusSince: day,
  recommendedStatus: option,
  recommendationReason: text,
  importanceRank: number,
  rankedOutOf: number,
  reviewState: option,
  nextReviewOn: day,
  overdueReviews: options,
  attentionSignals: options,
  attention: text,
  regionalOwner: member,
  localHead: member,
  director: member,
});

export const MonthNode = z.object({ month: z.nullable(z.string()), score: number });

export const PlanNode = z.object({
  id: z.string(),
  name: text,
  status: option,
  createdAt: z.string(),
  periodStartsOn: day,
  periodEndsOn: day,
  goal: z.nullable(z.object({ markdown: z.nullable(z.string()) })),
  strategyType: option,
  revenueTarget: money(),
  revenueActual: money(),
  attainment: number,
  completeness: number,
  missingItems: text,
  health: option,
  healthReason: text,
});

export const NeedNode = z.object({
  id: z.string(),
  need: text,
  needState: option,
  horizon: option,
  capability: option,
  resourceGap: text,
  estimatedValue: money(),
  opportunityId: option,
  insightFromId: option,
});

export const PersonNode = z.object({
  name: z.nullable(FullName),
  jobTitle: text,
  buyingRole: option,
  influence: option,
  supportLevel: option,
  closeness: number,
});

export const DealNode = z.object({
  id: z.string(),
  name: text,
  stage: option,
  amount: money(),
  closeDate: day,
  closedOn: day,
  insightGained: text,
  initiation: option,
  assessmentVerdict: option,
  assessmentScore: number,
  assessmentState: option,
});

export const ContractNode = z.object({
  id: z.string(),
  name: text,
  status: option,
  amount: money(),
  endsOn: day,
  renewalState: option,
  autoRenews: z.nullable(z.boolean()),
});

export const SupportNode = z.object({
  name: text,
  supportState: option,
  priority: number,
  neededBy: day,
});

export const toStanding = ({
  recommendedStatus,
  recommendationReason,
  importanceRank,
  regionalOwner,
  ...node
}: z.output<typeof KeyAccountNode>): Standing => ({
  ...node,
  recommendation: recommendedStatus,
  reason: recommendationReason,
  rank: importanceRank,
  owner: regionalOwner,
});

export const toPlan = (node: z.output<typeof PlanNode>): PlanFacts => ({
  id: node.id,
  name: node.name,
  status: node.status,
  startsOn: node.periodStartsOn,
  endsOn: node.periodEndsOn,
  goal: node.goal?.markdown ?? '',
  strategy: node.strategyType,
  target: node.revenueTarget,
  actual: node.revenueActual,
  attainment: node.attainment,
  completeness: node.completeness,
  missing: node.missingItems,
  health: node.health,
  healthReason: node.healthReason,
});

export const toNeed = (node: z.output<typeof NeedNode>): NeedFacts => ({
  id: node.id,
  need: node.need,
  horizon: node.horizon,
  capability: node.capability,
  gap: node.resourceGap,
  value: node.estimatedValue,
  isIncubated: node.opportunityId !== null,
});

export const toPerson = (node: z.output<typeof PersonNode>): PersonFacts => ({
  name: node.name === null ? '' : fullName(node.name),
  jobTitle: node.jobTitle,
  role: node.buyingRole,
  influence: node.influence,
  support: node.supportLevel,
  closeness: node.closeness,
});

export const toDeal = ({
  id,
  name,
  stage,
  amount,
  initiation,
  closeDate,
  assessmentVerdict,
  assessmentScore,
  assessmentState,
}: z.output<typeof DealNode>): DealFacts => ({
  id,
  name,
  stage,
  amount,
  initiation,
  closesOn: closeDate,
  verdict: assessmentVerdict,
  score: assessmentScore,
  assessmentState,
});

/** What deals taught, the last that were closed first; one that is open yet comes before them. */
export const toInsights = (
  deals: readonly z.output<typeof DealNode>[],
  needs: readonly z.output<typeof NeedNode>[],
): InsightFacts[] =>
  deals
    .filter(({ insightGained }) => insightGained.trim() !== '')
    .map(({ id, name, closedOn, insightGained }) => ({
      deal: name,
      closedOn,
      text: insightGained,
      needs: needs
        .filter(({ insightFromId }) => insightFromId === id)
        .map(({ need, needState }) => ({ need, state: needState })),
    }))
    .sort((a, b) => (b.closedOn ?? Number.MAX_VALUE) - (a.closedOn ?? Number.MAX_VALUE));

export const toContract = ({ renewalState, ...node }: z.output<typeof ContractNode>): ContractFacts => ({
  ...node,
  renewal: renewalState,
  autoRenews: node.autoRenews === true,
});

export const toSupport = ({ supportState, ...node }: z.output<typeof SupportNode>): SupportFacts => ({
  ...node,
  state: supportState,
});
