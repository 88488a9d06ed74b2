import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { ChangeLookup } from '../../../flows/change/ports.ts';
import { capitalised, listNameOf } from '../account/object-names.ts';
import type { TwentyClient } from '../client.ts';
import { and, anyOf, EVER } from '../filters.ts';
import { edgesOf, parsedOr } from '../lists.ts';

/** Objects whose records come in numbers. */
type Made = 'opportunity' | 'contract';

const COMPANIES = 'companies(first: 100, filter: $companies) { edges { node { id scoredAt } } }';

const READ_STANDING = `query ReadStanding($companies: CompanyFilterInput) { ${COMPANIES} }`;

function readStandingAndMade(object: Made): string {
  const list = listNameOf(object);
  return `query ReadStandingAnd_${list}($companies: CompanyFilterInput, $made: ${capitalised(object)}FilterInput) {
  ${COMPANIES}
  ${list}(first: 1, filter: $made) { totalCount }
}`;
}

const READ_TIES = `query ReadTies($targets: TaskTargetFilterInput) {
  taskTargets(first: 1000, filter: $targets) { edges { node {
    targetCompanyId targetOpportunity { companyId } targetPerson { companyId }
    targetEspPlan { companyId } targetKeyAccount { companyId } } } }
}`;

/** All of them, for the checks against a schema. */
export const changeDocuments = () => ({
  READ_STANDING,
  READ_STANDING_AND_OPPORTUNITIES: readStandingAndMade('opportunity'),
  READ_STANDING_AND_CONTRACTS: readStandingAndMade('contract'),
  READ_TIES,
});

const Total = lazily(() => z.object({ totalCount: z.number() }));

const Companies = lazily(() =>
  z.object({ companies: edgesOf(z.object({ id: z.string(), scoredAt: z.nullable(z.string()) })) }),
);

const Ties = lazily(() => {
  const companyId = z.nullable(z.string());
  const ofCompany = z.nullable(z.object({ companyId }));
  return z.object({
    taskTargets: edgesOf(
      z.object({
        targetCompanyId: companyId,
        targetOpportunity: ofCompany,
        targetPerson: ofCompany,
        targetEspPlan: ofCompany,
        targetKeyAccount: ofCompany,
      }),
    ),
  });
});

const parse = <Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> =>
  parsedOr(schema, answer, 'what a change is about');

/** Finds whom changes are about, over Twenty's GraphQL. */
export const createChangeLookup = (client: TwentyClient): ChangeLookup => ({
  async standing(companyIds, made) {
    const companies = { id: anyOf(companyIds) };
    const answer =
      made === null
        ? await client.query(READ_STANDING, { companies })
        : await client.query(readStandingAndMade(made.object), {
            companies,
            made: { createdAt: { gte: made.since.toISOString() } },
          });
    return {
      scoredAt: new Map(
        parse(Companies(), answer).companies.edges.flatMap(({ node: { id, scoredAt } }) =>
          scoredAt === null ? [] : [[id, new Date(scoredAt)] as const],
        ),
      ),
      madeLately: made === null ? 0 : parse(Total(), answer[listNameOf(made.object)]).totalCount,
    };
  },

  async tiesOf(taskIds) {
    const targets = and({ taskId: anyOf(taskIds) }, EVER);
    const nodes = parse(Ties(), await client.query(READ_TIES, { targets })).taskTargets.edges;
    const companyIds = nodes.flatMap(({ node }) => [
      node.targetCompanyId,
      node.targetOpportunity?.companyId ?? null,
      node.targetPerson?.companyId ?? null,
      node.targetEspPlan?.companyId ?? null,
      node.targetKeyAccount?.companyId ?? null,
    ]);
    return { companyIds: [...new Set(companyIds.filter((id) => id !== null))].sort() };
  },
});
