/** How open deals stand on the project line, with one of them told: read from the workspace. */
import * as z from 'zod';
import type { Workspace } from '../../embedded/index.ts';

export type ProjectLine = {
  /** How many open deals have each verdict. */
  verdicts: Readonly<Record<string, number>>;
  /** One deal that was assessed more than once, with how it came to its verdict; null without one. */
  example: string | null;
};

const Answer = z.object({
  opportunities: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          name: z.string().nullable(),
          assessmentVerdict: z.string(),
          assessmentScore: z.number(),
          leadOverBest: z.number().nullable(),
          dealAssessments: z.object({
            edges: z.array(
              z.object({
                node: z.object({
                  round: z.number(),
                  score: z.number(),
                  verdictReason: z.string().nullable(),
                }),
              }),
            ),
          }),
        }),
      }),
    ),
  }),
});

const READ = `query ReadProjectLine($open: OpportunityFilterInput) {
  opportunities(first: 200, filter: $open, orderBy: [{ name: AscNullsFirst }]) { edges { node {
    name assessmentVerdict assessmentScore leadOverBest
    dealAssessments { edges { node { round score verdictReason } } } } } }
}`;

/**
 * Reads how open deals stand.
 * @throws {Error} when the workspace refuses the question
 */
export async function readProjectLine(workspace: Pick<Workspace, 'execute'>): Promise<ProjectLine> {
  const { data, errors } = await workspace.execute(READ, {
    open: { and: [{ assessmentVerdict: { is: 'NOT_NULL' } }, { closedOn: { is: 'NULL' } }] },
  });
  if (errors?.[0]) throw new Error(errors[0].message);
  const deals = Answer.parse(data).opportunities.edges.map(({ node }) => node);
  const verdicts: Record<string, number> = {};
  for (const { assessmentVerdict } of deals)
    verdicts[assessmentVerdict] = (verdicts[assessmentVerdict] ?? 0) + 1;
  const told = deals.find(({ dealAssessments }) => dealAssessments.edges.length > 1);
  if (!told) return { verdicts, example: null };
  const rounds = told.dealAssessments.edges.map(({ node }) => node).sort((a, b) => a.round - b.round);
  const scores = rounds.map(({ score }) => score).join(' → ');
  const lead = told.leadOverBest === null ? '' : `, lead ${told.leadOverBest}`;
  const reason = rounds.at(-1)?.verdictReason ?? '';
  return { verdicts, example: `${told.name}: ${told.assessmentVerdict}, ${scores}${lead}. ${reason}` };
}
