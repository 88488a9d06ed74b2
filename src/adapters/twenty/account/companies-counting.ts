import { recordMark } from '../../../domain/account/counted-records.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { TwentyClient } from '../client.ts';
import { idsIn } from '../lists.ts';

/** Records that one request asks for. */
const MOST_MARKS = 50;

export const COMPANIES_COUNTING = `query CompaniesCounting($companies: CompanyFilterInput) {
  companies(first: 500, filter: $companies) { edges { node { id } } }
}`;

/** Companies that counted records, in ascending order: the parts of their texts that follow from ids tell. */
export const companiesCounting = async (
  client: TwentyClient,
  recordIds: readonly string[],
): Promise<string[]> => {
  const found: string[] = [];
  for (const ids of chunksOf([...new Set(recordIds)], MOST_MARKS)) {
    const companies = { or: ids.map((id) => ({ countedRecords: { like: `%${recordMark(id)}%` } })) };
    const answer = await client.query(COMPANIES_COUNTING, { companies });
    found.push(...idsIn(answer.companies, 'companies'));
  }
  return [...new Set(found)].sort();
};
