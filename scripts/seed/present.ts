import * as z from 'zod';
import { ALL_DEMO_IDS } from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { inRange, withDeleted } from './queries.ts';

/** What the workspace has of its own that the demo data must not overwrite. */
export type Present = {
  /** Demo companies with a key account that people have worked on, or thrown away. */
  accounts: ReadonlySet<string>;
  /** Companies and months, as `<company> <month>`, of which the app has kept a closeness score itself. */
  months: ReadonlySet<string>;
  /** Ids of demo contracts that have renewed themselves since they were loaded: their terms went on. */
  renewed: ReadonlySet<string>;
};

const text = z.string().nullish();
const KeyAccount = z.object({
  companyId: text,
  status: text,
  directorId: text,
  localHeadId: text,
  importanceReviewedOn: text,
  needsReviewedOn: text,
  closenessReviewedOn: text,
  deletedAt: text,
});
const Month = z.object({ companyId: text, month: text });
const Contract = z.object({ id: z.string() });

const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const Answer = z.object({
  keyAccounts: edges(KeyAccount),
  closenessScores: edges(Month),
  contracts: edges(Contract),
});

const QUERY = `query Present($accounts: KeyAccountFilterInput!, $months: ClosenessScoreFilterInput!, $contracts: ContractFilterInput!) {
  keyAccounts(first: 200, filter: $accounts) {
    edges { node { companyId status directorId localHeadId importanceReviewedOn needsReviewedOn closenessReviewedOn deletedAt } }
  }
  closenessScores(first: 200, filter: $months) { edges { node { companyId month } } }
  contracts(first: 200, filter: $contracts) { edges { node { id } } }
}`;

const unlessDemo = { not: inRange('id', ALL_DEMO_IDS) };

/** As the app makes one for a company that it recommends: nobody has decided anything yet. */
const isUntouched = ({ companyId: _, status, ...decided }: z.infer<typeof KeyAccount>): boolean =>
  status === 'CANDIDATE' && Object.values(decided).every((value) => !value);

/** Looks up what of the companies' own records has to be left as it is; one request. */
export const findPresent = async (
  client: GraphqlClient,
  { keyAccounts, closenessScores, contracts }: DemoData,
): Promise<Present> => {
  const renewing = contracts.filter(({ status, autoRenews }) => status === 'ACTIVE' && autoRenews);
  const answer = Answer.parse(
    await client.execute(QUERY, {
      accounts: withDeleted({
        and: [{ companyId: { in: keyAccounts.map(({ companyId }) => companyId) } }, unlessDemo],
      }),
      months: withDeleted({
        and: [
          { companyId: { in: [...new Set(closenessScores.map(({ companyId }) => companyId))] } },
          { month: { in: [...new Set(closenessScores.map(({ month }) => month))] } },
          unlessDemo,
        ],
      }),
      contracts: { and: [{ id: { in: renewing.map(({ id }) => id) } }, { renewals: { gt: 0 } }] },
    }),
  );
  const touched = answer.keyAccounts.edges.filter(({ node }) => !isUntouched(node));
  return {
    accounts: new Set(touched.flatMap(({ node }) => node.companyId ?? [])),
    months: new Set(answer.closenessScores.edges.map(({ node }) => `${node.companyId} ${node.month}`)),
    renewed: new Set(answer.contracts.edges.map(({ node }) => node.id)),
  };
};

/** The demo data without the accounts and months that the workspace has of its own. */
export const withoutPresent = (data: DemoData, { accounts, months }: Present): DemoData => ({
  ...data,
  keyAccounts: data.keyAccounts.filter(({ companyId }) => !accounts.has(companyId)),
  closenessScores: data.closenessScores.filter(
    ({ companyId, month }) => !months.has(`${companyId} ${month}`),
  ),
});
