import * as z from 'zod/mini';
import { leaderFirst } from '../../../domain/merge/leader.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { FromScore, PolicyClass, RankingStore, StoredRanking } from '../../../flows/selection/ports.ts';
import { isPassing, WorkspaceError } from '../../../flows/workspace-error.ts';
import { returnToTrash } from '../account/write-roots.ts';
import type { TwentyClient } from '../client.ts';
import {
  COUNT_OUTDATED,
  COUNT_RANKED,
  CREATE_KEY_ACCOUNTS,
  FIND_KEY_ACCOUNTS,
  MARK_RANKED,
  RANKING_ROOTS,
  READ_PLACES,
  READ_RANKING,
  READ_TIED,
  READ_UNPLACED,
  UPDATE_RANKING,
  WRITE_PLACES,
} from '../documents/ranking.ts';
import { toWorkspaceError } from '../errors.ts';
import { ALIVE, and, anyOf, EVER, type Filter, markedBefore } from '../filters.ts';
import { MOST_RECORDS } from '../guarded-updates.ts';
import { parseAs, readList } from '../lists.ts';
import { newIds } from './new-ids.ts';
import {
  CompanyNode,
  KeyAccountNode,
  Living,
  Outdated,
  RevenuePoints,
  Stretch,
  TiedAnswer,
  Total,
  toCompany,
  toPlace,
  toRanking,
  Updated,
} from './ranking-nodes.ts';

const malformed = (what: string): WorkspaceError =>
  new WorkspaceError('ANSWER_MALFORMED', `${what} did not arrive as expected`);

type Ranking = { living: Filter; marked: Record<string, unknown>; rows: readonly object[] };

/** Writes places, the half that a busy server left out after the other one. */
async function writeRanking(
  client: TwentyClient,
  { rows, ...mark }: Ranking,
): Promise<z.infer<ReturnType<typeof Updated>>> {
  const { data, errors } = await client.mutate(UPDATE_RANKING, { ...mark, rows });
  const updated = z.safeParse(Updated(), data);
  const [error] = errors.map(toWorkspaceError);
  if (!error && updated.success) return updated.data;
  if (error && !isPassing(error)) throw error;
  if (!updated.success) throw malformed('the list of ranks');
  const left =
    updated.data.updateKeyAccounts === null
      ? await client.query(MARK_RANKED, mark)
      : await client.query(WRITE_PLACES, { rows });
  return parseAs(Updated(), { ...updated.data, ...left }, 'keyAccounts');
}

/** Key accounts that are looked at together. */
const ACCOUNTS_PER_PAGE = 500;

/** A company whose policy is gone falls to the default like one that names none. */
const inClass = ({ id, isDefault, otherIds }: PolicyClass): Filter =>
  isDefault
    ? {
        or: [
          { scoringPolicyId: { is: 'NULL' } },
          and(
            { scoringPolicyId: { is: 'NOT_NULL' } },
            ...otherIds.map((other) => ({ scoringPolicyId: { neq: other } })),
          ),
        ],
      }
    : { scoringPolicyId: { eq: id } };

const SCORED: Filter = { importanceScore: { is: 'NOT_NULL' } };

function fromScore({ below, orAt }: FromScore): Filter[] {
  if (orAt === null) return below === null ? [] : [{ importanceScore: { lt: below } }];
  const { score, afterId } = orAt;
  return [
    { importanceScore: { lte: score } },
    { or: [{ importanceScore: { lt: score } }, { id: { gt: afterId } }] },
  ];
}

/** Key accounts, be they in the trash. */
async function findAccounts(client: TwentyClient, filter: Filter): Promise<StoredRanking[]> {
  const keyAccounts = and(filter, EVER);
  const answer = await client.query(FIND_KEY_ACCOUNTS, { keyAccounts });
  const found = await readList(client, RANKING_ROOTS.keyAccounts, keyAccounts, KeyAccountNode(), answer);
  return found.map(toRanking);
}

/** Reads and writes who ranks where, over Twenty's GraphQL. */
export const createRankingStore = (client: TwentyClient): RankingStore => ({
  async read() {
    const filters = {
      companies: ALIVE,
      keyAccounts: EVER,
    };
    const answer = await client.query(READ_PLACES, filters);
    const companies = await readList(
      client,
      RANKING_ROOTS.companies,
      filters.companies,
      CompanyNode(),
      answer,
    );
    const accounts = await readList(
      client,
      RANKING_ROOTS.keyAccounts,
      filters.keyAccounts,
      KeyAccountNode(),
      answer,
    );
    return {
      companies: companies.map(toCompany),
      accounts: accounts.map(toRanking),
    };
  },

  async stretch(of, from, size) {
    const filter = and(SCORED, inClass(of), ...fromScore(from));
    const answer = await client.query(READ_RANKING, { filter, first: size });
    const { edges, pageInfo } = parseAs(Stretch(), answer.companies, 'companies');
    return {
      companies: edges.map(({ node }) => ({
        ...toCompany(node),
        importance: node.importanceScore,
        accounts: leaderFirst(node.keyAccounts.edges.map((edge) => toPlace(edge.node))),
      })),
      hasMore: pageInfo.hasNextPage,
    };
  },

  async ranked(of) {
    const answer = await client.query(COUNT_RANKED, { filter: and(SCORED, inClass(of)) });
    return parseAs(Total(), answer.companies, 'companies').totalCount;
  },

  async living(afterId) {
    const filter = afterId === null ? ALIVE : and(ALIVE, { id: { gt: afterId } });
    const answer = await client.query(READ_UNPLACED, { filter, first: ACCOUNTS_PER_PAGE });
    const { edges, pageInfo } = parseAs(Living(), answer.keyAccounts, 'keyAccounts');
    const nodes = edges.map(({ node }) => node);
    return {
      accounts: nodes.map(({ company, ...node }) => ({
        ...toPlace(node),
        company: company && toCompany(company),
      })),
      next: pageInfo.hasNextPage ? (nodes.at(-1)?.id ?? null) : null,
    };
  },

  accountsOf: (companyIds) => findAccounts(client, { companyId: anyOf(companyIds) }),

  newIds: (companyIds) => newIds((filter) => findAccounts(client, filter), companyIds),

  async revenuePoints(companyIds) {
    const points = new Map<string, number>();
    for (const ids of chunksOf(companyIds, MOST_RECORDS)) {
      const filter = { id: anyOf(ids) };
      const parsed = z.safeParse(TiedAnswer(), await client.query(READ_TIED, { filter, first: ids.length }));
      if (!parsed.success) throw malformed('the list of tied companies');
      for (const { node } of parsed.data.companies.edges) {
        const explanation = z.safeParse(RevenuePoints(), node.scoreExplanation);
        if (explanation.success) points.set(node.id, explanation.data.importance.parts.revenue.points);
      }
    }
    return points;
  },

  async update(rows, rankedAt) {
    for (const chunk of chunksOf(rows, MOST_RECORDS)) {
      const ids = chunk.map(({ id }) => id);
      const marked = { rankedAt: rankedAt.toISOString() };
      const updated = await writeRanking(client, {
        living: and({ id: anyOf(ids) }, ALIVE),
        marked,
        rows: chunk,
      });
      // An upsert brings back what was thrown away since the reading: those go to the trash again.
      const living = new Set((updated.updateKeyAccounts ?? []).map(({ id }) => id));
      const back = (updated.createKeyAccounts ?? []).map(({ id }) => id).filter((id) => !living.has(id));
      if (back.length === 0) continue;
      await client.mutate(returnToTrash('keyAccount'), {
        filter: and({ id: anyOf(back) }, markedBefore('rankedAt', rankedAt)),
      });
    }
  },

  async create(rows, rankedAt) {
    try {
      await client.mutate(CREATE_KEY_ACCOUNTS, {
        rows: rows.map((row) => ({ ...row, rankedAt: rankedAt.toISOString() })),
      });
      return true;
    } catch (error) {
      if (error instanceof WorkspaceError && error.code === 'DUPLICATE') return false;
      throw error;
    }
  },

  async isOutdatedSince(instant) {
    const since = { gte: instant.toISOString() };
    const parsed = z.safeParse(
      Outdated(),
      await client.query(COUNT_OUTDATED, {
        companies: { or: [{ scoredAt: since }, { deletedAt: since }] },
        keyAccounts: and({ updatedAt: since }, markedBefore('rankedAt', instant)),
      }),
    );
    if (!parsed.success) throw malformed('what changed since the last ranking');
    const { companies, keyAccounts } = parsed.data;
    return companies.totalCount + keyAccounts.totalCount > 0;
  },
});
