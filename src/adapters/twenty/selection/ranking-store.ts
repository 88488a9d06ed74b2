import * as z from 'zod/mini';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { RankingStore } from '../../../flows/selection/ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { returnToTrash } from '../account/write-roots.ts';
import type { TwentyClient } from '../client.ts';
import {
  COUNT_OUTDATED,
  CREATE_KEY_ACCOUNTS,
  RANKING_ROOTS,
  READ_RANKING,
  READ_TIED,
  UPDATE_RANKING,
} from '../documents/ranking.ts';
import { ALIVE, and, anyOf, EVER, markedBefore } from '../filters.ts';
import { readList } from '../lists.ts';
import { accountStatus, day } from '../nodes.ts';
import { uuidOf } from '../uuid-of.ts';

/** The most records that one of Twenty's writes takes. */
const MOST_RECORDS = 200;

const text = lazily(() => z.nullable(z.string()));
const number = lazily(() => z.nullable(z.number()));

const CompanyNode = lazily(() =>
  z.object({
    id: z.string(),
    name: text(),
    importanceScore: number(),
    scoringPolicyId: text(),
    keyAccountStatus: text(),
  }),
);

const KeyAccountNode = lazily(() =>
  z.object({
    id: z.string(),
    companyId: text(),
    status: accountStatus(),
    keySince: day(),
    deletedAt: text(),
    recommendedStatus: text(),
    recommendationReason: text(),
    importanceRank: number(),
    rankedOutOf: number(),
  }),
);

const TiedAnswer = lazily(() =>
  z.object({
    companies: z.object({
      edges: z.array(z.object({ node: z.object({ id: z.string(), scoreExplanation: z.unknown() }) })),
    }),
  }),
);

const RevenuePoints = lazily(() =>
  z.object({
    importance: z.object({ parts: z.object({ revenue: z.object({ points: z.number() }) }) }),
  }),
);

const Outdated = lazily(() => {
  const total = z.object({ totalCount: z.number() });
  return z.object({ companies: total, keyAccounts: total });
});

const Updated = lazily(() => {
  const ids = z.nullable(z.array(z.object({ id: z.string() })));
  return z.object({ updateKeyAccounts: ids, createKeyAccounts: ids });
});

const malformed = (what: string): WorkspaceError =>
  new WorkspaceError('ANSWER_MALFORMED', `${what} did not arrive as expected`);

/** The id of a company's key account: it follows from the company, so that no second process makes another one. */
const idFor = async (companyId: string, taken: ReadonlySet<string>): Promise<string> => {
  for (let turn = 1; ; turn += 1) {
    const id = await uuidOf(`key-accounts key account ${companyId}${turn === 1 ? '' : ` ${turn}`}`);
    if (!taken.has(id)) return id;
  }
};

/** Reads and writes who ranks where, over Twenty's GraphQL. */
export const createRankingStore = (client: TwentyClient): RankingStore => ({
  async read() {
    const filters = {
      companies: ALIVE,
      keyAccounts: EVER,
    };
    const answer = await client.query(READ_RANKING, filters);
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
      companies: companies.map(({ id, name, importanceScore, scoringPolicyId, keyAccountStatus }) => ({
        id,
        name: name ?? '',
        importance: importanceScore,
        policyId: scoringPolicyId,
        shownStatus: keyAccountStatus,
      })),
      accounts: accounts.map(({ deletedAt, ...account }) => ({ ...account, isDeleted: deletedAt !== null })),
    };
  },

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
      const answer = await client.mutate(UPDATE_RANKING, {
        living: and({ id: anyOf(ids) }, ALIVE),
        marked,
        rows: chunk,
      });
      const updated = z.safeParse(Updated(), answer.data);
      if (!updated.success || answer.errors.length > 0)
        throw new WorkspaceError('REFUSED', 'ranks could not be written');
      // An upsert brings back what was thrown away since the reading: those go to the trash again.
      const living = new Set((updated.data.updateKeyAccounts ?? []).map(({ id }) => id));
      const back = (updated.data.createKeyAccounts ?? []).map(({ id }) => id).filter((id) => !living.has(id));
      if (back.length === 0) continue;
      await client.mutate(returnToTrash('keyAccount'), {
        filter: and({ id: anyOf(back) }, markedBefore('rankedAt', rankedAt)),
      });
    }
  },

  async create(rows, rankedAt, taken) {
    for (const chunk of chunksOf(rows, MOST_RECORDS)) {
      try {
        const ids = await Promise.all(chunk.map(({ companyId }) => idFor(companyId, taken)));
        await client.mutate(CREATE_KEY_ACCOUNTS, {
          rows: chunk.map((row, index) => ({ id: ids[index], ...row, rankedAt: rankedAt.toISOString() })),
        });
      } catch (error) {
        if (error instanceof WorkspaceError && error.code === 'DUPLICATE') return false;
        throw error;
      }
    }
    return true;
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
