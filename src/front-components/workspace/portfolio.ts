/** The key accounts with where they were three months ago, and the policies that they are measured by. */
import * as z from 'zod/mini';
import { RULES_VERSION } from '../../domain/rules-version.ts';
import { ACCOUNT_STATUSES } from '../../domain/selection/recommend.ts';
import { dayOfInstant, monthStart } from '../../domain/shared/calendar.ts';
import type { Portfolio, PortfolioAccount, Position } from '../portfolio/model.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { PORTFOLIO_PAGE_QUERY, PORTFOLIO_QUERY } from './picture-documents.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

const pageOf = <Schema extends z.ZodMiniType>(node: Schema) =>
  z.object({
    edges: z.array(z.object({ node })),
    pageInfo: z.optional(z.object({ hasNextPage: z.nullable(z.boolean()), endCursor: text })),
  });

const Account = z.object({
  id: z.string(),
  status: text,
  importanceRank: number,
  rankedOutOf: number,
  revenuePoints: number,
  director: z.nullable(
    z.object({ id: z.string(), name: z.nullable(z.object({ firstName: text, lastName: text })) }),
  ),
  company: z.nullable(
    z.object({
      id: z.string(),
      name: text,
      importanceScore: number,
      closenessScore: number,
      scoringPolicyId: text,
    }),
  ),
});
const Before = z.object({ companyId: text, score: number, importance: number, rulesVersion: number });
const Policy = z.object({
  id: z.string(),
  name: text,
  isDefault: z.nullable(z.boolean()),
  keyShare: number,
  keyMargin: number,
  entryScore: number,
  exitScore: number,
});

const Page = z.object({ data: z.object({ keyAccounts: pageOf(Account), closenessScores: pageOf(Before) }) });
const First = z.object({
  data: z.object({
    keyAccounts: pageOf(Account),
    closenessScores: pageOf(Before),
    scoringPolicies: z.optional(z.object({ edges: z.array(z.object({ node: Policy })) })),
  }),
});

type Account = z.infer<typeof Account>;
type Before = z.infer<typeof Before>;
type Page = z.infer<typeof Page>['data'];

/** As many pages as are read, of 1,000 each: more accounts could not be told apart. */
const MOST_PAGES = 10;
const MONTHS_BEFORE = 3;

const nodesOf = <Node>({ edges }: { edges: readonly { node: Node }[] }): Node[] =>
  edges.map(({ node }) => node);

const hasMore = (list: Page['keyAccounts'] | Page['closenessScores']): boolean =>
  list.pageInfo?.hasNextPage === true;

const positionOf = ({ score, importance, rulesVersion }: Before): Position | null =>
  score === null || importance === null || rulesVersion !== RULES_VERSION
    ? null
    : { closeness: score, importance };

/** The statuses, the one that stands highest first. */
const STANDINGS: readonly (string | null)[] = ACCOUNT_STATUSES;

function standing({ status }: Account): number {
  const index = STANDINGS.indexOf(status);
  return index < 0 ? STANDINGS.length : index;
}

/** One account for each company: of two, before they are combined, the one that stands higher. */
function leadersOf(accounts: readonly Account[]): Account[] {
  const leaders = new Map<string, Account>();
  for (const account of accounts) {
    const key = account.company?.id ?? account.id;
    const other = leaders.get(key);
    if (other === undefined || standing(account) < standing(other)) leaders.set(key, account);
  }
  return [...leaders.values()];
}

const nameOf = (director: Account['director']): string | null =>
  [director?.name?.firstName, director?.name?.lastName].filter((part) => part).join(' ') || null;

function accountsOf(accounts: readonly Account[], before: readonly Before[]): PortfolioAccount[] {
  const positions = new Map(before.map((row) => [row.companyId, positionOf(row)]));
  return leadersOf(accounts).map((account) => ({
    id: account.id,
    name: account.company?.name ?? null,
    status: ACCOUNT_STATUSES.find((status) => status === account.status) ?? null,
    policyId: account.company?.scoringPolicyId ?? null,
    directorId: account.director?.id ?? null,
    director: nameOf(account.director),
    closeness: account.company?.closenessScore ?? null,
    importance: account.company?.importanceScore ?? null,
    rank: account.importanceRank,
    rankedOutOf: account.rankedOutOf,
    revenuePoints: account.revenuePoints,
    before: positions.get(account.company?.id ?? '') ?? null,
  }));
}

/**
 * The portfolio with one request, and one more for every further 1,000 accounts; without policies, and with a second
 * request, for someone who may not read them.
 *
 * @param now decides which month was three months ago
 */
export async function readPortfolio(client: WorkspaceClient, now: Date): Promise<Answer<Portfolio>> {
  const month = monthStart(dayOfInstant(now), -MONTHS_BEFORE);
  const filters = {
    accounts: {},
    before: {
      and: [{ month: { eq: month } }, { company: { keyAccountStatus: { in: [...ACCOUNT_STATUSES] } } }],
    },
  };
  const whole = await client.graphql(PORTFOLIO_QUERY, { ...filters, policies: {} });
  const isRefused = !whole.ok && whole.failure.kind === 'FORBIDDEN';
  const first = parsed(isRefused ? await client.graphql(PORTFOLIO_PAGE_QUERY, filters) : whole, First);
  if (!first.ok) return first;
  const { scoringPolicies } = first.data.data;
  const accounts = nodesOf(first.data.data.keyAccounts);
  const before = nodesOf(first.data.data.closenessScores);
  let page: Page = first.data.data;
  let pages = 1;
  for (; pages < MOST_PAGES && (hasMore(page.keyAccounts) || hasMore(page.closenessScores)); pages += 1) {
    const next = parsed(
      await client.graphql(PORTFOLIO_PAGE_QUERY, {
        ...filters,
        accountsAfter: page.keyAccounts.pageInfo?.endCursor,
        beforeAfter: page.closenessScores.pageInfo?.endCursor,
      }),
      Page,
    );
    if (!next.ok) return next;
    page = next.data.data;
    accounts.push(...nodesOf(page.keyAccounts));
    before.push(...nodesOf(page.closenessScores));
  }
  return {
    ok: true,
    data: {
      accounts: accountsOf(accounts, before),
      policies:
        scoringPolicies === undefined
          ? null
          : nodesOf(scoringPolicies).map((policy) => ({ ...policy, isDefault: policy.isDefault === true })),
      isPartly: hasMore(page.keyAccounts),
    },
  };
}
