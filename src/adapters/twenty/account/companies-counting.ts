import * as z from 'zod/mini';
import { recordMark } from '../../../domain/account/counted-records.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { TwentyClient } from '../client.ts';
import { parseAs } from '../lists.ts';

/** Records that one request asks for. */
const MOST_MARKS = 50;

export const COMPANIES_COUNTING = `query CompaniesCounting($companies: CompanyFilterInput) {
  companies(first: 500, filter: $companies) { edges { node { id } } }
}`;

const Companies = lazily(() =>
  z.object({
    companies: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
  }),
);

/** Companies that counted records, in ascending order: the parts of their texts that follow from ids tell. */
export const companiesCounting = async (
  client: TwentyClient,
  recordIds: readonly string[],
): Promise<string[]> => {
  const found: string[] = [];
  for (const ids of chunksOf([...new Set(recordIds)], MOST_MARKS)) {
    const companies = { or: ids.map((id) => ({ countedRecords: { like: `%${recordMark(id)}%` } })) };
    const answer = await client.query(COMPANIES_COUNTING, { companies });
    found.push(...parseAs(Companies(), answer, 'companies').companies.edges.map(({ node }) => node.id));
  }
  return [...new Set(found)].sort();
};
