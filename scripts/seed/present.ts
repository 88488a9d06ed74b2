import * as z from 'zod';
import { ALL_DEMO_IDS } from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import type { EspPlanInput } from '../../demo/data/programme-types.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { inRange, withDeleted } from './queries.ts';

/** What the workspace has of its own that the demo data must not overwrite. */
export type Present = {
  /** Key accounts of demo companies that did not come from the demo, by company; null for one in the trash. */
  accounts: ReadonlyMap<string, string | null>;
  /** Companies whose key account people have worked on, or thrown away. */
  touched: ReadonlySet<string>;
  /** Companies and months, as `<company> <month>`, of which the app has kept a closeness score itself. */
  months: ReadonlySet<string>;
  /** Ids of demo contracts that have renewed themselves since they were loaded: their terms went on. */
  renewed: ReadonlySet<string>;
};

const text = z.string().nullish();
const KeyAccount = z.object({
  id: z.string(),
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
    edges { node { id companyId status directorId localHeadId importanceReviewedOn needsReviewedOn closenessReviewedOn deletedAt } }
  }
  closenessScores(first: 200, filter: $months) { edges { node { companyId month } } }
  contracts(first: 200, filter: $contracts) { edges { node { id } } }
}`;

const unlessDemo = { not: inRange('id', ALL_DEMO_IDS) };

/** As the app makes one for a company that it recommends: nobody has decided anything yet. */
const isUntouched = ({ id: _id, companyId: _, status, ...decided }: z.infer<typeof KeyAccount>): boolean =>
  status === 'CANDIDATE' && Object.values(decided).every((value) => !value);

/** Looks up what of the companies' own records has to be left as it is; one request. */
export async function findPresent(
  client: GraphqlClient,
  { keyAccounts, closenessScores, contracts }: DemoData,
): Promise<Present> {
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
  const accounts = answer.keyAccounts.edges.flatMap(({ node }) =>
    node.companyId ? [{ ...node, companyId: node.companyId }] : [],
  );
  return {
    accounts: new Map(accounts.map(({ id, companyId, deletedAt }) => [companyId, deletedAt ? null : id])),
    touched: new Set(accounts.filter((account) => !isUntouched(account)).map(({ companyId }) => companyId)),
    months: new Set(answer.closenessScores.edges.map(({ node }) => `${node.companyId} ${node.month}`)),
    renewed: new Set(answer.contracts.edges.map(({ node }) => node.id)),
  };
}

/** The plan for the key account that its company has; for none when that is in the trash. */
function planFor(plan: EspPlanInput, accounts: Present['accounts']): EspPlanInput {
  const { keyAccountId: _, ...rest } = plan;
  const own = accounts.get(plan.companyId);
  if (own === undefined) return plan;
  return own === null ? rest : { ...rest, keyAccountId: own };
}

/** What is told of accounts that came from the demo: of any other, nobody held the reviews. */
function toldOf(
  { notes, noteTargets }: DemoData,
  accounts: Present['accounts'],
): Pick<DemoData, 'notes' | 'noteTargets'> {
  const untold = new Set(
    noteTargets.flatMap(({ noteId, targetCompanyId }) =>
      targetCompanyId !== undefined && accounts.has(targetCompanyId) ? noteId : [],
    ),
  );
  return {
    notes: notes.filter(({ id }) => !untold.has(id)),
    noteTargets: noteTargets.filter(({ noteId }) => !untold.has(noteId)),
  };
}

/** The demo data without the accounts and months that the workspace has of its own; an untouched account gets what the demo has. */
export const withoutPresent = (data: DemoData, { accounts, touched, months }: Present): DemoData => ({
  ...data,
  ...toldOf(data, accounts),
  keyAccounts: data.keyAccounts
    .filter(({ companyId }) => !touched.has(companyId))
    .map((account) => ({ ...account, id: accounts.get(account.companyId) ?? account.id })),
  espPlans: data.espPlans.map((plan) => planFor(plan, accounts)),
  closenessScores: data.closenessScores.filter(
    ({ companyId, month }) => !months.has(`${companyId} ${month}`),
  ),
});
