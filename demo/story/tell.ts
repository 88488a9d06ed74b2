/** Plays the story in a workspace with the app installed, and records what the app did about each change. */
import * as z from 'zod';
import type { Execution, Workspace } from '../../embedded/index.ts';
import type { Change } from './changes.ts';
import { Explanation, type Movement, movementBetween } from './movement.ts';

export type Scores = { importance: number | null; closeness: number | null };

export type CompanyEffect = {
  company: string;
  before: Scores;
  after: Scores;
  requests: number;
  movement: Movement;
};

export type ChangeEffect = {
  change: string;
  companies: CompanyEffect[];
  requests: number;
  failures: string[];
};

const Outcome = z.object({ companyId: z.string(), result: z.string() });
const Result = z.object({ outcomes: z.array(Outcome), requests: z.number(), failure: z.string().optional() });

const Company = z.object({
  id: z.string(),
  name: z.string(),
  importanceScore: z.number().nullable(),
  closenessScore: z.number().nullable(),
  scoreExplanation: Explanation,
});
type Company = z.infer<typeof Company>;

const READ_COMPANIES = `query ReadCompanies {
  companies(first: 1000) { edges { node { id name importanceScore closenessScore scoreExplanation } } }
}`;

async function readCompanies(workspace: Workspace): Promise<Map<string, Company>> {
  const { data } = await workspace.execute(READ_COMPANIES);
  const answer = z
    .object({ companies: z.object({ edges: z.array(z.object({ node: Company })) }) })
    .parse(data);
  return new Map(answer.companies.edges.map(({ node }) => [node.id, node]));
}

const scoresOf = (company: Company | undefined): Scores => ({
  importance: company?.importanceScore ?? null,
  closeness: company?.closenessScore ?? null,
});

function failureOf(execution: Execution): string[] {
  const result = Result.safeParse(execution.result);
  const failure = execution.error ?? (result.success ? result.data.failure : undefined);
  return failure === undefined ? [] : [`${execution.functionName}: ${failure}`];
}

/** The companies that executions scored, with the requests that their scoring took. */
function rescored(executions: readonly Execution[]): Map<string, number> {
  const requests = new Map<string, number>();
  for (const { result } of executions) {
    const parsed = Result.safeParse(result);
    if (!parsed.success) continue;
    for (const { companyId } of parsed.data.outcomes) {
      requests.set(companyId, (requests.get(companyId) ?? 0) + parsed.data.requests);
    }
  }
  return requests;
}

const scoringRequests = (executions: readonly Execution[]): number =>
  executions
    .map(({ result }) => Result.safeParse(result))
    .reduce((total, parsed) => total + (parsed.success ? parsed.data.requests : 0), 0);

/** Whoever makes the changes: a person at work, not a program that loads records. */
const teller = (workspace: Workspace): string => workspace.signIn(workspace.members[0]?.id ?? '', null);

/**
 * Makes one change and waits until the app has done all it does about it.
 * @throws {Error} when the workspace refuses the change
 */
export async function makeChange(workspace: Workspace, change: Change): Promise<ChangeEffect> {
  const before = await readCompanies(workspace);
  const seen = workspace.executions.length;
  const { errors } = await workspace.execute(change.document, change.variables, { token: teller(workspace) });
  if (errors?.[0]) throw new Error(`"${change.title}" was refused: ${errors[0].message}`);
  await workspace.settle();
  const executions = workspace.executions.slice(seen);
  const after = await readCompanies(workspace);
  return {
    change: change.title,
    requests: scoringRequests(executions),
    failures: executions.flatMap(failureOf),
    companies: [...rescored(executions)].map(([id, requests]) => ({
      company: after.get(id)?.name ?? before.get(id)?.name ?? id,
      before: scoresOf(before.get(id)),
      after: scoresOf(after.get(id)),
      requests,
      movement: movementBetween(
        before.get(id)?.scoreExplanation ?? null,
        after.get(id)?.scoreExplanation ?? null,
      ),
    })),
  };
}
