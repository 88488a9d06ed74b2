import * as z from 'zod/mini';
import type { VisibleScores } from '../../../flows/account/rescore-for.ts';
import { queryAllowed } from '../as-allowed.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf, type Root } from '../documents/roots.ts';
import { and, anyOf, EVER } from '../filters.ts';
import { readList } from '../lists.ts';

const ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 100,
    selection: 'id importanceScore closenessScore',
  },
} as const satisfies Record<string, Root>;

export const READ_SCORES = queryOf('ReadScores', Object.values(ROOTS));

const score = z.nullable(z.number());
const Node = z.object({ id: z.string(), importanceScore: score, closenessScore: score });

/** The scores of companies, as far as whoever asks may see them. */
export const createVisibleScores = (client: TwentyClient): VisibleScores => ({
  async read(companyIds) {
    // One in the trash is still counted by what is tied to it, until it is looked at.
    const filters = { companies: and({ id: anyOf(companyIds) }, EVER) };
    const { roots, answer, hidden } = await queryAllowed(client, 'ReadScores', ROOTS, filters);
    const nodes = roots.companies
      ? await readList(client, roots.companies, filters.companies, Node, answer)
      : [];
    const hides = (field: string) => hidden.some(({ fields }) => fields === null || fields.includes(field));
    return {
      scores: new Map(
        nodes.map(({ id, importanceScore, closenessScore }) => [
          id,
          { importance: importanceScore, closeness: closenessScore },
        ]),
      ),
      hidden: {
        importance: hides('importanceScore'),
        closeness: hides('closenessScore'),
      },
    };
  },
});
