/** A deal's project line as the workspace keeps it, read with the reader's own rights. */
import * as z from 'zod/mini';
import { STANDINGS, VERDICTS } from '../../domain/assessment/assess.ts';
import { fitIn, fitsIn } from '../../domain/assessment/criteria.ts';
import { ALL_QUESTIONS, answerField, RIVALRY } from '../../domain/assessment/questions.ts';
import { answersIn } from '../../domain/assessment/records.ts';
import { DEFAULT_POLICY } from '../../domain/policy.ts';
import { POLICY_NUMBERS, policyNumbers } from '../../domain/policy-fields.ts';
import type { Money } from '../../domain/shared/money.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { FitCells } from './criterion-fits.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { money } from './money.ts';
import { PROJECT_QUERY } from './project-documents.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

const FullName = z.nullable(z.object({ firstName: text, lastName: text }));

/** A name as people read it; empty without one. */
export const personName = (name: z.infer<typeof FullName>): string =>
  [name?.firstName, name?.lastName].filter((part) => (part ?? '').trim() !== '').join(' ');

const answerFields = (questions: readonly number[]) =>
  Object.fromEntries(questions.map((question) => [answerField(question), z.optional(text)]));

const Round = z.pipe(
  z.looseObject({
    id: z.string(),
    kind: text,
    round: number,
    assessedOn: text,
    createdAt: z.string(),
    score: number,
    verdict: text,
    ...answerFields(ALL_QUESTIONS),
  }),
  z.transform((node) => ({
    id: node.id,
    kind: node.kind === 'QUICK' ? ('QUICK' as const) : ('FULL' as const),
    round: node.round,
    assessedOn: node.assessedOn ?? node.createdAt.slice(0, 10),
    score: node.score,
    verdict: VERDICTS.find((verdict) => verdict === node.verdict) ?? null,
    answers: answersIn(node, ALL_QUESTIONS),
  })),
);

const Rival = z.pipe(
  z.looseObject({
    id: z.string(),
    name: text,
    standing: text,
    competitorId: text,
    competitor: z.nullable(z.object({ name: text })),
    criterionFits: FitCells,
    ...answerFields(RIVALRY),
  }),
  z.transform((node) => ({
    id: node.id,
    name: node.competitor?.name ?? node.name ?? '',
    competitorId: node.competitorId,
    standing: STANDINGS.find((standing) => standing === node.standing) ?? null,
    answers: answersIn(node, RIVALRY),
    fits: fitsIn(node.criterionFits),
  })),
);

const Criterion = z.object({
  id: z.string(),
  name: text,
  kind: text,
  mandatory: z.nullable(z.boolean()),
  weight: text,
  ourFit: z.pipe(z.unknown(), z.transform(fitIn)),
  heldBy: z.nullable(z.object({ name: FullName })),
});

const Milestone = z.object({
  id: z.string(),
  name: text,
  dueOn: text,
  doneOn: text,
  agreedOn: text,
  side: text,
});

const Deal = z.object({
  id: z.string(),
  name: text,
  stage: text,
  amount: money,
  closeDate: text,
  closedOn: text,
  companyId: text,
  salesTrack: text,
  trackOverride: text,
  initiation: text,
  initiationNote: text,
  initiationProblem: text,
  competitiveStrategy: text,
  winTheme: text,
  assessmentState: text,
  winPlanCompleteness: number,
  closenessOutcome: text,
  insightGained: text,
  outcomeReason: text,
  lostToId: text,
  company: z.nullable(
    z.object({
      id: z.string(),
      name: text,
      closenessScore: number,
      importanceScore: number,
      keyAccountStatus: text,
      deliveryFit: text,
      scoringPolicyId: text,
    }),
  ),
  dealAssessments: listOf(Round),
  dealCompetitors: listOf(Rival),
  decisionCriteria: listOf(Criterion),
  dealMilestones: listOf(Milestone),
});

const Policy = z.looseObject({
  id: z.string(),
  isDefault: z.nullable(z.boolean()),
  largeDealThreshold: money,
});

const Whole = z.object({
  data: z.object({
    opportunities: listOf(Deal),
    scoringPolicies: listOf(Policy),
    competitors: listOf(z.object({ id: z.string(), name: text })),
  }),
});

export type ProjectDeal = z.infer<typeof Deal>;
export type ProjectRound = z.infer<typeof Round>;
export type ProjectRival = z.infer<typeof Rival>;
export type ProjectCriterion = z.infer<typeof Criterion>;
export type ProjectMilestone = z.infer<typeof Milestone>;
type PolicyNode = z.infer<typeof Policy>;

/** By what the deal is judged. */
export type ProjectPolicy = Pick<
  typeof DEFAULT_POLICY,
  'assessmentWeights' | 'assessment' | 'assessmentDays' | 'selection'
> & { largeDealThreshold: Money };

export type Project = {
  deal: ProjectDeal;
  policy: ProjectPolicy;
  competitors: readonly { id: string; name: string | null }[];
};

function policyFrom(nodes: readonly PolicyNode[], policyId: string | null): ProjectPolicy {
  const node = nodes.find(({ id }) => id === policyId) ?? nodes.find(({ isDefault }) => isDefault === true);
  if (node === undefined) return DEFAULT_POLICY;
  const isWhole = POLICY_NUMBERS.every((name) => typeof node[name] === 'number');
  const numbers = policyNumbers(({ field, start }) => (isWhole ? Number(node[field]) : start));
  return { ...numbers, largeDealThreshold: node.largeDealThreshold };
}

/** The project line of a deal; null for a deal that is not there (any more). */
export async function readProject(client: WorkspaceClient, id: string): Promise<Answer<Project | null>> {
  const answer = parsed(await client.graphql(PROJECT_QUERY, { id }), Whole);
  if (!answer.ok) return answer;
  const { opportunities, scoringPolicies, competitors } = answer.data.data;
  const [deal] = opportunities;
  if (deal === undefined) return { ok: true, data: null };
  const policy = policyFrom(scoringPolicies, deal.company?.scoringPolicyId ?? null);
  return { ok: true, data: { deal, policy, competitors } };
}
